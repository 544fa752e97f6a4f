import { describe, expect, test } from "vitest";
import { isAppError } from "../../src/errors.ts";
import { readQuestions } from "../../src/evaluation/read-questions.ts";

const plain = { id: "q1", asked_at: "2022-01-05", question: "签约率多少", kind: "figure" };

function read(...lines: unknown[]) {
  return readQuestions(lines.map((line) => JSON.stringify(line)).join("\n"), "q.jsonl");
}

describe("readQuestions", () => {
  test("fills what a short line leaves out", () => {
    expect(read(plain)).toEqual([
      {
        id: "q1",
        question: "签约率多少",
        askedAt: new Date("2022-01-05T04:00:00Z"),
        kind: "figure",
        reports: null,
        context: [],
        expect: [],
        result: null,
        quotes: [],
        reason: null,
        forbid: [],
      },
    ]);
  });

  test.each([
    [
      "turn objects",
      [{ question: "甲", answer: "1人" }, { question: "乙" }],
      [{ question: "甲", answer: "1人" }, { question: "乙" }],
    ],
    [
      "alternating texts",
      ["甲", "1人", "乙", "2人"],
      [
        { question: "甲", answer: "1人" },
        { question: "乙", answer: "2人" },
      ],
    ],
    ["a last question without answer", ["甲", "1人", "乙"], [{ question: "甲", answer: "1人" }, { question: "乙" }]],
    ["nothing", [], []],
  ])("reads a context of %s", (_, context, turns) => {
    expect(read({ ...plain, context })[0]?.context).toEqual(turns);
  });

  test.each([
    ["2021年", { label: "2021年" }],
    [{ label: "2021年" }, { label: "2021年" }],
    [
      { from: "2021-01-01", to: "2021-12-31" },
      { from: "2021-01-01", to: "2021-12-31" },
    ],
    [{ to: "2021-12-24" }, { from: null, to: "2021-12-24" }],
  ])("reads the period %j", (period, meaning) => {
    expect(read({ ...plain, expect: [{ value: 1, unit: "人", period }] })[0]?.expect[0]?.period).toEqual(meaning);
  });

  test("an empty scope is the whole library", () => {
    expect(read({ ...plain, scope: [] })[0]?.reports).toBeNull();
    expect(read({ ...plain, scope: ["a.txt"] })[0]?.reports).toEqual(["a.txt"]);
  });

  test.each([
    ["2024-05-10", "2024-05-10T04:00:00.000Z"],
    ["2024-05-10T00:30:00", "2024-05-09T16:30:00.000Z"],
    ["2024-05-10T00:30:00Z", "2024-05-10T00:30:00.000Z"],
  ])("asked at %s means %s", (written, instant) => {
    expect(read({ ...plain, asked_at: written })[0]?.askedAt.toISOString()).toBe(instant);
  });

  test("re: words become patterns and plain words stay words", () => {
    expect(read({ ...plain, forbid: ["7.41元", "re:\\d+份"] })[0]?.forbid).toEqual([
      { written: "7.41元", pattern: null },
      { written: "re:\\d+份", pattern: /\d+份/u },
    ]);
  });

  test.each([
    ["broken JSON", '{"id":', "JSON"],
    ["no question", JSON.stringify({ ...plain, question: undefined }), "question"],
    ["a word for a day", JSON.stringify({ ...plain, asked_at: "明天" }), "asked_at"],
    ["a day that does not exist", JSON.stringify({ ...plain, asked_at: "2024-02-30" }), "asked_at"],
    ["a context of mixed forms", JSON.stringify({ ...plain, context: ["甲", { question: "乙" }] }), "context"],
    [
      "a value that is no number",
      JSON.stringify({ ...plain, expect: [{ value: "约3", unit: "人" }] }),
      "expect.0.value",
    ],
    ["a broken pattern", JSON.stringify({ ...plain, forbid: ["re:("] }), "forbid.0"],
    ["an id used before", JSON.stringify(plain), "q1"],
  ])("%s is named with its line", (_, line, field) => {
    const readBoth = () => readQuestions(`${JSON.stringify(plain)}\n\n${line}`, "q.jsonl");
    expect(readBoth).toThrow(/q\.jsonl 第 3 行/);
    expect(readBoth).toThrow(field);
    expect(readBoth).toThrow(expect.toSatisfy(isAppError));
  });
});
