import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/reports/answer.ts";
import type { EvaluationCase } from "../../src/evaluation/evaluation-case.ts";
import { scoreCase, scoreFailure } from "../../src/evaluation/score-case.ts";
import { answer, citation, claim, expectedFigure, labelledCase, rules, shownFigure } from "./made-answers.ts";

const full = expectedFigure({
  place: "云川市",
  period: { label: "2021年" },
  population: "60岁以上",
  qualifiers: ["第二剂"],
});
const money = expectedFigure({ value: "74100", unit: "元", quote: null });
const moneyClaim = claim({ figureId: "m", value: "7.41", unit: "万元", display: "7.41万元" });

function score(labelled: Partial<EvaluationCase>, given: Partial<Answer>, evidence = {}) {
  const made = answer(given);
  const validQuotes = new Set(made.citations.map(({ n }) => n));
  return scoreCase(rules, labelledCase(labelled), { answer: made, validQuotes, optionFigures: [], ...evidence });
}

test("the expected figure, cited and labelled, is fully right", () => {
  expect(score({ expect: [full] }, {})).toMatchObject({ right: true, failures: [], remarks: [] });
  expect(score({ expect: [money] }, { claims: [moneyClaim] })).toMatchObject({ right: true });
});

test.each<[string, Partial<EvaluationCase>, Partial<Answer>, RegExp]>([
  [
    "a wrong year",
    {},
    { claims: [claim({ period: { label: "2020年", from: "2020-01-01", to: "2020-12-31" } })] },
    /时间不对/,
  ],
  [
    "a wrong place in another scale",
    { expect: [{ ...money, place: "云川市" }] },
    { claims: [{ ...moneyClaim, place: "北岭县" }] },
    /地区不对/,
  ],
  ["a wrong place", {}, { claims: [claim({ place: "北岭县" })] }, /地区不对/],
  ["a wrong age group", {}, { claims: [claim({ population: "12-17岁" })] }, /人群不对/],
  ["a wrong dose", {}, { claims: [claim({ qualifiers: ["第一剂"] })] }, /限定不对/],
  ["% for 个百分点", { expect: [expectedFigure({ unit: "个百分点" })] }, {}, /单位不对/],
  ["万元 for 元", { expect: [money] }, { claims: [{ ...moneyClaim, unit: "元" }] }, /缺少 74100元/],
  [
    "元 for 万元",
    { expect: [expectedFigure({ value: "7.41", unit: "元", quote: null })] },
    { claims: [moneyClaim] },
    /数值不对/,
  ],
  ["a decimal slip", {}, { claims: [claim({ value: "8.15" })] }, /缺少 81\.5%。/],
  ["another report", {}, { citations: [citation({ file: "other.txt", reportId: "r2" })] }, /报告不对/],
  ["an extra claim", {}, { claims: [claim(), moneyClaim] }, /多出 7\.41万元/],
  ["a missing row", { expect: [full, money] }, {}, /缺少 74100元/],
  ["a refusal", {}, { decision: "refuse", reason: "NO_PERIOD", claims: [] }, /应作答，却拒答/],
  ["a sentence not quoted", { quotes: ["签约率 81.5%", "投入7.41万元"] }, {}, /没有引用「投入7\.41万元」/],
  ["another sentence quoted", { quotes: ["投入7.41万元"] }, {}, /多引了一句：\[1\]/],
  ["a forbidden wording", { forbid: [{ written: "为81.5%", pattern: null }] }, {}, /禁止的说法「为81.5%」/],
])("fails an answer with %s", (_, labelled, given, reason) => {
  const verdict = score({ expect: [full], ...labelled }, given);
  expect(verdict.right).toBe(false);
  expect(verdict.failures.join("\n")).toMatch(reason);
});

test("forbidden words inside a quoted sentence are the report's, not ours", () => {
  expect(score({ forbid: [{ written: "比上年提高0.4个百分点", pattern: null }] }, {}).right).toBe(true);
});

test("fails an answer with a quote that is not a slice of its original", () => {
  const verdict = score({}, {}, { validQuotes: new Set() });
  expect(verdict.failures).toEqual(["引文[1]与原文不一致（yunchuan.txt）。"]);
  expect(verdict.counts).toMatchObject({ quotes: { hit: 0, of: 1 }, citationRecall: { hit: 0, of: 1 } });
});

describe("a calculation", () => {
  const result = { op: "sub", value: "0.4", unit: "个百分点" };
  const calculation = { op: "sub" as const, operands: [], value: "0.40", unit: "个百分点", formula: "" };

  test.each([
    ["the same", {}, true],
    ["% for 个百分点", { unit: "%" }, false],
    ["another number", { value: "0.04" }, false],
    ["another operation", { op: "add" as const }, false],
  ])("%s", (_, changes, right) => {
    const verdict = score({ result }, { calculations: [{ ...calculation, ...changes }] });
    expect(verdict.right).toBe(right);
    expect(verdict.counts.wrong).toEqual({ hit: right ? 0 : 1, of: 2 });
  });

  test("fails when it is not there", () => {
    expect(score({ result }, {}).failures).toEqual(["没有算出 sub = 0.4个百分点。"]);
  });
});

