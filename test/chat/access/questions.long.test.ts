import { expect, test } from "vitest";
import { createRandom } from "../../../bench/random.ts";
import { givenAway, groups, openGroups, sentenceGivenAway, type Group } from "./groups.ts";
import { drawQuestion, mayBeShownIn } from "./questions.ts";

const [questions, seed] = [5000, 20261122];

/** Its own chance to be wrong is one in 1,600 (none of 5,000 bounds the rate by 0.06 % at 95 %). */
test(
  "L1: of 5,000 questions in six groups and alone with the bot none brings what is another group's",
  { timeout: 900_000 },
  async () => {
    const chat = await openGroups();
    chat.platform.departments.set("ou_f", ["od_f"]);
    const random = createRandom(seed);
    const shownOwn = new Map<Group, number>();
    const words = new Map<string, string[]>();
    let toOutsiders = 0;
    for (let asked = 0; asked < questions; asked += 1) {
      const before = chat.platform.sent.length;
      const { said, text } = drawQuestion(random);
      // A refusal says again what was asked, a follow-up what was asked before it: that tells nobody anything.
      const who = `${said.chatId}/${said.sender.openId}`;
      const own = [...(words.get(who) ?? []), text].slice(-20);
      words.set(who, own);
      await chat.say(text, said);
      await chat.work();
      chat.pass(20_000);
      for (const { message, shows, suggested } of chat.platform.sent.slice(before)) {
        const chatId = "chatId" in message.to ? message.to.chatId : "";
        const may = mayBeShownIn(chatId);
        const seen = [...givenAway([shows, suggested], own.join("\n")), ...sentenceGivenAway(shows)];
        const foreign = seen.filter((group) => !may.includes(group));
        expect({ text, chatId, foreign }).toEqual({
          text,
          chatId,
          foreign: [],
        });
        for (const group of new Set(seen)) shownOwn.set(group, (shownOwn.get(group) ?? 0) + 1);
        if (said.sender.tenantKey === "tenant-other") toOutsiders += 1;
      }
    }
    expect(toOutsiders).toBe(0);
    // The oracle sees: every group was shown its own, and often.
    for (const group of groups) expect(shownOwn.get(group)).toBeGreaterThan(50);
  },
);
