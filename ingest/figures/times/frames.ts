import type { Lexicon } from "../../../src/reports/lexicon.ts";
import { yearsOf, type Period } from "../../../src/reports/period.ts";
import type { Span } from "../../../src/reports/report.ts";
import type { TimeMention } from "../../../src/reports/time-words.ts";
import { markLength } from "../../../src/reports/outline.ts";
import type { Sentence } from "../sentences.ts";
import { isOnlyNamed } from "./named-times.ts";
import { learntOn, reachOfDay } from "./opening-days.ts";
import { opensClause } from "./openings.ts";
import { isBeforeReport } from "./passing-times.ts";
import { reachOf, toTheEnd, type Reach } from "./reach.ts";
import { periodOfBudget } from "./running-budget.ts";
import { placeInSentence, type TimedSentence } from "./timed-sentence.ts";

/** A time phrase that governs the figures after it (figures.md 4c). */
export type Frame = { period: Period; span: Span; holds: Reach["holds"] };

type Known = { lexicon: Lexicon; about: Period; told: readonly { period: Period }[] };
type Reaching = Frame & Reach;

/** Takes a sentence and the frame the paragraph has reached; gives the frame of each place in it, and of the next sentence. */
export function readFrames(
  sentence: TimedSentence,
  carried: Frame | null,
  known: Known,
): { frameAt: (position: number) => Frame | null; carried: Frame | null } {
  const frames: Reaching[] = [];
  for (const mention of sentence.mentions) frames.push(...openedBy(mention, frames.at(-1) ?? null, sentence, known));
  const frameAt = (position: number) =>
    frames.findLast(({ span, until }) => span[0] <= position && position < until) ?? carried;
  const dayOfNews = countedTo(frames, known.about);
  return { frameAt, carried: dayOfNews ?? carriedOn(frames, carried, known) };
}

/** （2）完成…: what another item of a list tells was not counted to the day of the one before. */
export function intoSentence(frame: Frame | null, { text }: Sentence): Frame | null {
  return frame?.holds === "sentence" && markLength(text) > 0 ? null : frame;
}

/** The frames a time word opens: none, its own, or before it that of a day something was learnt on. */
function openedBy(mention: TimeMention, last: Frame | null, sentence: TimedSentence, known: Known): Reaching[] {
  const { period, span } = mention;
  const learnt = learntOn(mention, sentence, known.about);
  const day = learnt === null ? reachOfDay(mention, sentence) : null;
  if (day !== null) return [{ period, span, holds: "sentence", until: day }];
  const ahead: Reaching[] = learnt === null ? [] : [{ period: learnt, span, holds: "sentence", until: toTheEnd }];
  const time = placeInSentence(mention, sentence);
  if (isOnlyNamed(time, ahead[0] ?? last) || !opensClause(time, known.lexicon)) return ahead;
  return [...ahead, { period: periodOfBudget(time), span, ...reachOf(time) }];
}

/**
 * 截至4月27日，累计接种33万剂次。完成加强免疫7万人: where the text says no time of its own but the day its page was put online on, the day up to which
 * the paragraph counts is that of its next sentences too.
 */
function countedTo(frames: readonly Frame[], about: Period): Frame | null {
  const [only, more] = frames;
  if (only === undefined || more !== undefined || !/^(?:anchor|unresolved)$/.test(about.basis)) return null;
  const { label, to } = only.period;
  return label.startsWith("截至") && to?.slice(0, 4) === about.to?.slice(0, 4) ? only : null;
}

/** What the next sentence of the paragraph is told of where it names no time itself. */
function carriedOn(frames: readonly Frame[], carried: Frame | null, known: Known): Frame | null {
  if (isSeries(frames) || goesBack(frames) || areItsYears(frames, known.about)) return ofSameYear(frames, carried);
  const lasting = frames.findLast(({ holds }) => holds === "paragraph");
  if (isPast(lasting ?? carried, frames)) return null;
  return lasting === undefined || isBeforeReport(lasting.period, known) ? carried : lasting;
}

/** 分季度看，一季度增长6.7%，二季度…，三季度…: a sentence of three times and more leaves none to the next. */
function isSeries(frames: readonly Frame[]): boolean {
  return new Set(frames.map(({ period }) => period.label)).size > 2;
}

/** 2005年暴发8起，2004年4起: two years told side by side, the later first, leave neither to the next sentence. */
function goesBack(frames: readonly Frame[]): boolean {
  const [first, second, more] = frames;
  if (first === undefined || second === undefined || more !== undefined) return false;
  const years = [first, second].map(({ period }) => (period.from === null ? "" : (period.to ?? "").slice(0, 4)));
  return !years.includes("") && (years[1] ?? "") < (years[0] ?? "");
}

/** 2013年高峰在3月，2014年在4月。男性发病率… over both: a sentence that tells of two of its text's years leaves neither to the next. */
function areItsYears(frames: readonly Frame[], about: Period): boolean {
  const ofText = yearsOf(about).map(String);
  const named = new Set(frames.map(({ period }) => period.to?.slice(0, 4) ?? ""));
  return ofText.length > 1 && named.size > 1 && [...named].every((year) => ofText.includes(year));
}

/** 2014年，…。2015年…；2016年…；2017年…。五年累计: what is told behind a run of years is not of the year told before it either. */
function ofSameYear(frames: readonly Frame[], carried: Frame | null): Frame | null {
  const year = carried?.period.to?.slice(0, 4);
  return frames.every(({ period }) => period.to?.slice(0, 4) === year) ? carried : null;
}

/** 2014年有贫困户380户。截至2020年底现有24户。五年累计: a later day that was counted to ends the year told of before it. */
function isPast(lasting: Frame | null, frames: readonly Frame[]): boolean {
  const [year, last] = [lasting?.period.to?.slice(0, 4) ?? "9999", frames.at(-1)];
  return (
    last?.holds === "sentence" && last.period.label.startsWith("截至") && (last.period.to ?? "").slice(0, 4) > year
  );
}