describe("a refusal", () => {
  const refuse = { kind: "refuse", expect: [], reason: "NO_PERIOD" as const };
  const refused = { decision: "refuse" as const, reason: "NO_PERIOD" as const };

  test("may offer a labelled neighbour, which is not stated as the answer", () => {
    const verdict = score(refuse, refused);
    expect(verdict.right).toBe(true);
    expect(verdict.counts.wrong).toEqual({ hit: 0, of: 0 });
  });

  test("fails with another reason", () => {
    expect(score(refuse, { ...refused, reason: "MASKED" }).failures).toEqual(["拒答原因应为 NO_PERIOD，却是 MASKED。"]);
  });

  test("fails when a figure is given instead, and that figure is wrong", () => {
    const verdict = score(refuse, {});
    expect(verdict.failures).toEqual(["应拒答，却作答。"]);
    expect(verdict.counts).toMatchObject({ wrong: { hit: 1, of: 1 }, refusalRecall: { hit: 0, of: 1 } });
  });
});

describe("a clarification", () => {
  const clarify = { kind: "clarify", expect: [full, money] };
  const options = [{ label: "投入", question: "投入多少", figureIds: ["m"] }];
  const moneyFigure = shownFigure({ figureId: "m", value: "7.41", unit: "万元" });

  test("lists figures as claims or behind its options, each once", () => {
    const optionFigures = [moneyFigure, moneyFigure, shownFigure()];
    const verdict = score(clarify, { decision: "clarify", options }, { optionFigures });
    expect(verdict).toMatchObject({ right: true, counts: { clarification: { hit: 2, of: 2 } } });
  });

  test("fails when an option is missing", () => {
    const verdict = score(clarify, { decision: "clarify", options: [] });
    expect(verdict.failures).toEqual(["缺少 74100元。"]);
    expect(verdict.counts.clarification).toEqual({ hit: 0, of: 2 });
  });

  test("asking where an answer was due is over-asking", () => {
    const verdict = score({}, { decision: "clarify", options, claims: [] });
    expect(verdict.right).toBe(false);
    expect(verdict.counts).toMatchObject({ overAsking: { hit: 1, of: 1 }, clarification: { hit: 0, of: 1 } });
  });
});

test("a breakdown counts its rows, missing and extra", () => {
  const verdict = score(
    { kind: "breakdown", expect: [full, expectedFigure({ value: "1" })] },
    { claims: [claim(), moneyClaim] },
  );
  expect(verdict.counts).toMatchObject({
    rows: { hit: 2, of: 4 },
    allRows: { hit: 0, of: 1 },
    figures: { hit: 1, of: 2 },
    wrong: { hit: 1, of: 2 },
  });
});

test("a citation no right claim needs lowers precision, one off the sentence lowers recall", () => {
  const spare = citation({ n: 2, quote: "服务177人次。" });
  expect(score({}, { citations: [citation(), spare] }).counts).toMatchObject({
    citationRecall: { hit: 1, of: 1 },
    citationPrecision: { hit: 1, of: 2 },
  });
  expect(score({}, { claims: [claim({ citation: 2 })], citations: [spare] }).counts.citationRecall).toEqual({
    hit: 0,
    of: 1,
  });
});

test("a citation whose figure lies outside its sentence supports nothing", () => {
  const cited = citation();
  const verdict = score({}, { citations: [{ ...cited, figureSpan: [cited.span[1] - 1, cited.span[1] + 3] }] });
  expect(verdict.counts.citationRecall).toEqual({ hit: 0, of: 1 });
});

test("an answer is its claims: figures behind buttons do not fill in for them", () => {
  const verdict = score({ expect: [money] }, { claims: [] }, { optionFigures: [shownFigure(moneyClaim)] });
  expect(verdict.failures).toEqual(["缺少 74100元。"]);
});

test("a number nobody claimed is a remark and counts for M1", () => {
  const verdict = score({}, { text: "签约率81.5%，约800人。" });
  expect(verdict.remarks).toEqual(["正文里的「800人」没有数据支撑。"]);
  expect(verdict.counts.unverified).toEqual({ hit: 1, of: 2 });
});

test("no answer at all misses everything that was expected", () => {
  const verdict = scoreFailure(labelledCase(), "断开了");
  expect(verdict).toMatchObject({ right: false, decided: null, failures: ["没有得到可以评判的回答：断开了"] });
  expect(verdict.counts).toMatchObject({
    figures: { hit: 0, of: 1 },
    wrong: { hit: 0, of: 0 },
    right: { hit: 0, of: 1 },
  });
});
