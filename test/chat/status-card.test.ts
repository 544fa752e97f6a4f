import { describe, expect, test } from "vitest";
import type { AskInput } from "../../src/answer/asking.ts";
import { openChat, type OpenChat } from "./open-chat.ts";
import { textOf } from "./in-process-platform.ts";

const question = "云川市2023年住院分娩率是多少";

/** Answering that takes until `finish` is called; pauses end when the test says so. */
async function slowChat() {
  const chat = await openChat();
  const { ask } = chat.deps;
  let finish = () => {};
  const held = new Promise<void>((resolve) => (finish = resolve));
  let told: NonNullable<AskInput["onStep"]> = () => {};
  const pauses: { milliseconds: number; end: () => void }[] = [];
  chat.deps.ask = async (input) => {
    if (input.question === question) {
      told = input.onStep ?? told;
      await held;
    }
    return ask(input);
  };
  chat.deps.sleep = (milliseconds, signal) =>
    new Promise((resolve) => {
      pauses.push({ milliseconds, end: resolve });
      signal?.addEventListener("abort", () => resolve());
    });
  return { chat, finish, pauses, tell: () => told };
}

const until = async (holds: () => boolean) => {
  for (let turn = 0; turn < 200 && !holds(); turn += 1) await new Promise((resolve) => setTimeout(resolve, 1));
  expect(holds()).toBe(true);
};
const { createJobs, drain } = await import("../../src/jobs.ts");
const send = (chat: OpenChat) => drain(createJobs(chat.deps).sources.outbox!, 4);

describe("the status card", () => {
  test("is not shown when the answer is there within 800 ms", async () => {
    const { chat, finish, pauses } = await slowChat();
    await chat.say(question);
    const work = chat.work();
    await until(() => pauses.length === 1);
    expect(pauses[0]?.milliseconds).toBe(800);
    finish();
    await work;
    expect(chat.platform.sent.map(({ shows }) => textOf(shows))).toEqual([expect.stringContaining("99.62%")]);
    expect(chat.platform.calls.filter((call) => call.startsWith("patch"))).toEqual([]);
  });

  test("says how many reports are looked at, never a figure, and becomes the answer by one change", async () => {
    const { chat, finish, pauses } = await slowChat();
    await chat.say(question);
    const work = chat.work();
    await until(() => pauses.length === 1);
    pauses[0]?.end();
    await until(() => pauses.length === 2);
    await send(chat);
    finish();
    await work;
    const [card, ...others] = chat.platform.sent;
    expect(others).toEqual([]);
    expect(textOf(card?.before[0])).toBe("正在查 1 份报告…\n在报告里找相符的数字和原文");
    expect(textOf(card?.shows)).toContain("99.62%");
    expect(chat.platform.calls.filter((call) => call.startsWith("patch"))).toHaveLength(1);
  });

  test("follows what is being done, and changes only when that does", async () => {
    const { chat, finish, pauses, tell } = await slowChat();
    await chat.say(question);
    const work = chat.work();
    await until(() => pauses.length === 1);
    pauses[0]?.end();
    await until(() => pauses.length === 2);
    await send(chat);
    pauses[1]?.end();
    await until(() => pauses.length === 3);
    tell()("propose");
    pauses[2]?.end();
    await until(() => pauses.length === 4);
    finish();
    await work;
    const [card] = chat.platform.sent;
    expect(card?.before.map((content) => textOf(content).split("\n")[1])).toEqual([
      "在报告里找相符的数字和原文",
      "请模型帮助理解问题",
    ]);
    expect(textOf(card?.shows)).toContain("99.62%");
  });

  test("whose change is refused leaves the answer as a message of its own", async () => {
    const { chat, finish, pauses } = await slowChat();
    const { messageId } = await chat.say(question);
    const work = chat.work();
    await until(() => pauses.length === 1);
    pauses[0]?.end();
    await until(() => pauses.length === 2);
    await send(chat);
    chat.platform.fates.push({ happens: false, told: { kind: "refused", code: 230031, gone: false, detail: "old" } });
    finish();
    await work;
    expect(chat.repliesTo(messageId).map(({ shows }) => textOf(shows))).toEqual([
      expect.stringContaining("正在查 1 份报告…"),
      expect.stringContaining("99.62%"),
    ]);
  });

  test("left by a process that died is taken over by the next", async () => {
    const { chat, finish, pauses } = await slowChat();
    await chat.say(question);
    void chat.work();
    await until(() => pauses.length === 1);
    pauses[0]?.end();
    await until(() => pauses.length === 2);
    await send(chat);
    const successor = { ...chat.deps, ask: (await slowChat()).chat.deps.ask };
    successor.ask = async (input) =>
      (await import("../../src/answer/answer-question.ts")).answerQuestion(chat.library, input);
    chat.pass(3 * 60_000);
    const jobs = createJobs(successor);
    await drain(jobs.sources.inbox!, 4);
    await drain(jobs.sources.outbox!, 4);
    finish();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await drain(jobs.sources.outbox!, 4);
    expect(chat.platform.sent).toHaveLength(1);
    expect(textOf(chat.platform.sent[0]?.shows)).toContain("99.62%");
  });
});
