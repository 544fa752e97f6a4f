import { headingOf, sentencePattern, type Heading } from "../../reports/outline.ts";
import type { Span } from "../../reports/report.ts";
import type { StoredPassage } from "../../store/passages.ts";

/** A sentence that may be quoted, and where in its report it stands. */
export type OutlinedSentence = {
  from: StoredPassage;
  /** In the passage's cleaned text. */
  span: Span;
  text: string;
  /** The headings it stands under, outermost first. */
  headings: string[];
  /** The sentence its paragraph begins with, where this is a later member of what that one announces: 二是…. */
  lead: string | null;
};

/** 一是…, 此外…: one of several that a heading or sentence announced. */
const member = /^(?:[一二三四五六七八九十]是|其[次二三四]|再次|再者|此外|同时|另外|最后)/;

/** What begins otherwise is the rest of something cut. */
const opening = /^[\p{Script=Han}\d“"《（(〔【「]/u;

const fewestHan = 8;

/** Longest sentence quoted: beyond it is a table or a list without sentence ends. */
const longest = 400;

/** Takes the passages of one section in reading order and gives its sentences, without headings, rows and captions. */
export function outline(passages: readonly StoredPassage[]): OutlinedSentence[] {
  const found: OutlinedSentence[] = [];
  let path: Heading[] = [];
  let lead: string | null = null;
  for (const [index, from] of passages.entries()) {
    const { text, span } = from.passage;
    const continues = passages[index - 1]?.passage.span[1] === span[0];
    for (const [number, line] of linesOf(text).entries()) {
      if (number > 0 || !continues) lead = null;
      const heading = headingOf(line.text) ?? bareHeading(line.text);
      if (heading !== null) path = [...path.filter(({ level }) => level < heading.level), heading];
      for (const sentence of sentencesOf(line)) {
        // A heading has its sentences after it on the line, or no full stop: an item of a list is all there is of it.
        const isItem = sentence.text === line.text;
        if (isQuotable(sentence.text, isItem ? null : heading, heading !== null)) {
          const isMember = member.test(sentence.text);
          found.push({ from, ...sentence, headings: path.map(({ words }) => words), lead: isMember ? lead : null });
        }
        lead ??= sentence.text;
      }
    }
  }
  return found;
}

type Piece = { span: Span; text: string };

function linesOf(text: string): Piece[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap((match) => trimmed(match[0], match.index));
}

function sentencesOf(line: Piece): Piece[] {
  return [...line.text.matchAll(sentencePattern)].flatMap((match) => trimmed(match[0], line.span[0] + match.index));
}

function trimmed(text: string, at: number): Piece[] {
  const bare = text.trim();
  const start = at + text.indexOf(bare);
  return bare === "" ? [] : [{ span: [start, start + bare.length], text: bare }];
}

/** A short line of words alone is a heading without a mark: 存在的问题. */
function bareHeading(line: string): Heading | null {
  const isShort = line.length <= 24 && /^\p{Script=Han}[\p{Script=Han}、“”()（）]*[:：]?$/u.test(line);
  return isShort ? { level: 3, words: line } : null;
}

/** Table rows, captions, sign-offs and what only announces (如下：) say nothing by themselves. */
function isQuotable(text: string, heading: Heading | null, isMarked: boolean): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han < fewestHan || text.length > longest || han * 2 < text.length || /[|\t]|\S {2,}\S/.test(text)) return false;
  if (!opening.test(text)) return false;
  if (/[:：]$/.test(text) || /(?:如下|汇报完毕|专此报告)[。:：]?$/.test(text)) return false;
  const ended = /[。！？!?；;][”"』）)]?$/.test(text);
  return ended ? !(heading !== null && text.length <= heading.words.length + 4) : !isMarked && han >= 16;
}
