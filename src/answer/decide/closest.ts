import type { Figure } from "../../reports/figure.ts";
import type { Period } from "../../reports/period.ts";
import { findPopulations, vaccineName } from "../../reports/populations.ts";
import { addDays } from "../../reports/time-words/calendar.ts";
import type { Ask, Frame } from "../frame.ts";
import { limits } from "../limits.ts";
import type { Candidate } from "../retrieve.ts";
import { isCaseOfPeople } from "./families.ts";
import { metricName, placeKey } from "./rows.ts";
import { numberOf } from "./same-number.ts";

/**
 * Keeps what matches about as well as the best: the rest shares some words and is about something else. Where no place
 * is named each place is its own field: that one report words it better does not make another's figure something else.
 */
export function band(candidates: readonly Candidate[], frame: Frame): Candidate[] {
  const best = Math.max(...candidates.map(({ match }) => match.score));
  if (frame.places.length > 0) return candidates.filter(({ match }) => match.score >= best - limits.band);
  const ofPlace = new Map<string, number>();
  for (const candidate of candidates)
    ofPlace.set(placeKey(candidate), Math.max(ofPlace.get(placeKey(candidate)) ?? 0, candidate.match.score));
  return candidates.filter((candidate) => {
    const own = ofPlace.get(placeKey(candidate)) ?? best;
    return own >= best - limits.bandAcrossPlaces && candidate.match.score >= own - limits.band;
  });
}

/** 医生 asked: where a place counts 医生, its 执业医师 are other people; where it does not, they may be the 医生 that are meant. */
export function inAskedWords(candidates: readonly Candidate[]): Candidate[] {
  const worded = new Set(candidates.filter(({ match }) => !match.translated).map(placeKey));
  return candidates.filter((candidate) => !candidate.match.translated || !worded.has(placeKey(candidate)));
}

/** 多少所 asked: where the place prints 所, its 个 are something else. */
export function sameUnit(ask: Ask, candidates: readonly Candidate[], frame: Frame): Candidate[] {
  const base = ask.base ?? (ask.family === "count" && /多少个|几个/.test(frame.text) ? "个" : null);
  if (base === null) return [...candidates];
  const isSame = ({ stored: { figure } }: Candidate) =>
    [base, `${base}次`].some((unit) => figure.unit.endsWith(unit)) || (base === "人" && isCaseOfPeople(figure));
  const printed = new Set(candidates.filter(isSame).map(placeKey));
  return candidates.filter((candidate) => !printed.has(placeKey(candidate)) || isSame(candidate));
}

/**
 * 常住人口 asked and named so: of one place, 居住在城镇的常住人口 is a narrower thing. 乡镇卫生院多少个，床位多少 asks for the beds of
 * those, and a 床位 of everything that goes by the bare name is none of them.
 */
export function exact(ask: Ask, candidates: readonly Candidate[], frame: Frame): Candidate[] {
  if (frame.doses.length > 0 && ask.words.join("").length <= 2) return [...candidates];
  const isNamed = (candidate: Candidate) =>
    (isExact(ask, candidate) && !isOfUnaskedGroup(candidate, frame) && !isOfUnaskedDay(candidate, frame)) ||
    (frame.role === "plan" &&
      (isItsTask(ask, candidate) || isItsGrowth(ask, candidate) || isPlanByName(frame, candidate)));
  const nearest = Math.max(0, ...candidates.map(({ match }) => match.around));
  const isAway = ({ match }: Candidate) => nearest >= limits.inContext && match.around < nearest / 2;
  const worded = withoutLongerHeads(ask, ofLastWord(ask, candidates));
  const named = ofEachPlace(worded, (row) => isNamed(row) && !isAway(row));
  return ofEachPlace(
    named,
    (row) =>
      isPlainest(row, candidates) &&
      !isOfUnaskedGroup(row, frame) &&
      !isOfUnaskedDay(row, frame) &&
      !isNewUnasked(row, frame) &&
      !isAway(row) &&
      !isPartByWhole(row, candidates),
  );
}

