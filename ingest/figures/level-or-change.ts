import { comparedSegment, fromToBetween, markIn, readChange, startsFromTo, type ChangeClue } from "./changes.ts";
import type { FigureDraft } from "./draft.ts";
import { applyMetric } from "./naming.ts";
import type { Carry } from "./naming/carry.ts";
import { readMetric, type ClauseMetric } from "./naming/metric.ts";
import { applyChange, applyFromTo, applyMark, applyShareOf, applyTwin, isTwin } from "./pairs.ts";
import type { FigureReading } from "./reading.ts";
import { applyPeople, topicBefore } from "./slots.ts";
import type { Names } from "./slots/names.ts";
import { peopleBehind, peopleMostly } from "./slots/people-ahead.ts";
import { isInBrackets } from "./surroundings.ts";

/** What the words around a number say of it. */
type Said = {
  names: Names;
  metric: ClauseMetric;
  /** 低于省定指标: what marks the number as another's, that the one before is compared with. */
  mark: string | null;
  /** 同比增长: what makes it the change of another. */
  change: ChangeClue | null;
};

/**
 * Names what the number counts and whose it is: one of a pair, a mark, a change, or a level of its own. Gives true when the
 * noun stood behind the number.
 */
export function applyWords(draft: FigureDraft, reading: FigureReading, found: Names): boolean {
  const { carry, context } = reading;
  const said = readWords(draft, reading, found);
  const { names, metric } = said;
  const topic = topicBefore(draft, carry.drafts.at(-1) ?? null, reading);
  if (topic !== null) carry.subject = topic;
  nameDraft(draft, said, reading);
  applyPeople(draft, { own: names, metric, carry, lexicon: context.lexicon });
  // 其中1岁儿童接种率最高，为41%: whose it is is said, and that theirs is the highest is no part of its name.
  if (names.population !== null) draft.phrase = draft.phrase.replace(/(?<=[率比])最[高低]$/, "");
  return metric.numberFirst;
}

function nameDraft(draft: FigureDraft, said: Said, reading: FigureReading): void {
  const { metric, mark, change } = said;
  const previous = reading.carry.drafts.at(-1) ?? null;
  if (previous !== null && applyPair(draft, previous, metric, reading)) return;
  if (mark !== null && previous !== null) applyMark(draft, mark, previous, reading.carry);
  else if (change !== null) applyChange(draft, change, metric, reading.carry);
  else applyLevel(draft, said, reading);
}

function readWords(draft: FigureDraft, reading: FigureReading, names: Names): Said {
  const { quantity, carry, context, sentence, slice } = reading;
  const previous = carry.drafts.at(-1) ?? null;
  const mark = markIn(names.bare, quantity.family, previous);
  const change =
    mark !== null
      ? null
      : readChange(names.bare, quantity.family, context.lexicon, {
          compared: previous !== null && (carry.compared.at(-1) === previous || goesOn(draft, previous)),
          against:
            comparedSegment(slice([sentence.span[0], quantity.span[0]])) || comparedBefore(names.bare, draft, carry),
        });
  const behind = peopleBehind(draft.after, quantity.span[1]);
  const ahead = change ? change.owner : names.bare;
  const named = (words: string) => readMetric(words, behind.bare, quantity.family, context.lexicon);
  const alone = isNounOf(previous, ahead) ? named("") : null;
  const metric = alone !== null && (alone.phrase.length > 1 || ahead.length === 1) ? alone : named(ahead);
  const from = previous?.quantity.span[1] ?? sentence.span[0];
  const mostly = metric.phrase === "" ? peopleMostly(slice([from, draft.clause[0]]), from) : null;
  const people = metric.numberFirst && behind.people !== null ? behind.people : (names.population ?? mostly);
  const own = { ...names, population: people };
  return { names: own, metric, mark, change };
}

/** True where the number is the other one of a pair with that before it: 3.2万元85人次, 从71%提升到76%, 任务4.5亿元的102.9%. */
function applyPair(
  draft: FigureDraft,
  previous: FigureDraft,
  metric: ClauseMetric,
  { quantity, carry, context: { lexicon }, slice }: FigureReading,
): boolean {
  const between = slice([previous.quantity.span[1], quantity.span[0]]);
  if (isTwin(draft, previous, between, metric)) applyTwin(draft, previous, metric, { carry, lexicon });
  else if (fromToBetween(between) && startsFromTo(previous.before)) {
    applyFromTo(draft, previous, between);
    if (carry.subject.startsWith(draft.phrase)) carry.subject = draft.phrase;
  } else if (isShareOf(draft, previous, between)) applyShareOf(draft, previous, carry, lexicon);
  else return false;
  return true;
}

/** 占年度任务4.5亿元的102.9%. */
function isShareOf({ quantity }: FigureDraft, previous: FigureDraft, between: string): boolean {
  return (
    /^[)）]?的$/.test(between) &&
    quantity.family === "percent" &&
    /(?:占|为|完成|相当于)[^，,]{2,14}$/.test(previous.before)
  );
}

function applyLevel(draft: FigureDraft, { names, metric }: Said, reading: FigureReading): void {
  applyMetric(draft, metric, reading.carry, {
    inBrackets: isInBrackets(reading),
    lexicon: reading.context.lexicon,
    next: reading.next,
    ownGroup: names.population !== null,
    ownPlace: names.place !== null,
  });
}

/** 组织38个调委会159名调解员: the noun between two numbers is the first one's own, and names the second no more. */
function isNounOf(previous: FigureDraft | null, ahead: string): boolean {
  const between = ahead.replace(/(?<=.{2})有$/, "");
  // 97%的乡镇和70%的村: so is what both are joined by.
  const words = previous?.quantity.family === "percent" ? between.replace(/^的|[和及与]$/g, "") : between;
  return (
    (words.length > 1 || /^[村社组镇乡街寨屯]$/.test(words)) &&
    previous?.phrase.endsWith(words) === true &&
    !previous.before.includes(words)
  );
}

/**
 * 参加养老保险45.6万人，比上年末增加1.5万人；参加医疗保险41.7万人，增加0.7万人: a bare verb behind a level is compared with what the
 * sentence's first change was.
 */
function comparedBefore(bare: string, { quantity }: FigureDraft, { drafts }: Carry): string {
  const level = drafts.at(-1);
  // 发病数较2018年减少7例，死亡数增加1例: a count that a verb changes is told against what the change before it was.
  if (level?.role === "change" && /[数量](?:增加|减少|上升|下降)了?$/.test(bare)) return level.change?.comparator ?? "";
  if (!/^(?:增加|减少|净增|增长|下降|上升|提高|降低)了?$/.test(bare) || level?.role !== "result") return "";
  const told = drafts.find(({ role, quantity: { base } }) => role === "change" && base === quantity.base);
  return level.quantity.base === quantity.base ? (told?.change?.comparator ?? "") : "";
}

/** 产量2028万吨，增加389万吨: what is said at once of a level in its unit, and of nothing behind the number, is its change. */
function goesOn({ quantity, after, lead = "" }: FigureDraft, previous: FigureDraft): boolean {
  return (
    after === "" &&
    quantity.family === previous.quantity.family &&
    quantity.base === previous.quantity.base &&
    /^[,，、](?:增加|增产|减少|减产|下降|增长)了?$/.test(lead)
  );
}
