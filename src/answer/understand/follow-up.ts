import { findPopulations } from "../../reports/populations.ts";
import { yearPeriod } from "../../reports/period.ts";
import { findTimeWords } from "../../reports/time-words.ts";
import type { AskingWords } from "../../reports/lexicon.ts";
import type { Ask, Frame } from "../frame.ts";
import { acrossTurns, betweenTimes, comparesTurns } from "./across-turns.ts";
import type { UnderstandWith } from "./reading-with.ts";
import { beforeAsked, saysNoYear } from "./periods.ts";
import { placesOfScope } from "./places.ts";
import { groupsIn } from "./read-frame.ts";
import { placeShown, type Earlier } from "./stepped.ts";

/**
 * A follow-up changes one slot and inherits the rest from the nearest complete turn (figures.md 1d, ChatBI): 「第一针呢」
 * keeps place, age group and what is counted. A question that is complete by itself inherits nothing but its place.
 */
export function inheritSlots(read: Frame, earlier: readonly Earlier[], known: UnderstandWith): Frame {
  const frame = earlier.length > 0 ? withoutChangeWords(read) : read;
  if (comparesTurns(frame))
    return acrossTurns(
      frame,
      earlier.map((turn) => turn.frame),
    );
  const compared = betweenTimes(frame, earlier, known.today);
  if (compared) return compared;
  // 明年的目标是多少 names no thing, and is completed by the one that is named next.
  const before = earlier.findLast(({ frame: { asks, role } }) => role === "plan" || asks.some(namesSome));
  if (!before || isStandAlone(frame)) return frame;
  const rank = frame.wantsRank && frame.places.length > 0 && before.frame.places.length > 0;
  const samePlace = frame.places.length === 0 || rank;
  const sameMetric = !namesMetric(frame);
  const places = before.frame.places.length > 0 ? before.frame.places : placeShown(before, known);
  const spoken = inheritedPeriods(before, known);
  const periods = frame.periods.length > 0 ? inYearOf(spoken, frame.periods) : wholeYears(frame, spoken);
  const asks = sameMetric ? inheritAsks(frame, before.frame, known) : leaningAsks(frame, before.frame, known);
  return {
    ...frame,
    places: samePlace ? placesOfScope(places, frame.scope, known) : frame.places,
    placeFrom: samePlace && places.length > 0 ? "context" : frame.placeFrom,
    scope: samePlace && frame.unknownPlace === null ? (frame.scope ?? before.frame.scope) : frame.scope,
    periods,
    basePeriods: frame.basePeriods.map((base) => beforeAsked(base, periods)),
    populations:
      frame.populations.length > 0 || !sameMetric || namesPeople(frame) ? frame.populations : before.frame.populations,
    groups:
      frame.groups.length > 0 || !sameMetric || namesPeople(frame)
        ? frame.groups
        : groupsLeft(before.frame, asks, known.lexicon.reading.peopleGroups),
    doses: frame.doses.length > 0 || !sameMetric || ofNoDose(frame, known) ? frame.doses : before.frame.doses,
    asks,
    role: frame.role ?? (/完成了|实际|已经|做到/.test(frame.text) ? null : before.frame.role),
  };
}

const namesSome = ({ words }: Ask): boolean => words.length > 0;

/** 流感呢 after 麻腮风第二剂接种率, where no dose of it is told: another vaccine is asked for, and all that was given of it. */
function ofNoDose({ asks }: Frame, { manner }: UnderstandWith): boolean {
  return manner === "of-no-dose" && asks.some(({ words }) => words.length > 0);
}

/** 初中呢 after 小学生…接种率: a group that stood in the words before gives way to the one that stands there now. */
function groupsLeft({ groups, asks: before }: Frame, asks: readonly Ask[], names: readonly string[]): Frame["groups"] {
  const said = (all: readonly Ask[], group: string) => all.some(({ words }) => words.join("").includes(group));
  const left = groups.filter((group) => !said(before, group) || said(asks, group));
  if (left.length === groups.length) return left;
  return [...left, ...groupsIn(asks.flatMap(({ words }) => words).join(" "), names)];
}

