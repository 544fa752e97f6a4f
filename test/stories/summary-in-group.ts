import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { envelope } from "../fakes/feishu/events.ts";
import type { FakeFeishu } from "../fakes/feishu/start-fake-feishu.ts";
import { addChat, addUser, directChat } from "../fakes/feishu/world.ts";
import { makeApiKey, publishOver, type RunningHost, type StartHost } from "./running-host.ts";
import { startInChat, type HostInChat } from "./start-in-chat.ts";

const years = [2016, 2017, 2018, 2019, 2020, 2021];
const reports = years.map((year) => ({
  name: `浦江县${year}年工作总结.txt`,
  text: `浦江县卫生健康局${year}年工作总结\n${year}年，全县住院分娩率99.${year - 2000}%。`,
}));
const filled = {
  weekday: "1",
  time: "09:00",
  timeZone: "Asia/Shanghai",
  places: "",
  titles: "总结",
  metrics: "住院分娩率",
  quiet: "yes",
  review: "no",
};
const longestWait = 30_000;

/**
 * A group's owner has its weekly summary from the first word to taking it back; run against every host. What the clock
 * sets off is left to a host whose clock can be struck, or the test would wait for a minute to pass.
 */
export function describeSummaryInGroup(name: string, start: StartHost, clock: "strikes" | "runs"): void {
  describe(`${name}: a group's weekly summary`, () => {
    let feishu: FakeFeishu;
    let host: RunningHost;
    let chat: HostInChat;
    let key = "";

    beforeAll(async () => {
      chat = await startInChat(start);
      ({ feishu, host } = chat);
      addUser(feishu.world, "ou_owner", { name: "王五" });
      addUser(feishu.world, "ou_member", { name: "赵六" });
      const members = new Set(["ou_owner", "ou_member"]);
      addChat(feishu.world, "oc_group", { name: "妇幼科", ownerId: "ou_owner", members });
      key = await makeApiKey(host);
      for (const report of reports) await publishOver(host, key, report);
    });

    afterAll(async () => chat.close());

    const shown = (text: string, chatId = "oc_group") => chat.shown(chatId, text);
    const say = (text: string, from = "ou_owner") => {
      feishu.say({ chatId: "oc_group", from, mention: ["bot"], text });
    };
    /** What stands in the group of its own accord: no replies to a command. */
    const posts = () =>
      feishu
        .sentByBot("oc_group")
        .filter(({ content, parentId, threadId }) => content.includes("本周报告摘要") && (!parentId || threadId));

    test("is set up by its owner and by nobody else", async () => {
      say("订阅周报", "ou_member");
      await shown("周报由群主或管理员设置");
      say("订阅周报");
      await shown("已订阅周报，每周一");
      say("周报设置");
      await chat.press(await shown("digest-settings"), "digest-settings", filled);
      await shown("已保存。周报每周一");
    });

    test("is previewed, the figures standing out", async () => {
      say("预览周报");
      const preview = await shown("（预览）");
      expect(preview.type).toBe("interactive");
      expect(preview.content).toMatch(/\*\*99\.\d+%\*\*/);
    });

    test("is sent at once, one card in the group and the rest in its thread; a second time only when asked for", async () => {
      say("立即发送");
      await shown("正在发送");
      await shown("（2/2）");
      const [first, second] = posts();
      expect(posts()).toHaveLength(2);
      expect(first?.parentId).toBeNull();
      expect(second).toMatchObject({ rootId: first?.messageId, threadId: first?.threadId });
      say("立即发送");
      const asked = await shown("已经发过");
      expect(posts()).toHaveLength(2);
      await chat.press(asked, "digest-again");
      await expect.poll(async () => (await host.tick(), posts().length), { timeout: longestWait }).toBe(4);
    });

    test("is listed and previewed over the API, which does not send it twice unasked", async () => {
      const call = async (path: string, method = "GET") =>
        fetch(`${host.url}/api/digests${path}`, { method, headers: { authorization: `Bearer ${key}` } });
      expect(await (await call("")).json()).toMatchObject({
        subscriptions: [{ chatId: "oc_group", titles: ["总结"], metrics: ["住院分娩率"] }],
        digests: [
          { state: "queued", delivered: 2 },
          { state: "queued", delivered: 2 },
        ],
      });
      expect(JSON.stringify(await (await call("/oc_group/preview")).json())).toContain(
        "浦江县卫生健康局2021年工作总结",
      );
      expect((await call("/oc_group/send", "POST")).status).toBe(409);
    });

    test("is taken back, thread and all", async () => {
      say("撤回周报");
      await chat.press(await shown("要撤回"), "digest-recall");
      await shown("已撤回这期周报");
      expect(posts()).toHaveLength(2);
    });

    test.runIf(clock === "strikes")("waits for its owner where that is wished", async () => {
      await chat.press(await shown("digest-settings"), "digest-settings", { ...filled, review: "yes" });
      const reviewed = async () => {
        await host.tick();
        return (await host.database.query({ sql: "SELECT 1 FROM digest_subscriptions WHERE review = 1" })).length;
      };
      await expect.poll(reviewed, { timeout: longestWait }).toBe(1);
      feishu.world.uuids.clear(); // The week's own uuids were used above.
      await makeDue(host);
      const direct = directChat(feishu.world, "ou_owner").chatId;
      const draft = await shown("确认发送", direct);
      const before = posts().length;
      await chat.press(draft, "digest-draft");
      await expect.poll(async () => (await host.tick(), posts().length), { timeout: longestWait }).toBe(before + 2);
      expect(posts().at(-1)).toMatchObject({ rootId: posts().at(-2)?.messageId });
    });

    test("ends with the bot's place in the group", async () => {
      const group = feishu.world.chats.get("oc_group");
      if (group !== undefined) group.botIn = false;
      await feishu.push(
        envelope(feishu.world, "im.chat.member.bot.deleted_v1", {
          chat_id: "oc_group",
          name: "妇幼科",
          external: false,
        }),
      );
      const ended = async () => {
        await host.tick();
        return (await host.database.query({ sql: "SELECT 1 FROM digest_subscriptions WHERE ended_at IS NULL" })).length;
      };
      await expect.poll(ended, { timeout: longestWait }).toBe(0);
    });
  });
}

/** Lets the group's summary fall due now: as if this week had none yet and its hour had just passed. */
async function makeDue({ database, tick }: RunningHost): Promise<void> {
  const shanghai = new Date(Date.now() + 8 * 3_600_000 - 3_600_000);
  const minutes = Math.floor((shanghai.getUTCHours() * 60 + shanghai.getUTCMinutes()) / 30) * 30;
  await database.batch([
    { sql: "DELETE FROM digests" },
    { sql: "DELETE FROM outbox" },
    { sql: "UPDATE versions SET published_at = ?", params: [new Date(Date.now() - 86_400_000).toISOString()] },
    {
      sql: "UPDATE digest_subscriptions SET weekday = ?, minutes = ?, since = '2020-01-01T00:00:00.000Z'",
      params: [shanghai.getUTCDay() || 7, minutes],
    },
  ]);
  await tick();
}
