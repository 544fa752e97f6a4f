import { describe, expect, test } from "vitest";
import { aboutAnswer } from "../../src/chat/quoted-message.ts";
import { openChat, reports } from "./open-chat.ts";
import { mentionBot, textOf } from "./in-process-platform.ts";

const question = "云川市2023年住院分娩率是多少";
const rate = expect.stringContaining("99.62%");

async function answeredChat() {
  const chat = await openChat();
  await chat.ask(question);
  return { chat, cardId: chat.platform.sent[0]!.messageId };
}

describe("a reply to an answer of ours", () => {
  test("takes that answer as its context, however much was said since", async () => {
    const { chat, cardId } = await answeredChat();
    await chat.ask("青禾县2023年孕产妇系统管理率是多少");
    chat.pass(40 * 60_000);
    expect(await chat.ask("那青禾县呢", { parentId: cardId })).toEqual([expect.stringContaining("98.71%")]);
  });

  test("这个数对吗 looks it up again and says that it is the report's", async () => {
    const { chat, cardId } = await answeredChat();
    const [text] = await chat.ask("这个数对吗？", { parentId: cardId });
    expect(text).toMatch(/^已重新核对[^]*99\.62%/);
  });

  test("为什么变了 of a figure that did not change says so", async () => {
    const { chat, cardId } = await answeredChat();
    const [text] = await chat.ask("为什么变了", { parentId: cardId });
    expect(text).toMatch(/^这个数没有变[^]*99\.62%/);
  });

  test("为什么变了 of a figure that did tells the old and the new", async () => {
    const { chat, cardId } = await answeredChat();
    const { ingestFiles } = await import("../../ingest/ingest-files.ts");
    const text = reports["云川.txt"].replace("99.62", "99.65");
    const file = { name: "云川.txt", read: async () => new TextEncoder().encode(text) };
    await ingestFiles(chat.library, [file], { draft: false, progress: () => {} });
    const [reply] = await chat.ask("怎么变了", { parentId: cardId });
    expect(reply).toMatch(/旧版写的是：99\.62%[^]*99\.65%/);
    expect((await chat.ask("这个数对吗", { parentId: cardId }))[0]).toMatch(/不同[^]*99\.65%/);
  });

  test("from another chat is a question by itself", async () => {
    const { chat, cardId } = await answeredChat();
    const content = { kind: "text", text: "那青禾县呢", mentions: [mentionBot] } as const;
    const elsewhere = { chatId: "oc_group", chatKind: "group", parentId: cardId, content } as const;
    expect((await chat.ask("", elsewhere)).join()).not.toContain("98.71");
  });
});

describe("a reply to what somebody wrote", () => {
  test("takes their words as what it is about", async () => {
    const chat = await openChat();
    const written = await chat.say("云川市2023年住院分娩率", {
      chatId: "oc_group",
      chatKind: "group",
      sender: { openId: "ou_li", kind: "user", tenantKey: "tenant-home" },
    });
    const named = (text: string) => ({ content: { kind: "text" as const, text, mentions: [mentionBot] } });
    const reply = { chatId: "oc_group", chatKind: "group", parentId: written.messageId } as const;
    expect(await chat.ask("", { ...reply, ...named("") })).toEqual([rate]);
    expect(await chat.ask("", { ...reply, ...named("那青禾县呢") })).toEqual([expect.stringContaining("98.71%")]);
  });

  test("in another chat does not", async () => {
    const chat = await openChat();
    const { messageId } = await chat.say(question, { chatId: "oc_secret", undelivered: true });
    expect((await chat.ask("那青禾县呢", { parentId: messageId })).join()).not.toContain("98.71");
  });

  test("only the bot's name and nothing else asks for a question", async () => {
    const chat = await openChat();
    const content = { kind: "text", text: "", mentions: [mentionBot] } as const;
    const [text] = await chat.ask("", { chatId: "oc_group", chatKind: "group", content });
    expect(text).toContain("写出您要问的数字");
    expect(textOf(chat.platform.sent[0]?.shows)).toBe(text);
  });
});

test.each<[string, ReturnType<typeof aboutAnswer>]>([
  ["这个数对吗", "check"],
  ["数字准确吗？", "check"],
  ["请核实一下", "check"],
  ["为什么变了", "change"],
  ["怎么和上次不一样", "change"],
  ["这个数有变化吗", "change"],
  ["那第二剂呢", null],
  ["去年呢", null],
  ["云川市2023年核对过的住院分娩率是多少来着", null],
])("%s is about the answer itself: %s", (text, about) => {
  expect(aboutAnswer(text)).toBe(about);
});
