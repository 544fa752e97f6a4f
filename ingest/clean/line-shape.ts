import type { Span } from "../../src/reports/report.ts";

/**
 * What a line is, as far as its spaces tell. `row`: a row of an html table, whose tabs alone are the edges of cells;
 * `cells`: a row of a flattened table whose columns are one space apart;
 * `pipes`: a row of a markdown table; `keywords`: a list of search words (figures.md 4b.1); `prose`: has sentence
 * punctuation, so wide gaps are layout; `other`: headings, sign-offs, rows with wide gaps.
 */
export type LineShape = {
  span: Span;
  kind: "row" | "cells" | "pipes" | "keywords" | "prose" | "other";
};

const blank = /[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/;

/** A gap that may part two columns. */
const wideGap = /\S(?:\t|[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]{2,})\S/;

/** A stop, or a comma between words: prose and no row. */
const sentence = /[。；;！!？?]|[\p{Script=Han})）％%],\s*\p{Script=Han}/u;

const number = /^(?:[-+]?\d[\d,]*(?:\.\d+)?[%‰]?|[xX*×]{1,6})$/;

/** A dash in the place of a value. */
const noValue = /^[-—–/]$/;

/** A row of a markdown table. */
const pipeRow = /^\s*\||\|\s*$/;

/** Lines of a folded text, in order; the line end is not part of a span. `tabsAreEdges` for html. */
export function lineShapes(text: string, tabsAreEdges: boolean): LineShape[] {
  const shapes: LineShape[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const span: Span = [start, start + line.length];
    const kind = tabsAreEdges && line.includes("\t") ? "row" : kindOf(line);
    if (kind === "cells") markHeader(text, shapes, line);
    shapes.push({ span, kind });
    start = span[1] + 1;
  }
  markRowsWithUnits(text, shapes);
  return shapes;
}

/** 8500人 8726人 102.7%: a number printed with its unit is a cell where a heading and another row have as many words. */
const withUnit = /^[-+]?\d[\d,]*(?:\.\d+)?(?:[%‰]|(?![年月日])[\p{Script=Han}]{1,3})?$/u;

/** A heading without digits and at least two rows below, all of as many words one space apart. */
function markRowsWithUnits(text: string, shapes: LineShape[]): void {
  const tokensAt = (shape: LineShape | undefined) =>
    shape === undefined || !/^(?:other|cells)$/.test(shape.kind) || wideGap.test(text.slice(...shape.span).trim())
      ? []
      : tokensOf(text.slice(...shape.span));
  shapes.forEach((shape, index) => {
    const heading = shape.kind === "other" ? tokensAt(shape) : [];
    if (heading.length < 3 || heading.some((token) => /^\d/.test(token))) return;
    const rows: LineShape[] = [];
    for (const row of shapes.slice(index + 1)) {
      const tokens = tokensAt(row);
      if (tokens.length !== heading.length || tokens.filter((token) => withUnit.test(token)).length < 2) break;
      rows.push(row);
    }
    if (rows.length > 1) for (const row of [shape, ...rows]) row.kind = "cells";
  });
}

function kindOf(line: string): LineShape["kind"] {
  if (pipeRow.test(line)) return "pipes";
  if (sentence.test(line)) return "prose";
  if (!blank.test(line.trim())) return "other";
  const tokens = tokensOf(line);
  if (isNumericRow(tokens) && !wideGap.test(line)) return "cells";
  return areKeywords(tokens, line) ? "keywords" : "other";
}

/**
 * Two numbers side by side, or a number beside a dash for "no value": `2021 年 12 月` is not a row, nor is the range
 * `2018 - 2020 年`.
 */
function isNumericRow(tokens: readonly string[]): boolean {
  if (tokens.length < 3) return false;
  return tokens.some((token, index) => {
    if (!number.test(token)) return false;
    const next = tokens[index + 1] ?? "";
    if (noValue.test(next)) return !number.test(tokens[index + 2] ?? "");
    return number.test(next);
  });
}

const fewestKeywords = 13;

/** Many short words, nearly none of them a number, none a single character (letter-spaced titles are no keywords). */
function areKeywords(tokens: readonly string[], line: string): boolean {
  if (tokens.length < fewestKeywords || /[,，、：:]/.test(line)) return false;
  const short = tokens.filter((token) => token.length <= 16).length;
  const single = tokens.filter((token) => token.length === 1).length;
  const numbers = tokens.filter((token) => /^[\d.,%‰xX*]+\D?$/.test(token)).length;
  return short >= tokens.length * 0.9 && single <= tokens.length * 0.2 && numbers <= tokens.length * 0.15;
}

/** The line above a row with as many words is its header, whatever else it looked like. */
function markHeader(text: string, shapes: LineShape[], row: string): void {
  const above = shapes.at(-1);
  if (above === undefined || above.kind === "prose" || above.kind === "cells") return;
  const line = text.slice(...above.span);
  if (!wideGap.test(line.trim()) && tokensOf(line).length === tokensOf(row).length) above.kind = "cells";
}

function tokensOf(line: string): string[] {
  return line.trim().split(blank);
}
