import { expect, test } from "vitest";
import { choicesOf, shownWithChoices } from "../../src/answer/choices.ts";
import type { Candidate } from "../../src/answer/retrieve.ts";
import { understand } from "../../src/answer/understand.ts";
import { readGazetteer, readLexicon } from "../../src/hosts/project-files.ts";
import type { Figure } from "../../src/reports/figure.ts";
import { makeStored } from "./make-figure.ts";

const lexicon = await readLexicon();
const gazetteer = await readGazetteer();
const frame = understand("接种覆盖率多少", [], {
  lexicon,
  gazetteer,
  libraryPlaces: [],
  homePlace: null,
  today: "2022-05-06",
});

const rows = (place: string, count: number): Candidate[] =>
  Array.from({ length: count }, (_, index) => {
    const slots: Partial<Figure> = {
      id: `${place}:${index}`,
      place: { id: place, name: place, level: "county", parents: [] },
      population: `${index + 1}岁`,
    };
    const match = {
      score: 1,
      missing: "",
      own: 1,
      underHeading: 1,
      bare: false,
      translated: false,
      headInMetric: true,
      named: true,
      light: false,

      around: 0,
      whole: "",
    };
    return { stored: makeStored(slots), match };
  });

test("each place is one choice, however many figures it has", () => {
  const choices = choicesOf([...rows("甲县", 3), ...rows("乙县", 1)], "place", frame);
  expect(choices.map(({ label }) => label)).toEqual(["甲县（2021年）", "乙县（2021年）"]);
  expect(choices[0]?.figureIds).toHaveLength(3);
  expect(choices[0]?.question).toBe("甲县2021年接种覆盖率是多少");
});

test("places that no report names are told apart by what is counted there", () => {
  const unnamed = (version: string, phrase: string): Candidate[] =>
    rows("", 1).map((row) => ({
      ...row,
      stored: {
        ...row.stored,
        reportId: version,
        figure: { ...row.stored.figure, place: null, metric: { phrase, head: "", concept: null } },
      },
    }));
  const labels = choicesOf([...unnamed("1", "建卡"), ...unnamed("2", "新建卡")], "place", frame).map(
    ({ label }) => label,
  );
  expect(new Set(labels).size).toBe(2);
  expect(labels[1]).toContain("新建卡");
});

test("figures are listed with the choice only when all of them fit", () => {
  expect(shownWithChoices([...rows("甲县", 3), ...rows("乙县", 2)], "place")).toHaveLength(5);
  expect(shownWithChoices([...rows("甲县", 9), ...rows("乙县", 2)], "place")).toEqual([]);
});

test("choices between metrics have labels that tell them apart", () => {
  const choices = choicesOf(rows("甲县", 3), "metric", frame);
  expect(new Set(choices.map(({ label }) => label)).size).toBe(3);
});
