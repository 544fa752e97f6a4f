import { describe, expect, test } from "vitest";
import { judgeTwin, type TwinRules } from "../../../src/evaluation/twins/judge-twin.ts";
import { makeTwins } from "../../../src/evaluation/twins/make-twins.ts";
import { printTwins } from "../../../src/evaluation/twins/print-twins.ts";
import { runTwins } from "../../../src/evaluation/twins/run-twins.ts";
import type { Twin, TwinKind, TwinSource } from "../../../src/evaluation/twins/twin.ts";
import type { Answer, Claim } from "../../../src/reports/answer.ts";
import type { Figure } from "../../../src/reports/figure.ts";
import type { Place } from "../../../src/reports/place.ts";
import { makeFigure } from "../../answer/make-figure.ts";
import { units } from "../made-answers.ts";

const place = (id: string, name: string): Place => ({ id, name, level: "county", parents: ["330000"] });
const yunchuan = place("330001", "云川县");
const elsewhere = place("540000", "远方县");
const rules: TwinRules = { units, liesIn: () => false };

function source(slots: Partial<Figure> = {}): TwinSource {
  const metric = { phrase: "疫苗接种", head: "", concept: null };
  const figure = makeFigure({ value: "100", unit: "人", family: "person", metric, place: yunchuan, ...slots });
  return { figure, place: yunchuan, file: "a.txt" };
}

const dosed = source({ qualifiers: ["第一剂"], population: "12-17岁" });
const plain = source({ id: "f:2", metric: { phrase: "床位", head: "", concept: null }, population: "60岁以上" });

function twinOf(kind: TwinKind): Twin {
  const found = makeTwins([dosed, plain], [elsewhere]).find((twin) => twin.kind === kind);
  if (found === undefined) throw new Error(`no twin with another ${kind}`);
  return found;
}

function claim(changes: Partial<Claim> = {}): Claim {
  return {
    figureId: dosed.figure.id,
    value: "100",
    unit: "人",
    display: "100人",
    metric: "疫苗接种",
    place: "云川县",
    period: { label: "2021年", from: "2021-01-01", to: "2021-12-31" },
    population: "12-17岁",
    qualifiers: ["第一剂"],
    role: "result",
    flags: [],
    citation: 1,
    ...changes,
  };
}

function answered(claims: Claim[], decision: Answer["decision"] = "answer"): Answer {
  return {
    id: "a",
    question: "",
    askedAt: "2022-01-01T00:00:00+08:00",
    decision,
    claims,
    calculations: [],
    citations: [],
    notes: [],
    text: "",
    composedBy: "template",
    reportsSearched: 1,
    timings: {},
  };
}

describe("questions made from the ledger", () => {
  test("the right one names every slot the figure has", () => {
    expect(twinOf("none").question).toBe("云川县2021年12-17岁第一剂疫苗接种是多少人");
  });

  test.each([
    ["year", "云川县2020年12-17岁第一剂疫苗接种是多少人"],
    ["place", "远方县2021年12-17岁第一剂疫苗接种是多少人"],
    ["population", "云川县2021年60岁以上第一剂疫苗接种是多少人"],
    ["dose", "云川县2021年12-17岁第二剂疫苗接种是多少人"],
    ["unit", "云川县2021年12-17岁第一剂疫苗接种是多少万元"],
  ] as const)("the one with another %s changes nothing else", (kind, question) => {
    expect(twinOf(kind).question).toBe(question);
  });

  test.each([
    ["a masked number", { value: null }],
    ["a plan", { role: "plan" as const }],
    ["a period nobody knows", { period: { ...dosed.figure.period, from: null, to: null } }],
    ["a metric that is half a sentence", { metric: { phrase: "，并且", head: "", concept: null } }],
  ])("%s is asked about by nobody", (_, slots) => {
    expect(makeTwins([source(slots)], [])).toEqual([]);
  });
});

describe("judging what was shown", () => {
  test("the figure itself answers its own question", () => {
    const verdict = judgeTwin(rules, twinOf("none"), answered([claim()]));
    expect(verdict).toMatchObject({ found: true, shown: 1, wrong: [] });
  });

  test.each([
    ["place", { place: "三江县" }],
    ["period", { period: { label: "2020年", from: "2020-01-01", to: "2020-12-31" } }],
    ["population", { population: "60岁以上" }],
    ["dose", { qualifiers: ["第二剂"] }],
    ["unit", { unit: "万元" }],
    ["metric", { metric: "行政处罚" }],
    ["value", { value: "101" }],
  ] as const)("another %s is a wrong figure", (fault, changes) => {
    const shown = claim({ ...changes, qualifiers: [...("qualifiers" in changes ? changes.qualifiers : ["第一剂"])] });
    expect(judgeTwin(rules, twinOf("none"), answered([shown])).wrong.map(({ faults }) => faults)).toEqual([[fault]]);
  });

  test("a place inside the asked one is a row of its answer", () => {
    const inside: TwinRules = { units, liesIn: (name) => name === "三江县" };
    expect(judgeTwin(inside, twinOf("none"), answered([claim({ place: "三江县" })])).wrong).toEqual([]);
  });

  test("a neighbour offered with a refusal answers nothing", () => {
    const verdict = judgeTwin(rules, twinOf("year"), answered([claim()], "refuse"));
    expect(verdict).toMatchObject({ shown: 0, wrong: [] });
  });
});

test("a fault in asking is counted and the run goes on", async () => {
  const ask = (question: string) =>
    question.includes("2020") ? Promise.reject(new Error("lost")) : Promise.resolve(answered([claim()]));
  const twins = [twinOf("year"), twinOf("none")];
  const verdicts = await runTwins({ ask, rules }, twins, () => undefined);
  expect(verdicts.map(({ decision }) => decision)).toEqual([null, "answer"]);
  expect(printTwins(verdicts)).toMatch(/合计 all +2 +1 +0 +0 +1 +1 +1 +0 /);
});

test("every contradiction is printed with what is wrong about it", () => {
  const verdict = judgeTwin(rules, twinOf("none"), answered([claim({ place: "三江县" })]));
  expect(printTwins([verdict])).toContain("✗ 云川县2021年12-17岁第一剂疫苗接种是多少人 → 100人（疫苗接种，三江县");
  expect(printTwins([verdict])).toContain("地区不符");
});
