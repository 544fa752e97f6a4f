import { describe, expect, test } from "vitest";
import { answerShownBy } from "../../src/store/answer-records.ts";
import { openChat } from "./open-chat.ts";
import { homeTenant, mentionAll, mentionBot, textOf } from "./in-process-platform.ts";

const group = { chatId: "oc_group", chatKind: "group" } as const;
const inGroup = (text: string, mentions = [mentionBot]) => ({
  ...group,
  content: { kind: "text" as const, text, mentions },
});
const question = "云川市2023年住院分娩率是多少";

describe("a question", () => {
  test("in a direct chat is answered once, as a reply, with its record", async () => {
    const chat = await openChat();
    expect(await chat.ask(question)).toEqual([expect.stringContaining("99.62%")]);
    const [sent] = chat.platform.sent;
    expect(sent?.message).toMatchObject({
      to: { chatId: "oc_direct" },
      replyTo: { messageId: "om_1", inThread: false },
    });
    expect(await answerShownBy(chat.deps.database, sent!.messageId)).toMatchObject({
      question,
      asker: "ou_wang",
      messageId: "om_1",
      answer: { decision: "answer", claims: [{ display: "99.62%" }] },
    });
  });

  test("in a group needs the bot's name", async () => {
    const chat = await openChat();
    expect(await chat.ask("", { ...inGroup(question), messageId: "om_named" })).toEqual([
      expect.stringContaining("99.62%"),
    ]);
    const before = chat.platform.sent.length;
    await chat.ask("", inGroup(question, [mentionAll]));
    await chat.ask(question, group);
    expect(chat.platform.sent.length).toBe(before);
  });

  test("in a thread is answered in the thread", async () => {
    const chat = await openChat();
    await chat.ask("", { ...inGroup(question), threadId: "omt_1", parentId: "om_root" });
    expect(chat.platform.sent[0]?.message.replyTo).toMatchObject({ inThread: true });
  });

  test("delivered again, before and after it was answered, is answered once", async () => {
    const chat = await openChat();
    const message = await chat.say(question);
    await chat.receive({ kind: "message", eventId: "another", message });
    await chat.work();
    await chat.receive({ kind: "message", eventId: "a third", message });
    await chat.work();
    expect(chat.platform.sent).toHaveLength(1);
  });

  test("taken back before it is answered is not answered", async () => {
    const chat = await openChat();
    const { messageId, chatId } = await chat.say(question);
    await chat.receive({ kind: "recalled", eventId: "r", chatId, messageId });
    await chat.work();
    await chat.work();
    expect(chat.platform.sent).toEqual([]);
  });

  test("of yesterday says when it was asked, and 今年 is the asker's", async () => {
    const chat = await openChat();
    const message = await chat.say("云川市去年住院分娩率是多少");
    chat.pass(7 * 3_600_000);
    await chat.work();
    const [reply] = chat.repliesTo(message.messageId);
    expect(textOf(reply?.shows)).toMatch(/^您在1月20日\s?10:00问的问题[^]*99\.62%/);
  });

  test.each([
    ["voice", { kind: "other", type: "audio" }],
    ["a sticker", { kind: "other", type: "sticker" }],
  ] as const)("as %s is asked for as text", async (_, content) => {
    const chat = await openChat();
    expect(await chat.ask("", { content })).toEqual([expect.stringContaining("文字")]);
  });

  test("of an outsider gets nothing at all", async () => {
    const chat = await openChat();
    const sender = { openId: "ou_x", kind: "user", tenantKey: "another" } as const;
    expect(await chat.ask(question, { sender })).toEqual([]);
    chat.platform.chatList.push({ chatId: "oc_out", name: "外部群", external: true, ownerId: null });
    expect(await chat.ask("", { ...inGroup(question), chatId: "oc_out" })).toEqual([]);
    expect(await chat.ask("", { ...inGroup(question), chatId: "oc_nobody_knows" })).toEqual([]);
  });

  test("in an external group the operator allowed is answered", async () => {
    const chat = await openChat({ settings: { externalChats: ["oc_out"] } });
    chat.platform.chatList.push({ chatId: "oc_out", name: "外部群", external: true, ownerId: null });
    expect(await chat.ask("", { ...inGroup(question), chatId: "oc_out" })).toHaveLength(1);
  });

  test("beyond the minute's measure is refused politely, also after a restart, and answered a minute later", async () => {
    const chat = await openChat({ settings: { questionsPerMinute: { asker: 2, chat: 3 } } });
    await chat.ask(question);
    await chat.ask(question);
    expect(await chat.ask(question)).toEqual([expect.stringContaining("提问有点快")]);
    chat.pass(61_000);
    expect(await chat.ask(question)).toEqual([expect.stringContaining("99.62%")]);
  });
});

