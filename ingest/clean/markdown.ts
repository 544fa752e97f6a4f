import type { Span } from "../../src/reports/report.ts";
import { applyEdits } from "./mapped-text.ts";
import type { Edit, MappedText } from "./mapped-text.ts";
import { mostPlaces } from "./table.ts";
import { trimmed } from "./trimmed.ts";
import type { CleanCell, CleanTable } from "./table.ts";

/**
 * Markdown's marks are dropped, its lines stay. Numbered list marks stay too: they are digits of the report and are
 * accounted for as list marks.
 *
 * Reports mask numbers with asterisks (`投资**万元,增长**%`), which reads as bold: a pair stays when a unit follows
 * both of its marks, or when what it holds is no word.
 */
const unit = "(?:个百分点|万|亿|元|%|％|‰|人|个|家|次|例|名|件|户|份|年|月|日|岁|场|项|起|条|张|亩|吨|公里|平方)";

const word = '[\\p{L}\\p{N}《“"(（]';

const patterns = {
  line: "^[ \\t]*(?:#{1,6}[ \\t]+|>[ \\t]?|[-*+][ \\t]+(?!\\n))+|^[ \\t]*(?:```|~~~)[^\\n]*$|^[ \\t]*(?:[-*_][ \\t]*){3,}$",
  image: "!\\[[^\\]\\n]{0,400}\\]\\([^)\\n]{0,2000}\\)",
  struck: "~~(?=\\S)[^~\\n]{1,400}~~",
  link: "\\[(?<label>[^\\]\\n]{1,400})\\]\\([^)\\n]{0,2000}\\)",
  pair: `(?<mark>\\*{1,3}|__)(?!${unit}[^*\\n]{0,400}\\k<mark>${unit})(?=${word})(?<held>[^*\\n]{1,400}?)(?<!\\s)\\k<mark>(?!\\*)`,
  code: "`(?<quoted>[^`\\n]{1,400})`",
  escape: "\\\\(?=[!-/:-@\\[-`{}~])(?!\\|)",
};

const marks = new RegExp(
  Object.entries(patterns)
    .map(([name, pattern]) => `(?<${name}>${pattern})`)
    .join("|"),
  "gmu",
);

export function dropMarkdown(mapped: MappedText): MappedText {
  return applyEdits(mapped, Array.from(mapped.text.matchAll(marks), (match) => markEdits(mapped.text, match)).flat());
}

function markEdits(text: string, match: RegExpMatchArray & { index: number }): Edit[] {
  const found = match.groups ?? {};
  const start = match.index;
  const end = start + match[0].length;
  const inner = found["label"] ?? found["held"] ?? found["quoted"];
  if (inner === undefined) {
    return [{ start, end, put: "", reason: found["struck"] === undefined ? "tag" : "hidden" }];
  }
  const mark = found["mark"];
  const isMultiplication = mark === "*" && /[\d\w]$/.test(text.slice(Math.max(0, start - 1), start));
  if (isMultiplication) return [];
  const opened = start + (mark?.length ?? 1);
  return [
    { start, end: opened, put: "", reason: "tag" },
    { start: opened + inner.length, end, put: "", reason: "tag" },
  ];
}

/** | --- | :-: |, the line below a markdown table's head. */
const rule = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)*\|?[ \t]*$/;

/** Pipe tables: a line of headings, a line of dashes, then lines with a pipe. Spans in the text given. */
export function markdownTables(text: string): CleanTable[] {
  const lines = linesOf(text);
  const tables: CleanTable[] = [];
  for (let at = 1; at < lines.length; at += 1) {
    const [header, dashes] = [lines[at - 1], lines[at]];
    if (header === undefined || dashes === undefined) break;
    const ruleLine = text.slice(...dashes);
    if (!ruleLine.includes("|") || !rule.test(ruleLine) || !text.slice(...header).includes("|")) continue;
    let next = at + 1;
    while (next < lines.length && text.slice(...(lines[next] ?? [0, 0])).includes("|")) next += 1;
    const table = pipeTable(text, header, lines.slice(at + 1, next));
    if (table !== null) tables.push(table);
    at = next;
  }
  return tables;
}

function pipeTable(text: string, header: Span, body: Span[]): CleanTable | null {
  const rows = [header, ...body].map((line, row) => pipeCells(text, line, row === 0));
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width * rows.length > mostPlaces) return null;
  const end = (body.at(-1) ?? header)[1];
  for (const [row, cells] of rows.entries()) {
    const lineEnd = row === 0 ? header[1] : (body[row - 1]?.[1] ?? end);
    while (cells.length < width) cells.push({ span: [lineEnd, lineEnd], header: row === 0, repeated: false });
  }
  return { span: [header[0], end], rows };
}

function pipeCells(text: string, [start, end]: Span, header: boolean): CleanCell[] {
  const bars = [start - 1];
  for (let at = start; at < end; at += 1) if (text[at] === "|" && text[at - 1] !== "\\") bars.push(at);
  bars.push(end);
  const cells: CleanCell[] = [];
  for (let index = 1; index < bars.length; index += 1) {
    const cell: Span = [(bars[index - 1] ?? start) + 1, bars[index] ?? end];
    const blank = text.slice(...cell).trim() === "";
    const outside = index === 1 || index === bars.length - 1;
    if (!(blank && outside)) cells.push({ span: trimmed(text, cell), header, repeated: false });
  }
  return cells;
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf("\n", start);
    const end = found === -1 ? text.length : found;
    lines.push([start, end]);
    start = end + 1;
  }
  return lines;
}
