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
  /**
   * The sentence its paragraph begins with, where this is a later member of what that one announces: 二是…; itself where
   * it announces its own: 存在的问题:一是….
   */
  lead: string | null;
  /** The heading that begins its line, where it is the first sentence behind it: (一)人手不够。全县…. Without its own words. */
  runIn: Piece | null;
  /** Too short to say anything outside what a heading or a sentence announced: 一是人手不够。 */
  isShort: boolean;
};

/** 一是…, 此外…: one of several that a heading or sentence announced. */
const member = /^(?:[一二三四五六七八九十]是|其[次二三四]|再次|再者|此外|同时|另外|最后)/;

/** 存在的问题:一是…: a sentence that announces its own first member. */
const announcing = /^[^:：，,。]{2,24}[:：](?:一是|第一|首先|1[.、．])/;

/** What begins otherwise is the rest of something cut. */
const opening = /^[\p{Script=Han}\d“"《（(〔【「]/u;

const ended = /[。！？!?；;][”"』）)]?$/;

/** With fewer a sentence says nothing by itself, and with fewer still nothing at all. */
const fewestHan = 8;
const fewestOfItem = 4;

/** Longest sentence quoted: beyond it is a table or a list without sentence ends. */
const longest = 400;

/** Takes the passages of one section in reading order and gives its sentences, without headings, rows and captions. */
export function outline(passages: readonly StoredPassage[]): OutlinedSentence[] {
  const found: OutlinedSentence[] = [];
  let path: Heading[] = [];
  let lead: string | null = null;
  const lines = passages.flatMap((from) => linesOf(from.passage.text).map((line, number) => ({ from, line, number })));
  for (const [index, { from, line, number }] of lines.entries()) {
    if (number > 0 || lines[index - 1]?.from.passage.span[1] !== from.passage.span[0]) lead = null;
    const heading = headingIn(line);
    const above = heading === null ? path : path.filter(({ level }) => level < heading.level);
    path = heading === null ? above : [...above, heading];
    const sentences = sentencesOf(line);
    // A heading has its sentences behind it on the line; of an item of a list there is no more, and it is a sentence.
    const runIn = heading !== null && sentences.length > 1 ? headingSentence(sentences[0], heading) : null;
    const isItem = heading !== null && sentences.length === 1;
    const isLast = isItem && headingOf(line.text) !== null && !hasBody(heading, lines[index + 1]?.line);
    for (const sentence of sentences) {
      const isMember = member.test(sentence.text);
      if (sentence !== runIn && isQuotable(sentence.text, heading !== null, isMember || isLast)) {
        const announced = announcing.test(sentence.text) ? sentence.text : null;
        found.push({
          from,
          ...sentence,
          headings: (isItem ? above : path).map(({ words }) => words),
          lead: isMember ? lead : announced,
          runIn: sentence === sentences[1] ? runIn : null,
          isShort: hanOf(sentence.text) < fewestHan || (isLast && !ended.test(sentence.text)),
        });
      }
      lead ??= sentence.text;
    }
  }
  return found;
}

function headingIn(line: Piece): Heading | null {
  return headingOf(line.text) ?? bareHeading(line.text);
}

/** Whether the line after a heading stands under it. */
function hasBody({ level }: Heading, next: Piece | undefined): boolean {
  const following = next === undefined ? null : headingIn(next);
  return next !== undefined && (following === null || following.level > level);
}

/** The sentence if it is no more than the heading. */
function headingSentence(sentence: Piece | undefined, heading: Heading): Piece | null {
  return sentence !== undefined && sentence.text.length <= heading.words.length + 4 ? sentence : null;
}

function hanOf(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
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
  const isShort =
    line.length <= 24 && !member.test(line) && /^\p{Script=Han}[\p{Script=Han}、“”()（）]*[:：]?$/u.test(line);
  return isShort ? { level: 3, words: line } : null;
}

/** Table rows, captions, sign-offs and what only announces (如下：) say nothing by themselves. */
function isQuotable(text: string, isMarked: boolean, isWhole: boolean): boolean {
  const han = hanOf(text);
  if (han < fewestOfItem || text.length > longest || han * 2 < text.length || /[|\t]|\S {2,}\S/.test(text))
    return false;
  if (!opening.test(text)) return false;
  if (/[:：]$/.test(text) || /(?:如下|汇报完毕|[专特]此报告|以上报告|谢谢大家)[。:：!！]?$/.test(text)) return false;
  return isWhole || ended.test(text) || (!isMarked && han >= 16);
}
