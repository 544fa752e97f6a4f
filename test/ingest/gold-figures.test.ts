import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

import type { Figure } from "../../src/reports/figure.ts";
import { foldText } from "../../src/reports/fold.ts";
import { shiftDecimal } from "../../src/reports/numerals.ts";
import { unitOf } from "../../src/reports/quantities/units.ts";
import type { ReadReport } from "../../src/reports/report.ts";
import { goldFigures, hasShared, lexicon, readFileAt, sharedFiles } from "./read-prose.ts";

/**
 * 100 figures of real reports with the slots a person gave them before any of this was written: document | sentence with
 * the number marked | value | unit | metric | population | dose | period | role. They stay where they are and are scored
 * where they can be read.
 */
type Label = {
  document: number;
  context: string;
  before: string;
  number: string;
  value: string;
  unit: string;
  metric: string;
  population: string;
  dose: string;
  period: string;
  role: string;
};

function readLabel(line: string): Label {
  const [
    document = "",
    marked = "",
    value = "",
    unit = "",
    metric = "",
    population = "",
    dose = "",
    period = "",
    role = "",
  ] = line.split("|");
  const [text = "", last] = marked.split("@");
  const at = last === undefined ? -1 : text.lastIndexOf(last);
  const sentence = plain(last === undefined ? text : `${text.slice(0, at)}«${last}»${text.slice(at + last.length)}`);
  const start = sentence.indexOf("«");
  return {
    document: Number(document),
    context: sentence.replace(/[«»]/g, ""),
    before: sentence.slice(0, start),
    number: sentence.slice(start + 1, sentence.indexOf("»")),
    value,
    unit,
    metric,
    population,
    dose,
    period,
    role,
  };
}

/** The text as both the label and the report have it: no pinyin, no spaces, one width and script. */
function plain(text: string): string {
  return foldText(text)
    .replace(/\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+\)/gi, "")
    .replace(/\s/g, "");
}

function figureOf(label: Label, { text, figures }: ReadReport): Figure | null {
  const found = figures.find(({ span: [start, end] }) => {
    const lead = plain(text.slice(Math.max(0, start - 200), start));
    const around = plain(text.slice(Math.max(0, start - 160), end + 160));
    const bare = (number: string) => number.replace(/^[近约超]/, "");
    return (
      around.includes(label.context) &&
      bare(plain(text.slice(start, end))) === bare(label.number) &&
      lead.endsWith(label.before)
    );
  });
  return found ?? null;
}

/** The slots of a figure that differ from its label. */
function wrongSlots(label: Label, figure: Figure): string[] {
  const slots: [string, boolean][] = [
    ["value", Number(baseValue(figure)) === Number(label.value)],
    ["unit", sameUnit(label.unit, figure)],
    ["metric", label.metric.split("·").every((part) => sameMetric(part, figure))],
    ["population", onlyAges(figure.population ?? "") === onlyAges(label.population)],
    ["dose", (figure.qualifiers.find((word) => word.includes("剂")) ?? "") === label.dose],
    ["period", samePeriod(label.period, figure)],
    ["role", figure.role === label.role || (label.role === "result" && figure.role === "to")],
  ];
  return slots.filter(([, right]) => !right).map(([name]) => name);
}

function baseValue(figure: Figure): string {
  return shiftDecimal(figure.value ?? "0", unitOf(lexicon.units, figure.unit)?.scale ?? 0);
}

/** A label gives the value in base units, so 人次 is met by a printed 万人次. */
function sameUnit(unit: string, figure: Figure): boolean {
  if (unit === "ratio" || unit === "bare") return figure.family === unit;
  return figure.unit === unit || figure.unit === `万${unit}` || (figure.unitImplied && figure.unit === `${unit}元`);
}

function sameMetric(part: string, { metric }: Figure): boolean {
  const name = `${metric.phrase}${metric.head}`.replace(/[“”"]/g, "");
  return new RegExp(part).test(name) || Array.from(part).every((character) => name.includes(character));
}

const onlyAges = (population: string) => population.replace(/[^\d\-岁以上下]/g, "");

/** `2021`, `≤2021-12-24`, `2021-01..05`, `2021..2022`; `*` where the text leaves it open. */
function samePeriod(label: string, { period: { from, to } }: Figure): boolean {
  if (label === "*") return true;
  if (label.startsWith("≤")) return from === null && (to?.startsWith(label.slice(1)) ?? false);
  const [first = "", last] = label.split("..");
  if (last === undefined) return from === `${first}-01-01` && to === `${first}-12-31`;
  return (
    (from?.startsWith(first) ?? false) &&
    (to?.startsWith(last.length === 2 ? `${first.slice(0, 5)}${last}` : last) ?? false)
  );
}

test.skipIf(!hasShared)(
  "hand-labelled figures of real reports are found and read (skipped where ../shared is absent)",
  async () => {
    const reports = await Promise.all(sharedFiles.map(readFileAt));
    const labels = readFileSync(goldFigures, "utf8").trim().split("\n").map(readLabel);
    const scores = labels.map((label) => {
      const report = reports[label.document];
      const figure = report ? figureOf(label, report) : null;
      return { label, wrong: figure ? wrongSlots(label, figure) : ["span"] };
    });
    const lost = scores.filter(({ wrong }) => wrong.includes("span"));
    const right = scores.filter(({ wrong }) => wrong.length === 0);
    const told = scores
      .filter(({ wrong }) => wrong.length > 0)
      .map(({ label, wrong }) => `${label.number} ${label.metric}: ${wrong.join(", ")}`);
    expect(labels).toHaveLength(100);
    expect(1 - lost.length / labels.length, told.join("\n")).toBeGreaterThanOrEqual(0.99);
    expect(right.length, told.join("\n")).toBeGreaterThanOrEqual(92);
  },
);
