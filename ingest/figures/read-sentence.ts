import type { Lexicon } from "../../src/reports/lexicon.ts";
import type { Period } from "../../src/reports/period.ts";
import type { Quantity } from "../../src/reports/quantities/scan.ts";
import type { Span } from "../../src/reports/report.ts";
import type { TimeMention } from "../../src/reports/time-words.ts";
import { placesOf, type Line } from "../section/lines.ts";
import type { Review } from "../section/reviews.ts";
import type { PlanZone } from "../section/zones.ts";
import { applyChange, applyFromTo, applyShareOf, applyTwin, isTwin } from "./pairs.ts";
import { emptyCarry, levelLike, type Carry } from "./carry.ts";
import { comparedSegment, fromToBetween, readChange, startsFromTo } from "./changes.ts";
import type { PlaceReader } from "./clause-place.ts";
import { blankDraft, type FigureDraft } from "./draft.ts";
import { readFrames, type Frame } from "./frames.ts";
import { readMetric } from "./metric.ts";
import { readNames, type Mentions, type Names } from "./names.ts";
import { sentenceRole } from "./roles.ts";
import { clauseAt, withoutInnerBrackets, type Sentence } from "./sentences.ts";
import { applyMetric, applyPeople, applyPlace, topicBefore } from "./slots.ts";
import { timesOf } from "./spoken-times.ts";
import { applyTime, applyYearBefore } from "./times.ts";
import { wordRules } from "./word-rules.ts";

export type SentenceContext = {
  text: string;
  lexicon: Lexicon;
  places: PlaceReader;
  anchor: { year: number | null; asOf: string | null; period: Period };
  planZoneAt: (at: number) => PlanZone | null;
  reviewAt: (at: number) => Review | null;
};

