import { describe, expect, test } from "vitest";
import { sweep } from "../../src/chat/sweep.ts";
import { messageUuid } from "../../src/store/message-uuid.ts";
import { sendState } from "../../src/store/outbox.ts";
import { mentionBot } from "./in-process-platform.ts";
import { openChat, type OpenChat } from "./open-chat.ts";

/** Threads (话题): every message of one names the thread's first message as the one it replies to. */

const day = 24 * 3_600_000;
const minute = 60_000;
const question = "云川市2023年住院分娩率是多少";

async function openThread() {
  const chat = await openChat();
  await sweep(chat.deps);
  const group = { chatId: "oc_group", chatKind: "group" as const };
  const root = await chat.say("本周要报的数", { ...group, threadId: "omt_1" });
  const inThread = (text: string, openId = "ou_wang") => ({
    ...group,
    threadId: "omt_1",
    parentId: root.messageId,
    sender: { openId, kind: "user" as const, tenantKey: "tenant-home" },
    content: { kind: "text" as const, text, mentions: [mentionBot] },
  });
  const ask = (text: string, openId?: string) => chat.ask("", inThread(text, openId));
  return { chat, root, inThread, ask };
}

describe("a conversation in a thread", () => {
  test("goes on from what was answered last in it, whoever asked", async () => {
    const { ask } = await openThread();
    expect(await ask(question)).toEqual([expect.stringContaining("99.62%")]);
    expect(await ask("那青禾县呢", "ou_li")).toEqual([expect.stringContaining("98.71%")]);
    expect(await ask("这个数对吗", "ou_wang")).toEqual([expect.stringMatching(/^已重新核对[^]*98\.71%/)]);
    expect(await ask("那松溪岭县呢")).toEqual([expect.stringContaining("97.05%")]);
  });

  test("begun under an answer of ours goes on from that answer", async () => {
    const { chat } = await openThread();
    const mention = { content: { kind: "text", text: question, mentions: [mentionBot] } } as const;
    await chat.ask("", { chatId: "oc_group", chatKind: "group", ...mention });
    const parentId = chat.platform.sent.at(-1)!.messageId;
    chat.pass(2 * day);
    const content = { kind: "text", text: "那青禾县呢", mentions: [mentionBot] } as const;
    const under = { chatId: "oc_group", chatKind: "group", threadId: "omt_2", parentId, content } as const;
    expect(await chat.ask("", under)).toEqual([expect.stringContaining("98.71%")]);
  });

  test("is over after 清空, its first message as well", async () => {
    const { chat } = await openThread();
    const mention = (text: string) => ({ content: { kind: "text" as const, text, mentions: [mentionBot] } });
    const first = await chat.say("", {
      chatId: "oc_group",
      chatKind: "group",
      threadId: "omt_3",
      ...mention(question),
    });
    await chat.work();
    const under = { chatId: "oc_group", chatKind: "group", threadId: "omt_3", parentId: first.messageId } as const;
    await chat.ask("", { ...under, ...mention("清空") });
    expect((await chat.ask("", { ...under, ...mention("那青禾县呢") })).join()).not.toContain("98.71");
  });
});

describe("after a stop", () => {
  const missed = (chat: OpenChat, said: object) => chat.say("", { ...said, undelivered: true });

  test("a question in a thread that began weeks before is found where the bot had answered in it", async () => {
    const { chat, inThread, ask } = await openThread();
    await ask(question);
    chat.pass(20 * day);
    await sweep(chat.deps);
    await missed(chat, inThread("那青禾县2023年住院分娩率呢"));
    chat.pass(8 * 3_600_000);
    expect(await sweep(chat.deps)).toBe(1);
  });

  test("of hours, threads begun in the week before are looked for", async () => {
    const { chat } = await openThread();
    const ranges: number[] = [];
    const { history } = chat.platform;
    chat.platform.history = (range) => {
      ranges.push(Math.round((range.from.getTime() - (range.threadsSince ?? range.from).getTime()) / day));
      return history(range);
    };
    chat.pass(60 * minute);
    await sweep(chat.deps);
    chat.pass(8 * 60 * minute);
    await sweep(chat.deps);
    expect(ranges).toEqual([0, 7]);
  });
});

test("an answer in a thread whose fate is not known is looked up in the thread, and not sent again", async () => {
  const { chat, inThread } = await openThread();
  chat.platform.fates.push({ happens: true, told: { kind: "unknown", detail: "lost" } });
  const asked = await chat.say("", inThread(question));
  await chat.work();
  chat.pass(56 * minute);
  await chat.work();
  expect(chat.repliesTo(asked.messageId)).toHaveLength(1);
  expect(chat.platform.calls.filter((call) => call.startsWith("send"))).toHaveLength(1);
  const uuid = messageUuid("reply", `message:${asked.messageId}`);
  expect(await sendState(chat.deps.database, uuid)).toMatchObject({ state: "sent", messageId: "om_bot1" });
});
