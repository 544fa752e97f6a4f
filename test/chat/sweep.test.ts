import { describe, expect, test } from "vitest";
import { createJobs } from "../../src/jobs.ts";
import { sweep } from "../../src/chat/sweep.ts";
import { openChat } from "./open-chat.ts";
import { bot, homeTenant, mentionAll, mentionBot, textOf } from "./in-process-platform.ts";

const question = "云川市2023年住院分娩率是多少";
const hour = 3_600_000;
const inGroup = (mentions = [mentionBot]) => ({
  chatId: "oc_group",
  chatKind: "group" as const,
  content: { kind: "text" as const, text: question, mentions },
});
const undelivered = { undelivered: true } as const;

describe("the sweep", () => {
  test("picks up what was never delivered, once, and leaves what was answered", async () => {
    const chat = await openChat();
    for (const { run } of createJobs(chat.deps).timed) await run(chat.deps.clock());
    await chat.ask(question);
    await chat.ask("", inGroup());
    chat.pass(8 * hour);
    const missed = [await chat.say(question, undelivered), await chat.say("", { ...inGroup(), ...undelivered })];
    chat.pass(1000);
    expect(await sweep(chat.deps)).toBe(2);
    await chat.work();
    expect(await sweep(chat.deps)).toBe(0);
    await chat.work();
    expect(chat.platform.sent).toHaveLength(4);
    for (const { messageId } of missed) expect(chat.repliesTo(messageId)).toHaveLength(1);
  });

  test("does not answer a message that is delivered after all", async () => {
    const chat = await openChat();
    await sweep(chat.deps);
    const message = await chat.say("", { ...inGroup(), ...undelivered });
    await sweep(chat.deps);
    await chat.receive({ kind: "message", eventId: "late", message });
    await chat.work();
    expect(chat.repliesTo(message.messageId)).toHaveLength(1);
  });

  test("passes over bots, talk, @all and what was taken back", async () => {
    const chat = await openChat();
    await sweep(chat.deps);
    await chat.say("", {
      ...inGroup(),
      ...undelivered,
      sender: { openId: bot.openId, kind: "bot", tenantKey: homeTenant },
    });
    await chat.say("", { ...inGroup([]), ...undelivered });
    await chat.say("", { ...inGroup([mentionAll]), ...undelivered });
    await chat.say("", { ...inGroup(), ...undelivered, recalled: true });
    expect(await sweep(chat.deps)).toBe(0);
  });

  test("says of an old question when it was asked", async () => {
    const chat = await openChat();
    await sweep(chat.deps);
    const { messageId } = await chat.say("", { ...inGroup(), ...undelivered });
    chat.pass(9 * hour);
    await sweep(chat.deps);
    await chat.work();
    expect(textOf(chat.repliesTo(messageId)[0]?.shows)).toMatch(/^您在/);
  });

  test("does not answer what was said before the bot was first started", async () => {
    const chat = await openChat();
    await chat.say("", { ...inGroup(), ...undelivered });
    chat.pass(hour);
    expect(await sweep(chat.deps)).toBe(0);
  });

  test("finds a group it was added to while it was down", async () => {
    const chat = await openChat();
    await sweep(chat.deps);
    chat.platform.chatList.push({ chatId: "oc_new", name: "新群", external: false, ownerId: null });
    await chat.say("", { ...inGroup(), chatId: "oc_new", ...undelivered });
    chat.pass(8 * hour);
    expect(await sweep(chat.deps)).toBe(1);
  });

  test("keeps its place in a chat it could not read", async () => {
    const chat = await openChat();
    await sweep(chat.deps);
    await chat.say("", { ...inGroup(), ...undelivered });
    chat.platform.historyReadable = false;
    expect(await sweep(chat.deps)).toBe(0);
    chat.pass(3 * hour);
    chat.platform.historyReadable = true;
    expect(await sweep(chat.deps)).toBe(1);
  });
});