/** Every time word has one of these; most sentences have none and need no closer look. */
const maybeTime =
  /年|月|季度|目前|[今昨]|前天|现在|发稿|日前|至今|同期|周|星期|近日|十[“"'‘]?[一二三四五]五|(?:近|最近|过去).{0,6}[天日]|(?:19|20)\d{2}/;

/**
 * Reads every number of one sentence, in order; gives the drafts, the time frame the paragraph goes on with, and the one the
 * sentence ends in, which a next sentence with 其中 shares.
 */
export function readSentence(
  { sentence, line, before }: { sentence: Sentence; line: Line; before: readonly FigureDraft[] },
  quantities: readonly Quantity[],
  carried: Frame | null,
  context: SentenceContext,
): { drafts: FigureDraft[]; times: readonly TimeMention[]; frame: Frame | null; last: Frame | null } {
  const slice = ([start, end]: Span) => context.text.slice(start, end);
  const times = maybeTime.test(sentence.text) ? timesOf(sentence, context) : [];
  const frames = readFrames(slice, times, sentence.clauseStarts, carried, context.lexicon);
  const ending = { times, frame: frames.carried, last: frames.frameAt(sentence.span[1]) };
  if (quantities.length === 0) return { drafts: [], ...ending };
  const places = placesOf(line, context.places.gazetteer);
  const carry = emptyCarry(before);
  quantities.forEach((quantity, index) => {
    const next = quantities[index + 1] ?? null;
    const draft = readFigure({ sentence, quantity, next, mentions: { times, places }, frames, carry, context, slice });
    carry.drafts.push(draft);
  });
  return { drafts: carry.drafts, ...ending };
}

export type FigureReading = {
  sentence: Sentence;
  quantity: Quantity;
  next: Quantity | null;
  mentions: Mentions;
  frames: ReturnType<typeof readFrames>;
  carry: Carry;
  context: SentenceContext;
  slice: (span: Span) => string;
};

function readFigure(reading: FigureReading): FigureDraft {
  const { sentence, quantity, mentions, carry, context, slice } = reading;
  const clause = clauseAt(sentence, quantity.span[0]);
  const previous = carry.drafts.at(-1) ?? null;
  const window: Span = [windowStart(reading, clause, previous), quantity.span[0]];
  const names = readNames(slice(window), window[0], {
    mentions,
    reader: context.places,
    rules: wordRules(context.lexicon),
  });
  const after = slice([quantity.span[1], afterEnd(reading)]);
  const lead = slice([previous?.quantity.span[1] ?? sentence.span[0], quantity.span[0]]);
  const draft = openDraft(reading, { clause, before: slice(window), after, lead, listedPlaces: names.listed });
  const numberFirst = readSlots(draft, reading, { names, previous });
  applyTime(draft, reading);
  if (carry.compared.at(-1) === draft) applyYearBefore(draft, levelLike(draft, carry));
  applyPlace(draft, names, carry, context.places);
  if (draft.role === "result") draft.role = sentenceRole(draft, reading, numberFirst);
  if (draft.role === "result" && isCostOfApplied(draft, previous)) draft.role = "applied";
  if (draft.role === "result" && isWhole(reading)) draft.role = "target";
  if (draft.role === "result" && (isCeiling(draft, previous) || isHeldUnder(draft, reading))) draft.role = "standard";
  if (draft.role === "result" && isAhead(draft, context.anchor.period)) draft.role = "plan";
  else if (draft.role === "change" && sentenceRole(draft, reading, numberFirst) === "plan") planChange(draft);
  return draft;
}

/** 完成年度目标任务7500人的109.8%: the number is the task and what was reached stands behind it. */
function isWhole({ quantity, next, slice, context, sentence }: FigureReading): boolean {
  const before = slice([sentence.span[0], quantity.span[0]]);
  return (
    next?.family === "percent" &&
    slice([quantity.span[1], next.span[0]]) === "的" &&
    context.lexicon.reading.completionWords.some((word) => new RegExp(`${word}(?:数|为|是)?$`).test(before))
  );
}

/** 2个项目还在申报，投资总额1.3亿元: what is to be spent on what is applied for is applied for too. */
function isCostOfApplied(draft: FigureDraft, previous: FigureDraft | null): boolean {
  return (
    previous?.role === "applied" &&
    previous.phrase === draft.phrase &&
    /^(?:(?:计划|估算|概算)?总?投资额?|投资总额|概算)$/.test(draft.head)
  );
}

/** 登记失业率2.63%，控制在4.5%以内: the second is the line that was kept below. */
function isCeiling(draft: FigureDraft, previous: FigureDraft | null): boolean {
  return (
    draft.before.endsWith("控制在") &&
    previous !== null &&
    previous.quantity.family === draft.quantity.family &&
    previous.phrase === draft.phrase
  );
}

/** 药占比控制在25%以内（实际24.1%）: the bracket says what it was, and the number before it what it had to be. */
function isHeldUnder({ before }: FigureDraft, { quantity, slice, sentence }: FigureReading): boolean {
  return before.endsWith("控制在") && /^[(（]实际/.test(slice([quantity.span[1], sentence.span[1]]));
}

/** What a report says of a later year than it is about has not happened: 2024年，新登记市场主体5万户以上. */
function isAhead({ period, lead, before }: FigureDraft, about: Period): boolean {
  if (about.to === null || period.from === null || period.basis === "anchor" || period.from <= about.to) return false;
  return !/已|完成|截至|目前|实现了/.test(`${lead ?? ""}${before}`);
}

/** 预期生产总值增长6% is a plan for a growth, and its label has to say that it is no level. */
function planChange(draft: FigureDraft): void {
  draft.role = "plan";
  if (draft.head === "") draft.head = draft.change?.direction === "down" ? "下降" : "增长";
}

/**
 * 可以达到优秀(900分), 设置许可(含中医)3件: a number alone in its bracket, or right behind one, is named by the words
 * before the bracket.
 */
function windowStart({ sentence, quantity, slice }: FigureReading, clause: Span, previous: FigureDraft | null): number {
  const after = previous?.quantity.span[1] ?? sentence.span[0];
  const start = Math.max(clause[0], after);
  const alone = /[(（]$/.test(slice([start - 1, start])) && /^(?:即|约|共)?$/.test(slice([start, quantity.span[0]]));
  const behind =
    /[)）]$/.test(slice([start - 1, start])) && /^(?:为|达|共|有|计|约|分别)?$/.test(slice([start, quantity.span[0]]));
  const bracket = alone ? clause[0] - 1 : behind ? slice([0, start]).search(/[(（][^()（）]*[)）]$/) : -1;
  return bracket > sentence.span[0] ? Math.max(clauseAt(sentence, bracket - 1)[0], after) : start;
}

/** Finds what the figure counts, alone or as one of a pair; true when the noun stood behind the number. */
function readSlots(
  draft: FigureDraft,
  reading: FigureReading,
  found: { names: Names; previous: FigureDraft | null },
): boolean {
  const { quantity, next, carry, context, sentence, slice } = reading;
  const { names, previous } = found;
  const change = readChange(names.bare, quantity.family, context.lexicon, {
    compared: previous !== null && carry.compared.at(-1) === previous,
    against: comparedSegment(slice([sentence.span[0], quantity.span[0]])),
  });
  const metric = readMetric(change ? change.owner : names.bare, draft.after, quantity.family, context.lexicon);
  const between = previous && slice([previous.quantity.span[1], quantity.span[0]]);
  const topic = topicBefore(draft, previous, reading);
  if (topic !== null) carry.subject = topic;
  if (previous && between !== null && isTwin(draft, previous, between, metric))
    applyTwin(draft, previous, metric, carry);
  else if (previous && between !== null && fromToBetween(between) && startsFromTo(previous.before))
    applyFromTo(draft, previous, between);
  else if (previous && between === "的" && quantity.family === "percent" && shareOf.test(previous.before))
    applyShareOf(draft, previous, carry, context.lexicon);
  else if (change) applyChange(draft, change, metric, carry);
  else
    applyMetric(draft, metric, carry, {
      inBrackets: openBracket(slice([sentence.span[0], quantity.span[0]])),
      lexicon: context.lexicon,
      next,
      ownGroup: names.population !== null,
    });
  applyPeople(draft, names, metric, carry, context.lexicon);
  return metric.numberFirst;
}

/** 占年度任务4.5亿元的102.9%. */
const shareOf = /(?:占|为|完成|相当于)[^，,]{2,14}$/;

function afterEnd({ sentence, quantity, next, slice }: FigureReading): number {
  const rest = withoutInnerBrackets(slice([quantity.span[1] - 1, sentence.span[1]])).slice(1);
  const whole = /^[\u4e00-\u9fff]{1,3}[(（][\u4e00-\u9fff]{1,4}[)）](?=[\u4e00-\u9fff])/.exec(rest)?.[0].length ?? 0;
  const stop = rest.slice(whole).search(/[,，;；:：。！？!?（(、]/);
  const end = stop < 0 ? sentence.span[1] : quantity.span[1] + whole + stop;
  return next && next.span[0] < end ? next.span[0] : end;
}

type Surroundings = Pick<FigureDraft, "clause" | "before" | "after" | "lead" | "listedPlaces">;

function openDraft({ sentence, quantity }: FigureReading, surroundings: Surroundings): FigureDraft {
  return {
    ...blankDraft(quantity, sentence.span),
    ...surroundings,
    role: quantity.family === "rank" ? "rank" : quantity.value === "0" && quantity.spelled ? "negated-zero" : "result",
    flags: quantity.spelled ? ["spelled"] : [],
  };
}

/** An aside such as (常住人口按照342万计) owns nothing that follows it. */
function openBracket(lead: string): boolean {
  return (
    Math.max(lead.lastIndexOf("("), lead.lastIndexOf("（")) > Math.max(lead.lastIndexOf(")"), lead.lastIndexOf("）"))
  );
}
