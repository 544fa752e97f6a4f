import { parseChineseNumeral } from "../../src/reports/numerals.ts";
import type { Line } from "./lines.ts";

/** Shortest line that says something of its own; shorter ones are headings and scraps. */
const paragraphLength = 30;
/** A run with fewer paragraphs says too little to tell results from intentions. */
const leastParagraphs = 3;

/** The number a heading bears: 3 for 三、, (三) and 3.; 0 for one without. */
export function headingNumber(text: string): number {
  const digits = /^(?:#*\s*)?第?[（(]?([一二三四五六七八九十]+|\d+)/.exec(text)?.[1] ?? "";
  return Number(/^\d+$/.test(digits) ? digits : (parseChineseNumeral(digits) ?? 0));
}

/**
 * Whether the headings numbered from `index` on tell of intentions alone. Where the numbering of a report starts over
 * with such a run, what follows is its plan, whose heading was lost, and no other report: one that is never says what
 * was done. Behind 存在问题 a plan is expected, so there a few words of results do not speak against it.
 */
export function tellsOfIntentions(lines: readonly Line[], index: number): boolean {
  const level = lines[index]?.heading?.level ?? 0;
  const next = lines.findIndex(({ heading, text }, at) => {
    if (at <= index || heading === null) return false;
    return heading.level < level || (heading.level === level && headingNumber(text) === 1);
  });
  const paragraphs = lines
    .slice(index, next < 0 ? lines.length : next)
    .filter(({ text }) => text.length >= paragraphLength)
    .slice(0, 12);
  if (paragraphs.length < leastParagraphs) return false;
  const share = (words: RegExp) => paragraphs.filter(({ text }) => words.test(text)).length / paragraphs.length;
  const behindProblems = problems.test(headingAbove(lines, index, level)?.text ?? "");
  return share(intended) >= 0.4 && share(done) <= (behindProblems ? 0.4 : 0.15);
}

function headingAbove(lines: readonly Line[], index: number, level: number): Line | undefined {
  return lines.slice(0, index).findLast(({ heading }) => heading?.level === level);
}

/** 存在的困难: what stands behind it may tell more of what was done. */
const problems = /问题|不足|困难|短板/;
/** What is still to be done. */
const intended = /继续|持续|进一步|力争|争取|着力|将|加快|不断/;
/** What says that it was done: 已…, 累计…, or a count of it. */
const done =
  /截[至止]|累计|[今去]年以?来|上半年|已|完成|实现了|共[^同享建]|开展了|获|[\dxX*×]+[余多]?[万亿]?(?:元|家|人|个|户|件|次|所|批)/;

/** The first headings of runs of numbers that start over within one report and tell of its intentions alone. */
export function plansWithoutHeading(lines: readonly Line[]): Set<Line> {
  const found = new Set<Line>();
  let highest: Record<number, number> = {};
  for (const [index, line] of lines.entries()) {
    if (line.heading === null || line.heading.level > 2) continue;
    const { level } = line.heading;
    const number = headingNumber(line.text);
    if (number === 1 && (highest[level] ?? 0) > 1 && tellsOfIntentions(lines, index)) found.add(line);
    highest = level === 1 ? { 1: number } : { ...highest, [level]: number };
  }
  return found;
}
