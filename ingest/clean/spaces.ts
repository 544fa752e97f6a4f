import type { Span } from "../../src/reports/report.ts";
import { lineShapes } from "./line-shape.ts";
import type { LineShape } from "./line-shape.ts";
import { applyEdits, offsetAt } from "./mapped-text.ts";
import type { Edit, MappedText } from "./mapped-text.ts";

/**
 * Spaces of every width. Inside a date, between a number and its unit and between Han characters they mean nothing and
 * would break every rule (`2021 年12 月23 日`, `112 个`); between columns of a flattened table they are the only thing
 * that keeps two numbers apart, and become one tab. Two numbers are never joined; `1 098.8万公顷` is one, its thousands set apart.
 */
export type Spaced = {
  mapped: MappedText;
  /** Spans of the original: keyword lists, told by their spaces and therefore before those are gone. */
  keywordLines: Span[];
};

const gap = /[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;

/** `keepTabs` where every tab is the edge of a cell (html), so that an empty cell stays visible. */
export function closeSpaces(mapped: MappedText, options: { keepTabs: boolean }): Spaced {
  const shapes = lineShapes(mapped.text, options.keepTabs);
  const edits = shapes.flatMap((shape) => lineEdits(mapped.text, shape, options.keepTabs));
  const keywordLines = shapes
    .filter((shape) => shape.kind === "keywords")
    .map(({ span }): Span => [offsetAt(mapped.offsets, span[0]), offsetAt(mapped.offsets, span[1])]);
  return { mapped: applyEdits(mapped, edits), keywordLines };
}

function lineEdits(text: string, shape: LineShape, keepTabs: boolean): Edit[] {
  const [lineStart, lineEnd] = shape.span;
  const line = text.slice(lineStart, lineEnd);
  const edits: Edit[] = [];
  const closed = shape.kind === "cells" ? new Set<number>() : joinedGaps(line);
  for (const match of line.matchAll(gap)) {
    const start = lineStart + match.index;
    const end = start + match[0].length;
    if (keepTabs && match[0].includes("\t")) {
      edits.push(...aroundTabs(text, start, end));
      continue;
    }
    const put = closed.has(match.index) || isInNumber(line, match) ? "" : separator(line, match.index, match[0], shape);
    if (put !== match[0]) edits.push({ start, end, put, reason: "space" });
  }
  return edits;
}

/** 体检率71. 5%: a blank behind the point of one number, which a list mark (1. 5%以上…) never has a word before. */
function isInNumber(line: string, { index, 0: blank }: RegExpMatchArray): boolean {
  return (
    index !== undefined &&
    /[率比为达占长降高低升约近过到至额数] {0,2}\d+\.$/.test(line.slice(Math.max(0, index - 8), index)) &&
    /^\d{1,2}(?:[%％‰]|个百分点|万|亿|元|人)/.test(line.slice(index + blank.length))
  );
}

function aroundTabs(text: string, start: number, end: number): Edit[] {
  return Array.from({ length: end - start }, (_, index) => start + index)
    .filter((at) => text[at] !== "\t")
    .map((at) => ({ start: at, end: at + 1, put: "", reason: "space" }));
}

/** 2021 年: a date goes on. */
const dateUnit = /^[年月日号时分]/;

/** 92.4 %, 5 kg: a number goes on. */
const numberUnit = /^(?:[%％‰]|(?:kg|mg|km|cm|mm|ml|g|m|t|L)(?![A-Za-z]))/;

/** Headings that are often written with a wide space between their two characters. */
const spacedWords = /^(?:合计|总计|小计|项目|单位|指标|地区|名称|备注|其中|年份|时间|序号|人数|数量|金额|类别|内容)$/;

/** How many characters beside a gap decide about it. */
const looked = 12;

/** What stands for one gap: nothing, a space or a tab. */
function separator(line: string, at: number, run: string, shape: LineShape): "" | " " | "\t" {
  const before = line.slice(Math.max(0, at - looked), at);
  const after = line.slice(at + run.length, at + run.length + looked);
  if (before === "" || after === "") return "";
  if (shape.kind === "pipes" && (before.endsWith("|") || after.startsWith("|"))) return "";
  if (run.includes("\t")) return "\t";
  if (/\d$/.test(before) && (dateUnit.test(after) || numberUnit.test(after)) && shape.kind !== "cells") return "";
  if (run.length > 1 && (shape.kind === "other" || shape.kind === "cells")) {
    return isSpacedWord(before, after) ? "" : "\t";
  }
  if (shape.kind === "cells") return "\t";
  if (shape.kind === "keywords") return " ";
  if (before.endsWith("年") && /^\d{4}年/.test(after)) return " ";
  return wordsApart(before, after) ? " " : "";
}

function isSpacedWord(before: string, after: string): boolean {
  const left = /(?:^|\s)(\S)$/.exec(before)?.[1];
  const right = /^(\S)(?:\s|$)/.exec(after)?.[1];
  return left !== undefined && right !== undefined && spacedWords.test(left + right);
}

/** A space between two words or numbers in Latin letters or digits parts them; beside anything else it is layout. */
function wordsApart(before: string, after: string): boolean {
  const apart = /[A-Za-z0-9%‰)*]$/.test(before) && /^[A-Za-z0-9(*+<>≥≤=-]/.test(after);
  return apart || (/[,;:.!?<>≥≤=+-]$/.test(before) && /^[A-Za-z0-9]/.test(after));
}

const joined = [
  /(?<=\d{4} *年) +(?=\d{1,2} *月)|(?<=\d *月) +(?=\d{1,2} *日)/g,
  /(?<=\d) *(?=\.\d)/g,
  /(?<=(?![表图注第附件])\p{Script=Han} {0,2}\d{1,6}\.) +(?=\d+ *(?:[%‰]|[万亿]))/gu,
  /(?<=\d) +(?=[-–—~] +\d+(?:\.\d+)? *(?:[%‰]|\p{Script=Han}))/gu,
  /(?<=\d *[-–—~]) +(?=\d+(?:\.\d+)? *(?:[%‰]|\p{Script=Han}))/gu,
  /(?<=(?<!\d)\d{4}) +(?=[-–—~]\d{4}(?!\d))/g,
  // …为202.18/10万。2 432例病人中: so behind a full stop, before what people and cases are counted in.
  /(?<=[。；;\]］][1-9]\d{0,2}) (?=\d{3}[例人名份户])/g,
  // 产量4 225万吨, 病例3 582例, (1 934/2 386): thousands set apart, right behind a word and right before a unit or a stop.
  /(?<=(?:(?<!附)(?![第表图注年月])\p{Script=Han}|[、，,（(/])[1-9]\d{0,2}(?: \d{3})*) (?=\d{3}(?: \d{3})*(?:\.\d+)?(?:[%‰/，,。；;）)]|(?![年月日号届期第至到和与及])\p{Script=Han}))/gu,
];

/** Starts of the gaps inside one number, range or date of a line. */
function joinedGaps(line: string): Set<number> {
  if (!line.includes(" ")) return new Set();
  return new Set(joined.flatMap((pattern) => Array.from(line.matchAll(pattern), ({ index }) => index)));
}