/**
 * 接种单位 asked: 单位 means little elsewhere, so what was 接种 matches as well; where a place has a thing by the whole name, what
 * lacks its last word, and has no other word for it, is another thing.
 */
function ofLastWord({ words }: Ask, candidates: readonly Candidate[]): Candidate[] {
  const last = withoutCount(words.join("")).slice(-2);
  const hasLast = (row: Candidate) => metricName(row).includes(last);
  const named = new Set(candidates.filter((row) => row.match.named && hasLast(row)).map(placeKey));
  return candidates.filter((row) => !named.has(placeKey(row)) || hasLast(row) || row.match.named);
}

/** 签约率 asked of a table of 家庭医生签约: beside its column 签约率 its 重点人群签约率 is a narrower one. */
function withoutLongerHeads({ words }: Ask, candidates: readonly Candidate[]): Candidate[] {
  const asked = withoutCount(words.join(""));
  const tableOf = ({ stored }: Candidate) => `${stored.versionId} ${stored.figure.metric.phrase}`;
  const hasHead = ({ stored: { figure } }: Candidate) => withoutCount(figure.metric.head) === asked;
  const isLonger = ({ stored: { figure } }: Candidate) => figure.metric.head.endsWith(asked);
  const tables = new Set(candidates.filter(hasHead).map(tableOf));
  return candidates.filter((row) => hasHead(row) || !isLonger(row) || !tables.has(tableOf(row)));
}

/** 接种多少剂次 asked of no time: what was given on one day or in one week goes by the bare name, and is not all that was. */
function isOfUnaskedDay({ stored: { figure } }: Candidate, { periods }: Frame): boolean {
  return periods.length === 0 && isOfDays(figure.period);
}

/** 一共打了多少针: where more than some days is told of, no one day's and no week's. */
export function ofMoreThanDays(candidates: readonly Candidate[], frame: Frame): Candidate[] {
  if (!/一共|总共|累计|合计|总的/.test(frame.text)) return [...candidates];
  return ofEachPlace(candidates, (row) => !isOfUnaskedDay(row, frame));
}

function isOfDays({ from, to }: Period): boolean {
  return from !== null && to !== null && addDays(from, shortestMonth - 1) > to;
}

const shortestMonth = 28;

/** Of each place that has such rows, those alone. */
function ofEachPlace(candidates: readonly Candidate[], isSuch: (row: Candidate) => boolean): Candidate[] {
  const having = new Set(candidates.filter(isSuch).map(placeKey));
  return candidates.filter((candidate) => !having.has(placeKey(candidate)) || isSuch(candidate));
}

/** 注册读者 asked: who is new of them stands behind all of them, 新增注册读者 behind 图书馆注册读者. */
function isNewUnasked({ stored: { figure } }: Candidate, { text }: Frame): boolean {
  return /^(?:新增|净增)/.test(figure.metric.phrase) && !/[新增]/.test(text);
}

/**
 * 培训困难妇女306人，其中参训妇女300人获证: a part that has what is asked from its whole alone stands behind the whole, and so does the
 * same number where the report tells it again.
 */
function isPartByWhole(row: Candidate, rows: readonly Candidate[]): boolean {
  const isPart = ({ match, stored }: Candidate) =>
    !match.named &&
    stored.figure.edges.some(
      ({ kind, figure: whole }) => kind === "part-of" && rows.some((other) => other.stored.figure.id === whole),
    );
  return rows.some((other) => (other === row || isToldAgain(row, other)) && isPart(other));
}

function isToldAgain({ stored: { figure: left } }: Candidate, { stored: { figure: right } }: Candidate): boolean {
  return numberOf(left) === numberOf(right) && left.metric.phrase === right.metric.phrase;
}

/** 麻疹发病率 asked: of 年均发病率 and 城区年均发病率 under 麻疹, that with a word nobody asked for is the narrower one. */
function isPlainest(row: Candidate, rows: readonly Candidate[]): boolean {
  return row.match.bare && rows.every((other) => placeKey(other) !== placeKey(row) || other.match.own <= row.match.own);
}