describe("a follow-up", () => {
  const other = { sender: { openId: "ou_li", kind: "user", tenantKey: homeTenant } } as const;

  test("changes one slot of the conversation's last question", async () => {
    const chat = await openChat();
    await chat.ask("云川市2023年住院分娩率是多少");
    expect(await chat.ask("那青禾县呢")).toEqual([expect.stringContaining("98.71%")]);
  });

  test("in a group leans on the same asker only, and never on another chat", async () => {
    const chat = await openChat();
    await chat.ask("", inGroup(question));
    expect(await chat.ask("", { ...inGroup("那青禾县呢"), ...other })).not.toEqual([expect.stringContaining("98.71%")]);
    expect(await chat.ask("那青禾县呢")).not.toEqual([expect.stringContaining("98.71%")]);
    expect(await chat.ask("", inGroup("那青禾县呢"))).toEqual([expect.stringContaining("98.71%")]);
  });

  test("in a thread leans on the thread, whoever asks", async () => {
    const chat = await openChat();
    const thread = { threadId: "omt_1", parentId: "om_root" };
    await chat.ask("", { ...inGroup(question), ...thread });
    expect(await chat.ask("", { ...inGroup("那青禾县呢"), ...thread, ...other })).toEqual([
      expect.stringContaining("98.71%"),
    ]);
  });

  test("after half an hour, or after 清空, stands alone", async () => {
    const chat = await openChat();
    await chat.ask(question);
    chat.pass(31 * 60_000);
    expect(await chat.ask("那青禾县呢")).not.toEqual([expect.stringContaining("98.71%")]);
    await chat.ask(question);
    expect(await chat.ask("清空")).toEqual([expect.stringContaining("重新提问")]);
    expect(await chat.ask("那青禾县呢")).not.toEqual([expect.stringContaining("98.71%")]);
  });
});

describe("a command", () => {
  test("帮助 lists the commands, those of admins for admins only", async () => {
    const chat = await openChat({ owners: ["ou_admin"] });
    const admin = { names: ["下架"], takes: "words", who: "admins", help: "停用一份报告", run: neverRun } as const;
    chat.deps.commands = [...chat.deps.commands, admin];
    expect((await chat.ask("帮助"))[0]).toMatch(/清空：/);
    expect((await chat.ask("帮助"))[0]).not.toContain("下架");
    const sender = { openId: "ou_admin", kind: "user", tenantKey: homeTenant } as const;
    expect((await chat.ask("帮助", { sender }))[0]).toContain("下架");
    expect(await chat.ask("下架 r1")).toEqual([expect.stringContaining("只有管理员")]);
  });

  test("报告列表 names the reports", async () => {
    const chat = await openChat();
    expect((await chat.ask("报告列表"))[0]).toContain("《云川市卫生健康局关于2023年工作情况的报告》");
  });

  test("that nobody knows is a question", async () => {
    const chat = await openChat();
    expect((await chat.ask("/住院分娩率"))[0]).not.toContain("命令");
    expect(await chat.ask("下架了多少报告")).toHaveLength(1);
  });
});

async function neverRun(): Promise<never> {
  throw new Error("must not run");
}