/** 增长多少, 增速呢, 比上年呢: how the thing just answered has changed. These words name none of their own. */
const changeWord = /^(?:同比|环比|比)*(?:增[长加幅速减]|增长率|提[高升]|上升|下降|减少|降低|升高|[涨升降]幅?|变化)?$/;

function withoutChangeWords(frame: Frame): Frame {
  const bare = ({ words }: Ask) => words.length > 0 && words.every((word) => changeWord.test(word));
  if (!frame.asks.some(bare)) return frame;
  return {
    ...frame,
    wantsChange: true,
    asks: frame.asks.map((ask) => (bare(ask) ? { ...ask, words: [] } : ask)),
  };
}

/** Says itself where and what; a year alone does not make a question complete. */
function isStandAlone(frame: Frame): boolean {
  const namesTopic = frame.intent === "text" && !/^那|呢[？?。]?$/.test(frame.text);
  return frame.places.length > 0 && (namesMetric(frame) || namesTopic) && !frame.wantsRank;
}

/** Five characters of its own name something; 住院 or 第二剂 replaces a part of what was asked before. */
function namesMetric(frame: Frame): boolean {
  const words = frame.asks.flatMap((ask) => ask.words).join("");
  return (
    words.length >= 4 ||
    (frame.asks.some((ask) => ask.family !== null) && words.length >= 2 && !frame.text.startsWith("那"))
  );
}

/** 婴儿的呢 asks about other people than the age group before. */
function namesPeople(frame: Frame): boolean {
  return findPopulations(frame.text).length > 0;
}

function inheritedPeriods(before: Earlier, known: UnderstandWith): Frame["periods"] {
  if (before.frame.periods.length > 0) return before.frame.periods;
  const anchor = { year: Number(known.today.slice(0, 4)), asOf: known.today };
  const shown = findTimeWords(before.answer, anchor).find((mention) => !mention.relative && mention.kind === "year");
  return shown ? [{ period: shown.period, words: shown.period.label, relative: false }] : [];
}

/** 5月呢 after 2022年6月…: a part of a year that names none is of the one talked of. */
function inYearOf(spoken: Frame["periods"], asked: Frame["periods"]): Frame["periods"] {
  const [only, ...others] = spoken;
  const year = Number(only?.period.to?.slice(0, 4));
  if (only === undefined || saysNoYear(only) || Number.isNaN(year) || others.length > 0) return asked;
  return asked.map((part) => {
    if (!saysNoYear(part)) return part;
    const told = findTimeWords(part.words, { year, asOf: `${year}-12-31` })[0]?.period;
    return told === undefined || told.to === null ? part : { ...part, period: told, relative: false };
  });
}

/** 全年目标是多少 after a question about the first half asks about that year. */
function wholeYears(frame: Frame, periods: Frame["periods"]): Frame["periods"] {
  if (!/全年|年度/.test(frame.text)) return periods;
  return periods.map((asked) => {
    const year = asked.period.to?.slice(0, 4);
    return year === undefined ? asked : { ...asked, period: yearPeriod(Number(year), "frame") };
  });
}

/**
 * 发了多少资助金 names its own metric; what was talked of before still helps to choose among several. Of sentences there is
 * nothing to choose: 如何提升群众满意度 is asked of that alone.
 */
function leaningAsks(frame: Frame, before: Frame, { manner }: UnderstandWith): Ask[] {
  if (frame.intent === "text") return frame.asks;
  const [first] = before.asks;
  const earlier = first?.words ?? [];
  if (
    first &&
    manner !== "own-unit" &&
    sameOfAnother.test(frame.text) &&
    frame.asks.every(({ family }) => family === null)
  )
    return frame.asks.map((ask) => ({ ...ask, inherited: earlier, family: first.family, base: first.base }));
  const helps = (ask: Ask) => ask.inherited.length === 0 && ask.words.join() !== earlier.join();
  return frame.places.length > 0
    ? frame.asks
    : frame.asks.map((ask) => (helps(ask) ? { ...ask, inherited: earlier } : ask));
}

