import { describe, expect, test } from "vitest";
import { answerShownBy } from "../../src/store/answer-records.ts";
import { feedbackOn } from "../../src/store/feedback.ts";
import type { JsonValue } from "../../src/reports/json.ts";
import { openChat, type OpenChat } from "./open-chat.ts";
import { homeTenant, textOf } from "./in-process-platform.ts";

const question = "云川市2023年住院分娩率是多少";
let presses = 0;

async function press(
  chat: OpenChat,
  value: JsonValue,
  given: { chatId?: string; by?: string; tenantKey?: string } = {},
) {
  const { chatId = "oc_direct", by = "ou_wang", tenantKey = homeTenant } = given;
  const messageId = chat.platform.sent[0]?.messageId ?? "";
  const actor = { openId: by, kind: "user", tenantKey } as const;
  presses += 1;
  await chat.receive({ kind: "action", eventId: `press${presses}`, actor, chatId, messageId, value, form: {} });
  await chat.work();
  return messageId;
}

const shown = (chat: OpenChat) => chat.platform.sent.map(({ shows }) => textOf(shows));
async function answered(chat: OpenChat, text = question) {
  await chat.ask(text);
  return (await answerShownBy(chat.deps.database, chat.platform.sent[0]!.messageId))!;
}

describe("feedback", () => {
  test("is kept, one verdict of each person, the last one", async () => {
    const chat = await openChat();
    const { id } = await answered(chat);
    await press(chat, { do: "feedback", answer: id, verdict: "useful" });
    await press(chat, { do: "feedback", answer: id, verdict: "wrong-source" });
    expect(await feedbackOn(chat.deps.database, id)).toEqual([
      { answerId: id, asker: "ou_wang", verdict: "wrong-source", saidAt: chat.now() },
    ]);
    expect(chat.platform.sent).toHaveLength(1);
  });

  test("数字不对 thanks once and tells the admins' chat once: what was asked, what was said, and a link", async () => {
    const chat = await openChat({ settings: { adminChat: "oc_admins" } });
    Object.assign(chat.library, { citationUrl: () => "https://jushi.example/reports/r1?at=1-2#figure" });
    const { id } = await answered(chat);
    await press(chat, { do: "feedback", answer: id, verdict: "wrong-figure" });
    await press(chat, { do: "feedback", answer: id, verdict: "wrong-figure" });
    expect(shown(chat).slice(1).toSorted()).toEqual([
      expect.stringContaining("已记下您说数字不对"),
      expect.stringMatching(new RegExp(`^有人说这个数字不对[^]*${question}[^]*99\\.62%[^]*单聊[^]*${id}`)),
    ]);
    const told = chat.platform.sent.find(({ message }) => "chatId" in message.to && message.to.chatId === "oc_admins");
    expect(JSON.stringify(told?.shows)).toContain("](https://jushi.example/reports/r1");
  });

  test("数字不对 about a report the admins' chat may not see tells it the id and nothing else", async () => {
    const chat = await openChat({ settings: { adminChat: "oc_admins" } });
    await chat.deps.database.batch([{ sql: "UPDATE reports SET audience = '[\"user:ou_wang\"]'" }]);
    const { id } = await answered(chat);
    await press(chat, { do: "feedback", answer: id, verdict: "wrong-figure" });
    const told = chat.platform.sent.filter(
      ({ message }) => "chatId" in message.to && message.to.chatId === "oc_admins",
    );
    expect(JSON.stringify(told.map(({ shows }) => shows))).toContain(`jushi answers show ${id}`);
    expect(JSON.stringify(told.map(({ shows }) => shows))).not.toMatch(/99\.62|分娩/);
  });
});

describe("看原文", () => {
  test("replies with the paragraph and the figure marked", async () => {
    const chat = await openChat();
    const { id } = await answered(chat);
    const cardId = await press(chat, { do: "show-source", answer: id, citation: 1 });
    const reply = chat.platform.sent[1];
    expect(reply?.message.replyTo?.messageId).toBe(cardId);
    expect(JSON.stringify(reply?.shows)).toMatch(/text_tag color='yellow'>[^<]*99\.62%/);
    expect(textOf(reply?.shows)).toContain("青禾县住院分娩率为98.71%");
  });

  test("复制引文 is the quote with its source, as text", async () => {
    const chat = await openChat();
    const { id } = await answered(chat);
    await press(chat, { do: "copy-quote", answer: id, citation: 1 });
    expect(shown(chat)[1]).toMatch(/^“.*99\.62%.*”（出处：.*《云川市卫生健康局关于2023年工作情况的报告》.*）$/);
  });

  test("of a report that was taken down shows nothing of it", async () => {
    const chat = await openChat();
    const { id } = await answered(chat);
    await chat.deps.database.batch([{ sql: "UPDATE reports SET audience = '[]'" }]);
    await press(chat, { do: "show-source", answer: id, citation: 1 });
    await press(chat, { do: "copy-quote", answer: id, citation: 1 });
    expect(shown(chat).slice(1).join()).not.toContain("99.62");
  });
});

/** Which of the two is meant no one but the asker can say. */
const ofTwoCounties = {
  "a.txt": "青禾县卫生健康局2023年工作总结\n2023年，青禾县住院分娩率为98.71%。\n",
  "b.txt": "松溪岭县卫生健康局2023年工作总结\n2023年，松溪岭县住院分娩率为99.62%。\n",
};

describe("a choice", () => {
  test("answers in place of the clarification", async () => {
    const chat = await openChat({ reports: ofTwoCounties });
    const record = await answered(chat, "住院分娩率是多少");
    expect(record.answer).toMatchObject({ decision: "clarify" });
    const option = record.answer.options!.findIndex(({ label }) => label.includes("青禾县"));
    const cardId = await press(chat, { do: "choose", answer: record.id, option });
    await press(chat, { do: "choose", answer: record.id, option });
    expect(chat.platform.sent).toHaveLength(1);
    expect(shown(chat)[0]).toContain("98.71%");
    expect((await answerShownBy(chat.deps.database, cardId))?.question).toBe(record.answer.options![option]?.question);
  });
});

describe("a button", () => {
  test.each<[string, JsonValue]>([
    ["of an older version", { do: "no-such-thing" }],
    ["with nothing", null],
    ["nobody handles", { do: "ask", question: "" }],
  ])("%s is answered politely", async (_, value) => {
    const chat = await openChat();
    await answered(chat);
    await press(chat, value);
    expect(shown(chat)[1]).toContain("按钮");
  });

  test("pressed in another chat, or by an outsider, does nothing with the answer", async () => {
    const chat = await openChat();
    const { id } = await answered(chat);
    chat.platform.chatList.push({ chatId: "oc_other", name: "别的群", external: false, ownerId: null });
    await press(chat, { do: "show-source", answer: id, citation: 1 }, { chatId: "oc_other" });
    expect(shown(chat)[1]).not.toContain("99.62");
    await press(chat, { do: "feedback", answer: id, verdict: "useful" }, { tenantKey: "another" });
    expect(await feedbackOn(chat.deps.database, id)).toEqual([]);
  });

  test("asks a ready-made question as if it had been typed", async () => {
    const chat = await openChat();
    await answered(chat);
    await press(chat, { do: "ask", question: "青禾县2023年住院分娩率是多少" });
    expect(shown(chat)[1]).toContain("98.71%");
  });
});