/**
 * 近视率 asked: 小学生近视率 goes by that name for one group of several, and no better than 初中生's beside it; so with the 接种 of one
 * dose.
 */
function isOfUnaskedGroup({ stored: { figure } }: Candidate, { text, doses }: Frame): boolean {
  const { population, qualifiers } = figure;
  return (population !== null && !text.includes(population)) || (qualifiers.length > 0 && doses.length === 0);
}

/** True when the figure goes by just the name asked for. */
export function isExact(ask: Ask, { stored }: Candidate): boolean {
  return goesByName(ask, stored) && stored.figure.metric.head === "";
}

/** 城镇新增就业·年度目标任务 is the plan of 城镇新增就业 as much as one that goes by the bare name. */
function isItsTask(ask: Ask, { stored }: Candidate): boolean {
  return goesByName(ask, stored) && /(?:任务|目标|计划)数?$/.test(stored.figure.metric.head);
}

/** 年度计划投资 asked: the figure of that very name, and no other 投资 that is planned. */
function isPlanByName({ text }: Frame, { stored: { figure } }: Candidate): boolean {
  return figure.metric.head.length >= 4 && text.includes(figure.metric.head);
}

function goesByName(ask: Ask, { figure }: Candidate["stored"]): boolean {
  return withoutCount(figure.metric.phrase) === withoutCount(ask.words.join(""));
}

/** 生产总值增长目标 asked: the planned growth of 生产总值 itself, and not that of 海洋生产总值 beside it. */
function isItsGrowth(ask: Ask, { stored }: Candidate): boolean {
  const { metric, change } = stored.figure;
  const asked = ask.words.join("").replace(/(?:同比)?(?:增长|增速|增幅)率?$/, "");
  const region = (name: string) => name.replace(/^(?:地区|国内)(?=生产总值)/, "");
  return change !== null && region(metric.phrase) === region(asked);
}

/** 床位数 and 床位 name the same count, 总用水量 and 用水量 (农业总产值 is more than 农业产值), 农村五保对象 and 农村五保 the same people. */
export function withoutCount(name: string): string {
  return name
    .replace(/(?<!农业)总(?=[\u4e00-\u9fff]{1,3}[量值额]$)/, "")
    .replace(/(?:数量?|总量|总数)$/, "")
    .replace(/(?<=老年)人口$/, "人")
    .replace(/(?<=.{2})(?:人|对象|人员)$/, "")
    .replace(/(?<=.{4})(?:同比)?(?:增长率?|增速|增幅)$/, "")
    .replace(/^全体(?=居民)/, "")
    .replace(/各[类项种](?=.{2})/, "")
    .replace(/^(?:历年累计|历年|累计|当月|本月|总体)(?=.{2})/, "")
    .replace(/全[省市州县区](?!域)/g, "");
}

/**
 * The other age groups of a breakdown: the same rate in the same report, for people the close matches do not cover. The
 * disease may be named with the first group only; one that names another vaccine is of no such group.
 */
export function siblings(close: readonly Candidate[], fitting: readonly Candidate[], frame: Frame): Candidate[] {
  if (frame.populations.length > 0 || findPopulations(frame.text).length > 0) return [];
  const groups = new Set(close.map(({ stored }) => stored.figure.population));
  if (groups.has(null)) return [];
  return fitting.filter(({ stored }) => {
    const { figure } = stored;
    if (figure.population === null || groups.has(figure.population) || figure.metric.concept === null) return false;
    return close.some(
      ({ stored: other }) =>
        other.versionId === stored.versionId &&
        other.figure.section === figure.section &&
        other.figure.metric.concept === figure.metric.concept &&
        other.figure.family === figure.family &&
        areOfOneVaccine(other.figure, figure),
    );
  });
}

function areOfOneVaccine(...figures: readonly Figure[]): boolean {
  const named = figures.flatMap(({ metric }) => vaccineName.exec(metric.phrase)?.[0] ?? []);
  return new Set(named).size < 2;
}
