import type { Span } from "../../src/reports/report.ts";
import { collectionOf } from "./numbered-texts.ts";
import { instructionVoice, isForeign, junkHeadings, junkLine, junkNotice, junkVoice } from "./junk-words.ts";

/**
 * Page furniture (figures.md 4b.1). A number in a list of search words or of other pages' titles is not a figure of
 * this report. Text is marked, never removed, so an admin can see what was left out.
 */
type Line = { span: Span; text: string; junk: boolean };

/** Takes cleaned text and the spans already known to be furniture; gives all of them in order, joined by line. */
export function junkSpans(text: string, known: readonly Span[]): Span[] {
  const lines = linesOf(
    text,
    known.toSorted((left, right) => left[0] - right[0]),
  );
  const collections = new Set<string>();
  let inZone = false;
  let inReport = false;
  for (const [index, line] of lines.entries()) {
    const collection = line.junk ? null : collectionOf(line.text);
    // 上一篇：… above a report's title is a line by itself; below the report other pages follow it.
    if (!inReport && !inZone && neighbourNamed.test(line.text)) line.junk = true;
    else if (startsZone(line.text)) inZone = true;
    else if (inZone && (resumesReport(line) || (collection !== null && collections.has(collection)))) {
      inZone = false;
      keepHeadingAbove(lines, index);
    }
    line.junk ||= inZone || isFurniture(line.text);
    inReport ||= resumesReport(line);
    // 推荐阅读 between 总结篇3 and 总结篇4 ends where the collection goes on.
    if (collection !== null && !line.junk) collections.add(collection);
  }
  return joinLines(lines);
}

/** `known` is in order of start; a line counts as furniture when one of them holds all of it. */
function linesOf(text: string, known: readonly Span[]): Line[] {
  let start = 0;
  let at = 0;
  return text.split("\n").map((line) => {
    const span: Span = [start, start + line.length];
    start = span[1] + 1;
    while (at < known.length && (known[at]?.[1] ?? 0) < span[1]) at += 1;
    const holder = known[at];
    return {
      span,
      text: line,
      junk: holder !== undefined && holder[0] <= span[0] && holder[0] < holder[1],
    };
  });
}

/** What stands around a word of furniture: 【上一篇】, 首页 > 公开. */
const decoration = /[\s【】[\]「」:>»|·—*#+\-=_●■▶]/g;

/** 上一篇：… */
const neighbourPage = /^[【[]?(?:上|下)一[篇条][】\]]?[:\s]/;

const neighbourNamed = /^[【[]?(?:上|下)一[篇条][】\]]?[:\s]+[^:\s].{3,60}$/;

function startsZone(line: string): boolean {
  if (line.length > 80) return false;
  return junkHeadings.has(line.replace(decoration, "")) || neighbourPage.test(line);
}

const longestFurniture = 80;

function isFurniture(line: string): boolean {
  if (isForeign(line) || instructionVoice.test(line) || (junkVoice.test(line) && line.length <= 300)) return true;
  if (line.length > longestFurniture || line.includes("。")) return false;
  return junkLine.test(line) || junkNotice.test(line);
}

const shortestReportLine = 40;

/** 一、, （二）, 第三章. */
const numberedHeading = /^(?:第?[一二三四五六七八九十]+[、章节.]|[（(][一二三四五六七八九十]+[)）])/;

/** A long sentence, or a heading numbered the way reports number theirs, ends a zone; a teaser cut with … does not. */
function resumesReport(line: Line): boolean {
  if (line.junk || isFurniture(line.text) || /(?:…|\.\.\.)\s*$/.test(line.text)) return false;
  return numberedHeading.test(line.text) || (line.text.length >= shortestReportLine && /[。;!?]/.test(line.text));
}

/** A numbered heading right above the text that resumed belongs to it; a list of other pages' titles does not. */
function keepHeadingAbove(lines: readonly Line[], resumed: number): void {
  const heading = lines[resumed - 1];
  const listed = /^\d{1,2}[.、]/.test(lines[resumed - 2]?.text ?? "");
  if (heading === undefined || listed || heading.text.length > shortestReportLine) return;
  if (/^\d{1,2}[.、]/.test(heading.text)) heading.junk = false;
}

function joinLines(lines: readonly Line[]): Span[] {
  const spans: Span[] = [];
  let open: Span | null = null;
  for (const line of lines) {
    if (!line.junk) open = null;
    else if (open !== null) open[1] = line.span[1];
    else if (line.text !== "") spans.push((open = [...line.span]));
  }
  return spans;
}
