import { describe, expect, test } from "vitest";
import { runDigests } from "../../src/digest/run-digests.ts";
import type { Delivery } from "../../src/ports/chat-platform.ts";
import { subscriptionOf } from "../../src/store/digest-subscriptions.ts";
import { sendState } from "../../src/store/outbox.ts";
import { textOf, type Sent } from "../chat/in-process-platform.ts";
import type { OpenChat } from "../chat/open-chat.ts";
import { digestDeps, group, outboxTexts, subscribe } from "./group.ts";
import { openGroup, press } from "./open-group.ts";

/** How a summary reaches its group: reliability.md 2.11 D2 and D6, and the thread of a long one. */

const minute = 60_000;
const reports = Object.fromEntries(
  [2017, 2018, 2019, 2020, 2021, 2022, 2023].map((year) => [
    `${year}.txt`,
    `云川市卫生健康委员会${year}年工作总结\n发布时间：2024-01-10\n${year}年，全市住院分娩率${year - 1930}.5%。`,
  ]),
);

/** A group whose summary, of two messages, is due. */
async function dueChat(settings: { adminChat?: string } = {}): Promise<OpenChat> {
  const chat = await openGroup({ reports, settings });
  await subscribe(chat.library.database, group());
  chat.pass(3 * 86_400_000);
  await runDigests(digestDeps(chat.library), chat.now());
  return chat;
}

async function workFor(chat: OpenChat, minutes: number): Promise<void> {
  for (let step = 0; step < minutes * 2; step += 1) {
    await chat.work().catch(() => {});
    chat.pass(minute / 2);
  }
}

/** Nobody can tell what became of the summary's first message: it was sent, and no history may be read. */
async function chatInDoubt(): Promise<OpenChat> {
  const chat = await dueChat();
  chat.platform.fates.push({ happens: true, told: { kind: "unknown", detail: "timeout" } });
  await chat.work();
  chat.platform.historyReadable = false;
  chat.pass(70 * minute);
  await workFor(chat, 20);
  return chat;
}

const inGroup = ({ platform }: OpenChat): Sent[] =>
  platform.sent.filter(({ message: { to } }) => "chatId" in to && to.chatId === "oc_group");

const toOwner = ({ platform }: OpenChat): string[] =>
  platform.sent.flatMap(({ message: { to }, shows }) =>
    "openId" in to && to.openId === "ou_owner" ? [textOf(shows)] : [],
  );

describe("a summary longer than one card", () => {
  test("goes on in a thread below its first card, in order", async () => {
    const chat = await dueChat();
    await chat.work();
    const [first, second, ...more] = inGroup(chat);
    expect(more).toEqual([]);
    expect(first?.message.replyTo).toBeNull();
    expect(second?.message.replyTo).toEqual({ messageId: first?.messageId, inThread: true });
    expect(textOf(first?.shows)).toContain("（1/2）");
    expect(textOf(second?.shows)).toContain("（2/2）");
  });

  test("has the same uuids whoever makes it, one for each part", async () => {
    const uuids = await Promise.all(
      [dueChat(), dueChat()].map(async (made) =>
        (await outboxTexts((await made).library.database)).map((row) => row.uuid),
      ),
    );
    expect(uuids[0]).toEqual(uuids[1]);
    expect(new Set(uuids[0]).size).toBe(2);
  });

  test("has nothing below a first card that was refused", async () => {
    const chat = await dueChat();
    chat.platform.fates.push({ happens: false, told: refused(230018) });
    await workFor(chat, 3);
    expect(inGroup(chat)).toEqual([]);
  });

  test("follows in the chat where nobody can tell which message the first one became", async () => {
    const chat = await chatInDoubt();
    expect(inGroup(chat).map(({ message }) => message.replyTo)).toEqual([null, null]);
  });

  test("is taken back whole, and what still waits is never sent", async () => {
    const chat = await dueChat();
    const [first, second] = await outboxTexts(chat.library.database);
    chat.platform.fates.push({ happens: true, told: { kind: "sent", messageId: "om_bot1" } });
    chat.platform.fates.push({ happens: false, told: { kind: "later", afterMs: 3000, detail: "230020" } });
    await chat.work();
    expect(await press(chat, { do: "digest-recall", week: "2024-W04" })).toBe("已撤回这期周报。");
    await workFor(chat, 3);
    expect(chat.platform.calls).toContain("recall om_bot1");
    expect((await sendState(chat.library.database, first?.uuid ?? ""))?.state).toBe("sent");
    expect((await sendState(chat.library.database, second?.uuid ?? ""))?.state).toBe("dropped");
    expect(inGroup(chat).filter(({ message }) => message.replyTo?.inThread)).toEqual([]);
  });
});

