import { describe, expect, test } from "vitest";
import { periodsFor, populationsFor, rolesFor } from "../../../ingest/labels/cues.ts";
import { metricSpan } from "../../../ingest/labels/metric-words.ts";
import type { Surroundings } from "../../../ingest/labels/surroundings.ts";
import { unresolvedPeriod, yearPeriod } from "../../../src/reports/period.ts";
import type { Figure } from "../../../src/reports/figure.ts";
import { gazetteer, lexicon } from "../../answer/library.ts";
import { makeFigure } from "../../answer/make-figure.ts";

/** What stands before and after a number, as if it stood at the end of `before`. */
function around(before: string, after = ""): Surroundings {
  return {
    before: { at: 0, text: before },
    after: { at: before.length + 3, text: after },
    line: { at: 0, text: before },
    siblings: [],
  };
}

const facts = {
  title: "",
  issuer: null,
  publisher: null,
  place: null,
  placeLabel: null,
  asOf: null,
  publishedOn: null,
};
const open = (parts: Partial<Figure> = {}): Figure =>
  makeFigure({ population: null, role: "result", period: unresolvedPeriod, ...parts });

describe("a time for a figure that has none", () => {
  const periods = (line: string) =>
    periodsFor(open(), { ...facts, period: yearPeriod(2023, "anchor") }, around(line)).map(({ value }) => value.label);

  test("is the last one its line names", () => {
    expect(periods("2020年底摸底，2021年，接种")).toEqual(["2021年"]);
  });

  test.each([
    ["in brackets", "接种（2021年试点"],
    ["in a title", "按照《2021年工作要点》接种"],
    ["of a comparison", "较2020年接种"],
    ["of a cause", "因2019年疫情，接种"],
    ["of something handed in", "上报2022年项目"],
    ["hidden in the text", "20xx年，接种"],
    ["hidden beside a plain one", "20xx年到2021年，接种"],
    ["none", "接种"],
  ])("is none where the only one is %s", (_what, line) => {
    expect(periods(line)).toEqual([]);
  });

  test("is asked for of no figure that has one", () => {
    const dated = open({ period: yearPeriod(2022, "frame") });
    expect(periodsFor(dated, { ...facts, period: unresolvedPeriod }, around("2021年，接种"))).toEqual([]);
  });
});

describe("people for a figure that counts some", () => {
  const people = (before: string, parts: Partial<Figure> = {}) =>
    populationsFor(
      open({ family: "person", metric: { phrase: "参加体检", head: "", concept: null }, ...parts }),
      around(before),
    ).map(({ value }) => value);

  test("are those named right before it", () => {
    expect(people("60岁以上老人中,3岁以下婴幼儿里,参加体检")).toEqual(["3岁以下婴幼儿"]);
  });

  test.each([
    ["all of the county stand between", "60岁以上老人免费,全县参加体检", {}],
    ["a total stands between", "60岁以上老人免费,参加体检总数", {}],
    ["other people are listed after them", "60岁以上老人、教师参加体检", {}],
    ["another sentence begins between", "60岁以上老人免费。参加体检", {}],
    ["what it counts is no people", "60岁以上老人中,发放手册", { family: "count" }],
    ["it has people already", "60岁以上老人中,参加体检", { population: "12-17岁" }],
    ["its own name says so", "60岁以上老人", { metric: { phrase: "60岁以上老人体检", head: "", concept: null } }],
  ] as const)("are not offered where %s", (_why, before, parts) => {
    expect(people(before, parts)).toEqual([]);
  });
});

describe("a kind of statement", () => {
  const roles = (before: string, parts: Partial<Figure> = {}) =>
    rolesFor(open({ metric: { phrase: "床位", head: "", concept: null }, ...parts }), around(before)).map(
      ({ value }) => value,
    );

  test.each([
    ["按计划设床位", ["plan"]],
    ["力争床位达标", ["target"]],
    ["按规定设床位", ["standard"]],
    ["按计划已设床位", []],
    ["计划生育床位", []],
    ["超额完成目标,设床位", []],
    ["争取资金设床位", []],
    ["设床位", []],
  ])("of %s is %j", (before, expected) => {
    expect(roles(before)).toEqual(expected);
  });

  test("is never asked for where the rules took it for no result", () => {
    expect(roles("按计划设床位", { role: "plan" })).toEqual([]);
  });
});

describe("a name", () => {
  const named = (words: string, before: string, parts: Partial<Figure> = {}, siblings: Figure[] = []) =>
    metricSpan(
      words,
      open({ metric: { phrase: "", head: "", concept: null }, family: "count", qualifiers: [], ...parts }),
      { ...around(before), siblings },
      { lexicon, gazetteer },
    );

  test("is words right before the number", () => {
    expect(named("接种门诊", "全县接种门诊")).toEqual([2, 6]);
  });

  test.each([
    ["a rate for a count", "门诊占比", "门诊占比", {}],
    ["a count for a rate", "接种门诊", "接种门诊", { family: "percent" }],
    ["money for a count", "建设资金", "建设资金", {}],
    ["a count for money", "接种门诊", "接种门诊", { family: "money" }],
    ["people for a count of things", "接种人数", "接种人数", {}],
    ["another dose", "第二剂接种点", "第二剂接种点", { qualifiers: ["第一剂"] }],
    ["a time", "去年门诊", "去年门诊", {}],
    ["a plan for a result", "计划门诊", "计划门诊", {}],
    ["a comparison", "同比门诊", "同比门诊", {}],
    ["a verb", "开展", "开展", {}],
    ["beyond a semicolon", "接种门诊", "接种门诊启用；医院", {}],
    ["without what the rules read", "接种门诊", "接种门诊", { metric: { phrase: "诊所", head: "", concept: null } }],
  ] as const)("is not %s", (_what, words, before, parts) => {
    expect(
      named(words, before, { ...parts, qualifiers: "qualifiers" in parts ? [...parts.qualifiers] : [] }),
    ).toBeNull();
  });

  test("is not what the rules call a figure beside it", () => {
    const sibling = makeFigure({ metric: { phrase: "接种门诊", head: "", concept: null } });
    expect(named("接种门诊", "全县接种门诊", {}, [sibling])).toBeNull();
  });
});