/** 公共场所呢: the same is asked of another thing. */
const sameOfAnother = /^[^多几率]{2,12}呢[？?]?$/;

/** 5岁以下的呢 after 婴儿死亡率: the people named before give way to the ones named now. */
function withoutPeople(words: readonly string[]): string[] {
  return words.map((word) => {
    const people = findPopulations(word)[0];
    return people ? word.slice(0, people.span[0]) + word.slice(people.span[1]) : word;
  });
}

function inheritAsks(frame: Frame, before: Frame, { lexicon, manner }: UnderstandWith): Ask[] {
  const [asked] = before.asks;
  if (!asked) return frame.asks;
  const named = namesOneThing(asked, lexicon.reading.genericHeads) ? { ...asked, inherited: [] } : asked;
  const base = frame.populations.length > 0 ? { ...named, words: withoutPeople(named.words) } : named;
  const own = frame.asks.find((ask) => ask.words.length > 0) ?? frame.asks[0];
  const words = own?.words ?? [];
  const swapped = withCounterpart(base.words, words, lexicon.asking);
  if (swapped !== null) return [{ ...base, words: swapped, family: own?.family ?? base.family, inherited: [] }];
  if (frame.wantsRank) return [{ words: base.words, inherited: [], family: "rank", base: null }];
  if (words.length === 0 && own?.family && own.family !== "percent")
    return [{ ...own, words: withoutRate(base.words, frame, before) }];
  if (words.length === 0) {
    const { family, base: unit } = own?.family ? own : frame.wantsChange ? { family: null, base: null } : base;
    return [{ ...base, family, base: unit }];
  }
  const kind = own?.family ? own : manner === "own-unit" ? { family: null, base: null } : base;
  // 总产呢 after 油菜种了多少亩 and 蔬菜呢: what was replaced before is asked for no more.
  const inherited = manner === "own-unit" ? base.words : [...base.words, ...base.inherited];
  return [{ words, inherited, family: kind.family, base: kind.base }];
}

/** 城市的呢 after 农村低保月人均补助: the one word takes the other's place, and all else of the name stays. */
function withCounterpart(
  before: readonly string[],
  now: readonly string[],
  { counterparts }: AskingWords,
): string[] | null {
  const [word, ...more] = now;
  const group = more.length > 0 ? undefined : counterparts.find((names) => names.includes(word ?? ""));
  const former = group?.filter((name) => name !== word && before.some((words) => words.includes(name)));
  const [only] = former ?? [];
  if (word === undefined || only === undefined || former?.length !== 1) return null;
  return before.map((words) => words.replace(only, word));
}

/**
 * 那住院分娩率呢 named a metric of its own: what was talked of before it no longer helps. 接种率呢 after 流感疫苗打了多少针 did not, and
 * stays a rate of that.
 */
function namesOneThing({ words }: Ask, genericHeads: readonly string[]): boolean {
  const name = words.join("");
  return (name.length >= 4 || /[率度比]$/.test(name)) && !genericHeads.includes(name);
}

/** 第二剂覆盖率 …多少人: people are asked for now, of what the rate was a rate of. */
function withoutRate(words: readonly string[], frame: Frame, before: Frame): string[] {
  const counted = words
    .map((word) => word.replace(/(?:任务完成|覆盖|完成|合格|管理|满意|[\u4e00-\u9fff])率$/, ""))
    .filter((word) => word !== "");
  if (counted.length > 0) return counted;
  return frame.doses.length + before.doses.length > 0 ? ["接种"] : [...words];
}