describe("D2: a crash between sending and marking", () => {
  test.each([
    ["its first card", 0, 5],
    ["its first card", 0, 70],
    ["the card in its thread", 1, 5],
    ["the card in its thread", 1, 70],
  ])("of %s (%i), back after %i minutes: every card once", async (_, part, minutes) => {
    const chat = await dueChat();
    dieAfterSend(chat, part);
    await chat.work().catch(() => {});
    expect(inGroup(chat)).toHaveLength(part + 1);
    chat.pass(minutes * minute);
    await workFor(chat, 3);
    const cards = inGroup(chat);
    expect(cards.map(({ shows }) => /（(\d)\/2）/.exec(textOf(shows))?.[1])).toEqual(["1", "2"]);
    expect(cards[1]?.message.replyTo).toEqual({ messageId: cards[0]?.messageId, inThread: true });
    const states = await Promise.all(
      (await outboxTexts(chat.library.database)).map(({ uuid }) => sendState(chat.library.database, uuid)),
    );
    expect(states.map((state) => state?.state)).toEqual(["sent", "sent"]);
  });
});

/** The process dies right after the platform took the card with this number: nothing more is written. */
function dieAfterSend({ platform, deps }: OpenChat, part: number): void {
  const { send } = platform;
  const { batch } = deps.database;
  let sends = 0;
  platform.send = async (message) => {
    await send(message);
    sends += 1;
    if (sends - 1 !== part) return { kind: "sent", messageId: platform.sent.at(-1)?.messageId ?? "" };
    platform.send = send;
    deps.database.batch = async () => {
      deps.database.batch = batch;
      throw new Error("the process is dead");
    };
    throw new Error("the process dies here");
  };
}

const refused = (code: number): Delivery => ({
  kind: "refused",
  code,
  gone: [230002, 232009].includes(code),
  detail: "",
});

describe("D6: a group that takes nothing", () => {
  test.each([
    [230002, "我已经不在这个群里了。这个群的订阅已经结束"],
    [232009, "这个群已经解散。这个群的订阅已经结束"],
    [230018, "群里现在不允许我发言。程序不会再试"],
    [230035, "群里没有给我发言的权限。程序不会再试"],
    [230027, "应用缺少发消息的权限"],
    [230028, "数据防泄漏规则没有放行"],
    [999, "飞书没有接收"],
  ])("refused with %i: tried once, its owner told once and in plain words, the admins too", async (code, words) => {
    const chat = await dueChat({ adminChat: "oc_admins" });
    chat.platform.fates.push({ happens: false, told: refused(code) });
    await workFor(chat, 10);
    await runDigests(digestDeps(chat.library), chat.now());
    await workFor(chat, 5);
    expect(inGroup(chat)).toEqual([]);
    expect(chat.platform.calls.filter((call) => call.startsWith("send"))).toHaveLength(3);
    expect(toOwner(chat)).toEqual([expect.stringContaining(words)]);
    expect(toOwner(chat)[0]).toContain("2024年第4周的周报");
  });

  test("the bot is out of it: the subscription ends, though the event that says so was missed", async () => {
    const chat = await dueChat();
    chat.platform.fates.push({ happens: false, told: refused(230002) });
    await workFor(chat, 2);
    expect(await subscriptionOf(chat.library.database, "oc_group")).toBeNull();
    chat.pass(14 * 86_400_000);
    await runDigests(digestDeps(chat.library), chat.now());
    await workFor(chat, 2);
    expect(inGroup(chat)).toEqual([]);
    expect(toOwner(chat)).toHaveLength(1);
  });

  test("muted this week, it is asked again next week", async () => {
    const chat = await dueChat();
    chat.platform.fates.push({ happens: false, told: refused(230018) });
    await workFor(chat, 2);
    expect(await subscriptionOf(chat.library.database, "oc_group")).not.toBeNull();
  });

  test("nobody can tell whether it arrived: the owner is asked to look", async () => {
    const chat = await chatInDoubt();
    expect(toOwner(chat)).toEqual([expect.stringContaining("请到群里看一眼")]);
  });

  test("a draft is confirmed by an owner who never wrote to the bot: their chat is no group of strangers", async () => {
    const chat = await openGroup({ reports });
    await subscribe(chat.library.database, group({ review: true }));
    chat.pass(3 * 86_400_000);
    await runDigests(digestDeps(chat.library), chat.now());
    await workFor(chat, 1);
    const decide = { do: "digest-draft", chat: "oc_group", week: "2024-W04", send: true };
    await press(chat, decide, { chatId: "oc_first_words" });
    await workFor(chat, 1);
    expect(inGroup(chat)).toHaveLength(2);
  });

  test("a draft nobody confirms: its owner is told once that it was not sent", async () => {
    const chat = await openGroup({ reports });
    await subscribe(chat.library.database, group({ review: true }));
    chat.pass(3 * 86_400_000);
    await runDigests(digestDeps(chat.library), chat.now());
    await workFor(chat, 1);
    const drafts = toOwner(chat).length;
    chat.pass(4 * 86_400_000);
    for (let times = 0; times < 3; times += 1) await runDigests(digestDeps(chat.library), chat.now());
    await workFor(chat, 1);
    expect(toOwner(chat).slice(drafts)).toEqual([expect.stringContaining("草稿没有人确认，没有发送")]);
    expect(inGroup(chat)).toEqual([]);
  });
});
