import { expect, test } from "vitest";
import { createJobs } from "../../src/jobs.ts";
import { answerShownBy } from "../../src/store/answer-records.ts";
import { feedbackOn } from "../../src/store/feedback.ts";
import { homeTenant, textOf } from "./in-process-platform.ts";
import { openChat } from "./open-chat.ts";

/** What the hourly clock does about old conversations, as the people in them notice it. */

const question = "云川市2023年住院分娩率是多少";
const day = 24 * 3_600_000;

async function askedAndForgotten(keepDays = 30) {
  const chat = await openChat({ settings: { keepDays } });
  const message = await chat.say(question);
  await chat.work();
  const card = chat.platform.sent[0]!;
  const { id } = (await answerShownBy(chat.deps.database, card.messageId))!;
  const actor = { openId: "ou_wang", kind: "user", tenantKey: homeTenant } as const;
  const press = async (eventId: string, value: object) => {
    const { messageId } = card;
    await chat.receive({
      kind: "action",
      eventId,
      actor,
      chatId: "oc_direct",
      messageId,
      value: value as never,
      form: {},
    });
    await chat.work();
  };
  await press("p1", { do: "feedback", answer: id, verdict: "useful" });
  const hour = async () => {
    for (const { name, run } of createJobs(chat.deps).timed) if (name === "forget") await run(chat.deps.clock());
  };
  return { chat, message, card, id, press, hour };
}

test("after its days nothing of a question, its answer and its feedback is left in any table", async () => {
  const { chat, id, hour } = await askedAndForgotten();
  chat.pass(29 * day);
  await hour();
  expect(await feedbackOn(chat.deps.database, id)).toHaveLength(1);
  chat.pass(2 * day);
  await hour();
  const tables = ["inbox", "outbox", "answer_records", "answer_figures", "feedback", "asker_readers"];
  for (const table of tables) {
    const rows = await chat.deps.database.query({ sql: `SELECT * FROM ${table}` });
    expect(JSON.stringify(rows)).not.toMatch(/住院分娩率|99\.62|ou_wang|oc_direct/);
  }
});

test("the same message delivered years later is not answered again, and its buttons say politely that it is gone", async () => {
  const { chat, message, card, id, press, hour } = await askedAndForgotten();
  chat.pass(800 * day);
  await hour();
  await chat.receive({ kind: "message", eventId: "again", message });
  await chat.work();
  expect(chat.repliesTo(message.messageId)).toHaveLength(1);
  await press("p2", { do: "show-source", answer: id, citation: 1 });
  expect(chat.repliesTo(card.messageId).map(({ shows }) => textOf(shows))).toEqual([
    expect.stringContaining("重新提问"),
  ]);
});
