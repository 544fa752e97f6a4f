import { madeOnce } from "../../src/reports/made-once.ts";
import type { Span } from "../../src/reports/report.ts";
import type { UnitTable } from "../../src/reports/quantities/units.ts";
import type { Lexicon } from "../../src/reports/lexicon.ts";
import type { Line } from "../section/lines.ts";
import { readCell } from "./cell-value.ts";
import type { Grid } from "./grid.ts";
import { cutUnit } from "./header-unit.ts";

/** A table of labels and numbers without headings: `门诊量12万人次 住院量3万人次 床位500张`. */
export type PairRow = { line: Span; pairs: Pair[] };

export type Pair = { label: string; labelSpan: Span; number: Span };

/** Fewer cells than this are as likely a sentence. */
const leastPairs = 3;

/** A grid without headings whose rows are label, number, label, number; null for any other. */
export function pairsOfGrid({ rows, misfits }: Grid, units: UnitTable): PairRow[] | null {
  const found: PairRow[] = [];
  for (const { line, cells } of rows) {
    const pairs: Pair[] = [];
    for (let index = 0; index < cells.length; index += 2) {
      const [name, value] = [cells[index], cells[index + 1]];
      if (name === undefined || value === undefined || name.repeated || value.repeated) return null;
      if (name.text === "" && value.text === "") continue;
      const isPair =
        readCell(name.text, name.span, units).kind === "text" &&
        readCell(value.text, value.span, units).kind === "number";
      if (!isPair) return null;
      pairs.push({ label: name.text, labelSpan: name.span, number: value.span });
    }
    found.push({ line, pairs });
  }
  return misfits.length > 0 ? null : found;
}

/** Runs of lines that are nothing but such pairs, each number with a unit of its own or of its label. */
export function pairRuns(lines: readonly Line[], text: string, lexicon: Lexicon): PairRow[][] {
  const runs: PairRow[][] = [];
  let run: PairRow[] = [];
  const close = () => {
    if (run.reduce((sum, { pairs }) => sum + pairs.length, 0) >= leastPairs) runs.push(run);
    run = [];
  };
  for (const line of lines) {
    const pairs = line.heading === null ? pairsOf(line, text, lexicon) : null;
    if (pairs === null) close();
    else run.push({ line: line.span, pairs });
  }
  close();
  return runs;
}

const digits = "(?:近|约|超)?[-−]?\\d[\\d,]*(?:\\.\\d+)?";
const label = "[\\u4e00-\\u9fffA-Za-z()（）%‰、/·]{2,24}?";

function pairsOf(line: Line, text: string, lexicon: Lexicon): Pair[] | null {
  const pattern = pairPattern(lexicon.units);
  const pairs: Pair[] = [];
  let at = 0;
  while (at < line.text.length) {
    pattern.lastIndex = at;
    const match = pattern.exec(line.text);
    const name = match?.groups?.["label"] ?? "";
    const printed = match?.groups?.["number"] ?? "";
    if (match === null || !isLabel(name, lexicon) || !hasUnit(name, printed, lexicon.units)) return null;
    const start = line.span[0] + at + match[0].indexOf(name);
    const numberStart = line.span[0] + at + match[0].lastIndexOf(printed);
    pairs.push({
      label: name,
      labelSpan: [start, start + name.length],
      number: [numberStart, numberStart + printed.length],
    });
    at = pattern.lastIndex;
  }
  return pairs.length === 0 || text.slice(...line.span) !== line.text ? null : pairs;
}

const pairPattern = madeOnce((units: UnitTable): RegExp => {
  const unit = `(?:${units.scalePattern})?[余多]?(?:${units.unitPattern})?(?:以上|以下|左右)?`;
  return new RegExp(`[\\s:：]*(?<label>${label})[\\s:：]*(?<number>${digits}${unit})[\\s]*`, "y");
});

/** Words that make a sentence of a label: 其中男性, 比上年增加, 完成投资, 2个以上的动词. */
const sentenceWords = /其中|分别|同比|环比|[比较]|达到?$|[为是有共约]$|^[共有达]|以及|[和与及的]/;

function isLabel(name: string, { reading }: Lexicon): boolean {
  if (sentenceWords.test(name) || /[第排表图]$/.test(name)) return false;
  return (
    !reading.verbs.some((verb) => verb.length > 1 && name.startsWith(verb)) &&
    !reading.connectors.some((word) => word.length > 1 && name.startsWith(word))
  );
}

function hasUnit(name: string, printed: string, units: UnitTable): boolean {
  const value = readCell(printed, [0, printed.length], units);
  return value.kind === "number" && (value.quantity.base !== "" || cutUnit(name, units).unit !== null);
}
