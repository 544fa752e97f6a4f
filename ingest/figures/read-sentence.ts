import type { PlaceMention } from "../../src/reports/gazetteer.ts";
import type { Quantity } from "../../src/reports/quantities/scan.ts";
import type { Place } from "../../src/reports/place.ts";
import type { Span } from "../../src/reports/report.ts";
import type { TimeMention } from "../../src/reports/time-words.ts";
import { placesOf, type Line } from "../section/lines.ts";
import { applyChange, applyFromTo, applyMark, applyShareOf, applyTwin, isTwin } from "./pairs.ts";
import { emptyCarry, levelLike, type Carry } from "./naming/carry.ts";
import { comparedSegment, fromToBetween, markIn, readChange, startsFromTo } from "./changes.ts";
import { applyRole } from "./draft-role.ts";
import { blankDraft, type FigureDraft } from "./draft.ts";
import { readFrames, type Frame } from "./times/frames.ts";
import { readMetric } from "./naming/metric.ts";
import { readNames, type Names } from "./slots/names.ts";
import type { FigureReading, SentenceContext } from "./reading.ts";
import { clauseAt, withoutInnerBrackets, type Sentence } from "./sentences.ts";
import { applyMetric } from "./naming.ts";
import { applyPeople, applyPlace, topicBefore } from "./slots.ts";
import type { PlaceReader } from "./slots/clause-place.ts";
import { placeAhead } from "./slots/place-ahead.ts";
import { doseAhead, peopleAhead, peopleBehind } from "./slots/people-ahead.ts";
import { partsOfYears, timesOf } from "./times/spoken-times.ts";
import { applyPairTime } from "./times/pair-times.ts";
import { applyTime } from "./times.ts";
import { applyYearBefore } from "./times/year-before.ts";
import { wordRules } from "./naming/word-rules.ts";

