import { describe, expect, test } from "vitest";
import type { Frame } from "../../../src/answer/frame.ts";
import { createMatcher } from "../../../src/answer/retrieve/match.ts";
import type { Candidate } from "../../../src/answer/retrieve.ts";
import { select } from "../../../src/answer/decide/select.ts";
import { understand } from "../../../src/answer/understand.ts";
import { readGazetteer, readLexicon } from "../../../src/hosts/project-files.ts";
import type { Figure } from "../../../src/reports/figure.ts";
import { unresolvedPeriod, yearPeriod } from "../../../src/reports/period.ts";
import { makeStored } from "../make-figure.ts";

const lexicon = await readLexicon();
const gazetteer = await readGazetteer();
const city = gazetteer.resolve("襄阳市")[0] ?? null;
const county = gazetteer.resolve("南漳县")[0] ?? null;

function frameOf(question: string): Frame {
  return understand(question, [], { lexicon, gazetteer, libraryPlaces: [], homePlace: null, today: "2022-05-06" });
}

/** A rate of vaccinated people of the county in 2021, unless the test says otherwise. */
function coverage(slots: Partial<Figure> = {}): Figure {
  const value = slots.value ?? "92.79";
  return {
    ...makeStored({
      value,
      unit: "%",
      family: "percent",
      display: `${value}%`,
      metric: { phrase: "新冠疫苗接种", head: "覆盖率", concept: "vaccination-coverage" },
      place: county,
      reading: { clause: `覆盖率${value}%`, sentence: `新冠疫苗接种1000人，覆盖率${value}%。`, lead: "" },
    }).figure,
    id: `f:${value}:${slots.role ?? ""}`,
    ...slots,
  };
}

function choose(question: string, figures: readonly Figure[], placeKnown = true) {
  const frame = frameOf(question);
  const [ask] = frame.asks;
  if (!ask) throw new Error("the question asks for nothing");
  const candidates = figures.map((figure): Candidate => {
    const stored = { ...makeStored(), figure };
    return { stored, match: createMatcher(ask, lexicon.asking)(stored) };
  });
  return select({ ask, frame, candidates, placeKnown });
}

const values = (selection: ReturnType<typeof choose>) =>
  selection.kind === "figures" ? selection.candidates.map(({ stored }) => stored.figure.value) : selection.reason;

describe("each slot is a hard filter, and the one that leaves nothing is the reason", () => {
  test.each<[string, string, Partial<Figure>, string]>([
    ["another year", "南漳2020年新冠疫苗接种覆盖率", {}, "NO_PERIOD"],
    [
      "a year the source leaves open",
      "南漳2021年新冠疫苗接种覆盖率",
      { period: unresolvedPeriod },
      "PERIOD_UNRESOLVED",
    ],
    ["another age group", "南漳12-17岁新冠疫苗接种覆盖率", { population: "18岁以上" }, "WRONG_POPULATION"],
    ["another dose", "南漳第二剂新冠疫苗接种覆盖率", { qualifiers: ["第一剂"] }, "WRONG_QUALIFIER"],
    ["a masked number", "南漳新冠疫苗接种覆盖率", { value: null, masked: "mask" }, "MASKED"],
    ["a number lost in the source", "南漳新冠疫苗接种覆盖率", { value: null, masked: "missing" }, "NUMBER_MISSING"],
    ["another kind of unit", "南漳新冠疫苗接种花了多少钱", {}, "WRONG_UNIT"],
    ["a plan where a result is asked", "南漳新冠疫苗接种覆盖率", { role: "plan" }, "NOT_STATED"],
  ])("%s", (_name, question, slots, reason) => {
    expect(values(choose(question, [coverage(slots)]))).toBe(reason);
  });

  test("a place whose own figure is not there is refused although a place within it has one", () => {
    expect(values(choose("襄阳2021年新冠疫苗接种覆盖率", [coverage()]))).toBe("PUBLISHER_ONLY");
  });

  test("a place no report is about is not confused with a metric nobody counts", () => {
    expect(values(choose("谷城县2021年新冠疫苗接种覆盖率", [], false))).toBe("NO_PLACE");
    expect(values(choose("南漳2021年无偿献血人数", [coverage()]))).toBe("NO_METRIC");
  });
});