/** Every time word has one of these; most sentences have none and need no closer look. */
const maybeTime =
  /年|月|季度|目前|[今昨]|前天|现在|发稿|日前|至今|同期|周|星期|近日|十[“"'‘]?[一二三四五]五|(?:近|最近|过去).{0,6}[天日]|(?:19|20)\d{2}/;

export type SentenceRead = {
  drafts: FigureDraft[];
  times: readonly TimeMention[];
  /** The time frame the paragraph goes on with. */
  frame: Frame | null;
  /** The one the sentence ends in, which a next sentence with 其中 shares. */
  last: Frame | null;
};

/** A sentence with the figures of the one before it, and those of its paragraph so far. */
type SentenceToRead = {
  sentence: Sentence;
  line: Line;
  before: readonly FigureDraft[];
  told: readonly FigureDraft[];
};

/** Reads every number of one sentence, in order. */
export function readSentence(
  { sentence, line, before, told }: SentenceToRead,
  quantities: readonly Quantity[],
  carried: Frame | null,
  context: SentenceContext,
): SentenceRead {
  const slice = ([start, end]: Span) => context.text.slice(start, end);
  const found = maybeTime.test(sentence.text) ? timesOf(sentence, carried, context) : [];
  const times = partsOfYears(found, carried?.period ?? context.anchor.period, slice);
  const timed = { text: slice, mentions: times, clauseStarts: sentence.clauses.map(([start]) => start) };
  const known = { about: context.anchor.period, told: carried === null ? told : [...told, carried] };
  const frames = readFrames(timed, carried, { lexicon: context.lexicon, ...known });
  const last = frames.frameAt(sentence.span[1]);
  const ending = { times, frame: isCumulative(last, sentence, context) ? last : frames.carried, last };
  if (quantities.length === 0) return { drafts: [], ...ending };
  const places = placesOf(line, context.places.gazetteer).map((mention) => resolvedIn(context.places, mention));
  const carry = emptyCarry(before, { people: peopleAhead(sentence, line), dose: doseAhead(sentence, line) });
  quantities.forEach((quantity, index) => {
    const next = quantities[index + 1] ?? null;
    const draft = readFigure({ sentence, quantity, next, mentions: { times, places }, frames, carry, context, slice });
    carry.drafts.push(draft);
  });
  return { drafts: carry.drafts, ...ending };
}

/** 西湖区 in the report of 南昌市 is the one there, and in that of another district of it too. */
function resolvedIn({ own, gazetteer }: PlaceReader, mention: PlaceMention): PlaceMention {
  if (mention.place !== null || own === null) return mention;
  for (const around of [own, ...own.parents.flatMap((id) => gazetteer.byId(id) ?? [])]) {
    const [place, ...others] = mention.alternatives.filter((one) => gazetteer.contains(around, one));
    if (place !== undefined) return others.length === 0 ? { ...mention, place } : mention;
  }
  return mention;
}

/**
 * 截至2022年5月1日，全市累计接种84万剂次。60岁以上人群：第一剂6万人: where nothing before it names a year, the day that opens a paragraph
 * with a running total is the day of what the paragraph goes on to count.
 */
function isCumulative(frame: Frame | null, { text, span }: Sentence, context: SentenceContext): boolean {
  return (
    frame !== null &&
    frame.span[0] >= span[0] &&
    frame.span[0] - span[0] <= 4 &&
    frame.period.label.startsWith("截至") &&
    !/(?:19|20)\d{2}年(?!\d{1,2}月\d{1,2}日)/.test(context.text.slice(0, span[0])) &&
    /^[^，,。;；]{0,20}[，,][^，,。;；]{0,12}累计/.test(text)
  );
}

function readFigure(reading: FigureReading): FigureDraft {
  const { sentence, quantity, mentions, carry, context, slice } = reading;
  const clause = clauseAt(sentence, quantity.span[0]);
  const previous = carry.drafts.at(-1) ?? null;
  const window: Span = [windowStart(reading, clause, previous), quantity.span[0]];
  const names = readNames(slice(window), window[0], {
    mentions,
    reader: context.places,
    rules: wordRules(context.lexicon),
    sentence: sentence.text,
  });
  const after = slice([quantity.span[1], afterEnd(reading)]);
  const lead = slice([previous?.quantity.span[1] ?? sentence.span[0], quantity.span[0]]);
  const draft = openDraft(reading, { clause, before: slice(window), after, lead, listedPlaces: names.listed });
  const numberFirst = readSlots(draft, reading, { names, previous });
  applyTime(draft, reading);
  if (carry.compared.at(-1) === draft) applyYearBefore(draft, levelLike(draft, carry));
  applyPairTime(draft, carry);
  const inside = openBracket(slice([sentence.span[0], quantity.span[0]]));
  if (inside) carry.outside ??= { place: carry.place, unnamed: carry.unnamed };
  else if (carry.outside !== null) Object.assign(carry, carry.outside, { outside: null });
  applyPlace(draft, { ...names, place: names.place ?? placeBefore(draft, names, reading) }, carry, context.places);
  applyRole(draft, reading, { previous, numberFirst });
  return draft;
}

/** The place that a clause without a number before it begins with, where the figure's own clause names none. */
function placeBefore(draft: FigureDraft, { unnamed, compared, listed }: Names, reading: FigureReading): Place | null {
  if (unnamed !== null || compared !== null || listed.length > 0 || draft.role === "rank") return null;
  const from = reading.carry.drafts.at(-1)?.quantity.span[1] ?? draft.sentence[0];
  return placeAhead([from, draft.clause[0]], reading);
}

/**
 * 可以达到优秀(900分), 设置许可(含中医)3件: a number alone in its bracket, or right behind one, is named by the words
 * before the bracket.
 */
function windowStart(reading: FigureReading, clause: Span, previous: FigureDraft | null): number {
  const { sentence, quantity, slice } = reading;
  const after = previous?.quantity.span[1] ?? sentence.span[0];
  const start = Math.max(clause[0], after);
  const alone = /[(（]$/.test(slice([start - 1, start])) && /^(?:即|约|共)?$/.test(slice([start, quantity.span[0]]));
  const behind =
    /[)）]$/.test(slice([start - 1, start])) && /^(?:为|达|共|有|计|约|分别)?$/.test(slice([start, quantity.span[0]]));
  const label = labelBefore(start, reading);
  if (label !== null) return Math.max(label, after);
  const bracket = alone ? clause[0] - 1 : behind ? slice([0, start]).search(/[(（][^()（）]*[)）]$/) : -1;
  return bracket > sentence.span[0] ? Math.max(clauseAt(sentence, bracket - 1)[0], after) : start;
}

/** 执业医师：230人，注册护士：310人: where the name begins whose colon stands right before the number; null where none does. */
function labelBefore(start: number, { sentence, quantity, slice }: FigureReading): number | null {
  if (!/[:：]$/.test(slice([start - 1, start])) || !/^\s*(?:为|共|约)?$/.test(slice([start, quantity.span[0]])))
    return null;
  const [from] = clauseAt(sentence, start - 1);
  return isLabel.test(slice([from, start - 1])) ? from : null;
}

/** A name; 情况如下, 其中 and 数据显示 only say that something follows. */
const isLabel =
  /^[\u4e00-\u9fffA-Za-z“”、·]{2,20}(?<!情况|如下|其中|分别|显示|表明|指出|要求|方面|内容|目标|措施|以下|[一二三四五六七八九十]是)$/;

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

/** Finds what the figure counts, alone or as one of a pair; true when the noun stood behind the number. */
function readSlots(
  draft: FigureDraft,
  reading: FigureReading,
  found: { names: Names; previous: FigureDraft | null },
): boolean {
  const { quantity, next, carry, context, sentence, slice } = reading;
  const { names, previous } = found;
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
  const alone = isNounOf(previous, ahead) ? readMetric("", behind.bare, quantity.family, context.lexicon) : null;
  const metric =
    alone !== null && (alone.phrase.length > 1 || ahead.length === 1)
      ? alone
      : readMetric(ahead, behind.bare, quantity.family, context.lexicon);
  const own = metric.numberFirst && behind.people !== null ? { ...names, population: behind.people } : names;
  const between = previous && slice([previous.quantity.span[1], quantity.span[0]]);
  const topic = topicBefore(draft, previous, reading);
  if (topic !== null) carry.subject = topic;
  if (previous && between !== null && isTwin(draft, previous, between, metric))
    applyTwin(draft, previous, metric, { carry, lexicon: context.lexicon });
  else if (previous && between !== null && fromToBetween(between) && startsFromTo(previous.before))
    applyFromTo(draft, previous, between);
  else if (
    previous &&
    between !== null &&
    /^[)）]?的$/.test(between) &&
    quantity.family === "percent" &&
    shareOf.test(previous.before)
  )
    applyShareOf(draft, previous, carry, context.lexicon);
  else if (mark !== null && previous) applyMark(draft, mark, previous, carry);
  else if (change) applyChange(draft, change, metric, carry);
  else
    applyMetric(draft, metric, carry, {
      inBrackets: openBracket(slice([sentence.span[0], quantity.span[0]])),
      lexicon: context.lexicon,
      next,
      ownGroup: own.population !== null,
      ownPlace: names.place !== null,
    });
  applyPeople(draft, { own, metric, carry, lexicon: context.lexicon });
  // 其中1岁儿童接种率最高，为41%: whose it is is said, and that theirs is the highest is no part of its name.
  if (own.population !== null) draft.phrase = draft.phrase.replace(/(?<=[率比])最[高低]$/, "");
  return metric.numberFirst;
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

/** 占年度任务4.5亿元的102.9%. */
const shareOf = /(?:占|为|完成|相当于)[^，,]{2,14}$/;

function afterEnd({ sentence, quantity, next, slice }: FigureReading): number {
  const rest = withoutInnerBrackets(slice([quantity.span[1] - 1, sentence.span[1]])).slice(1);
  const whole = /^[\u4e00-\u9fff]{1,3}[(（][\u4e00-\u9fff]{1,4}[)）](?=[\u4e00-\u9fff])/.exec(rest)?.[0].length ?? 0;
  const stop = rest.slice(whole).search(/[,，;；:：。！？!?（(、]/);
  const listed = rest.charAt(whole + stop) === "、" ? (objects.exec(rest)?.[0].length ?? 0) : 0;
  const end = stop < 0 ? sentence.span[1] : quantity.span[1] + Math.max(whole + stop, listed);
  return next && next.span[0] < end ? next.span[0] : end;
}

/** 4次遭受干旱、暴雨洪涝灾害, 为466名残疾人发放拐杖、轮椅和盲杖: what a verb behind the number has for its objects, up to the clause's end. */
const objects =
  /^[\u4e00-\u9fff]{0,8}(?:遭受|遭遇|发放|赠送|配备|适配)了?[\u4e00-\u9fff]{2,6}(?:、[\u4e00-\u9fff]{2,6})+(?:[和及与][\u4e00-\u9fff]{2,6})?等?(?=[，,；;。])/;

type Surroundings = Pick<FigureDraft, "clause" | "before" | "after" | "lead" | "listedPlaces">;

function openDraft({ sentence, quantity }: FigureReading, surroundings: Surroundings): FigureDraft {
  return {
    ...blankDraft(quantity, sentence.span),
    ...surroundings,
    role: quantity.family === "rank" ? "rank" : quantity.value === "0" && quantity.spelled ? "negated-zero" : "result",
    flags: quantity.spelled ? ["spelled"] : [],
  };
}

/** An aside such as (常住人口按照50万计) owns nothing that follows it. */
function openBracket(lead: string): boolean {
  return (lead.match(/[(（]/g)?.length ?? 0) > (lead.match(/[)）]/g)?.length ?? 0);
}