describe("what passes", () => {
  test("the latest year answers when none is asked, and says that there are others", () => {
    const selection = choose("南漳新冠疫苗接种覆盖率", [
      coverage({ period: yearPeriod(2020, "explicit"), value: "80" }),
      coverage(),
    ]);
    expect(values(selection)).toEqual(["92.79"]);
    expect(selection).toMatchObject({ otherYears: true });
  });

  test("every age group of one rate is kept", () => {
    const groups = [
      coverage({ population: "18岁以上" }),
      coverage({ population: "12-17岁", value: "107.95" }),
      coverage({ population: "3-11岁", value: "95.08" }),
    ];
    expect(values(choose("南漳新冠疫苗接种覆盖率", groups))).toEqual(["92.79", "107.95", "95.08"]);
  });

  test("words of another figure later in the sentence do not speak for this one", () => {
    const reading = { clause: "高血压患者管理100人", sentence: "高血压患者管理100人，糖尿病患者管理50人。", lead: "" };
    const hypertension = coverage({
      value: "100",
      unit: "人",
      family: "person",
      display: "100人",
      metric: { phrase: "高血压患者管理", head: "", concept: null },
      reading,
    });
    expect(values(choose("南漳糖尿病患者管理多少人", [hypertension]))).toBe("NO_METRIC");
  });

  test("the city's own figure answers for the city", () => {
    expect(values(choose("襄阳2021年新冠疫苗接种覆盖率", [coverage({ place: city })]))).toEqual(["92.79"]);
  });
});

describe("全省 or 全市 without a name", () => {
  test("leaves out the figures of smaller places", () => {
    expect(values(choose("全省2021年新冠疫苗接种覆盖率", [coverage()]))).toBe("NOT_STATED");
    expect(
      values(choose("全市2021年新冠疫苗接种覆盖率", [coverage(), coverage({ value: "88.1", place: city })])),
    ).toEqual(["88.1"]);
  });

  test("keeps a place of that kind", () => {
    expect(values(choose("全县2021年新冠疫苗接种覆盖率", [coverage()]))).toEqual(["92.79"]);
  });
});

describe("the word before 管理率 belongs to the name of the rate", () => {
  const managed = coverage({
    metric: { phrase: "糖尿病患者", head: "规范管理率", concept: "regular-managed-rate" },
    reading: {
      clause: "糖尿病患者规范管理率92.79%",
      sentence: "健康档案建档率高，糖尿病患者规范管理率92.79%。",
      lead: "居民健康",
    },
  });

  test("健康管理率 is not answered with 规范管理率", () => {
    expect(choose("南漳2021年糖尿病患者健康管理率", [managed]).kind).toBe("none");
  });

  test("its own name is", () => {
    expect(values(choose("南漳2021年糖尿病患者规范管理率", [managed]))).toEqual(["92.79"]);
  });
});

test("床位数 in one year's report and 床位 in the next are the same count", () => {
  const beds = (value: string, phrase: string, year: number) =>
    coverage({
      value,
      unit: "张",
      family: "count",
      metric: { phrase, head: "", concept: "beds" },
      period: yearPeriod(year, "frame"),
      reading: { clause: `${phrase}${value}张`, sentence: `${phrase}${value}张。`, lead: "" },
    });
  const both = [beds("1024", "床位数", 2021), beds("1130", "床位", 2022)];
  expect(values(choose("南漳2022年床位数", both))).toEqual(["1130"]);
  expect(values(choose("南漳2021年床位数", both))).toEqual(["1024"]);
});
