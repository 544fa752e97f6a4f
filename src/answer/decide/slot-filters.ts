import {
  periodWithin,
  samePeriod,
  unresolvedPeriod,
  yearsOf,
  type Accumulation,
  type Period,
} from "../../reports/period.ts";
import type { Figure } from "../../reports/figure.ts";
import { findTimeWords } from "../../reports/time-words.ts";
import { findPopulations, parsePopulation, type Population } from "../../reports/populations.ts";
import type { Frame } from "../frame.ts";
import { metricName, placeKey } from "./rows.ts";
import type { Candidate } from "../retrieve.ts";

/** The people asked for, by their ages or by the name of their group. */
export function byPopulation(candidates: readonly Candidate[], frame: Frame): Candidate[] {
  if (frame.populations.length === 0) return candidates.filter((candidate) => isOfGroups(candidate, frame.groups));
  return candidates.filter(({ stored }) => {
    const own = stored.figure.population === null ? null : parsePopulation(stored.figure.population);
    return (
      own !== null && frame.populations.some((asked) => asked.ages === own.ages && isOfAskedGroup(asked, stored.figure))
    );
  });
}

/** 60岁以上残疾人 asked: 60岁以上 are more than those. 老人, 居民 and 儿童 only repeat what the ages say. */
function isOfAskedGroup({ group }: Population, { population, metric }: Figure): boolean {
  const narrowed = (group ?? "").replace(/(?:老人|居民|儿童|婴幼儿|婴儿|青少年|未成年人|成人)$/, "");
  const said = `${population ?? ""}${metric.phrase}${metric.head}`;
  return (narrowed === "妇女" ? ["妇女", "女"] : narrowed === "男性" ? ["男"] : [narrowed]).some((name) =>
    said.includes(name),
  );
}

/** 签约率 asked of nobody in particular: where a place states or masks it for everyone, 重点人群签约率 is not the answer. */
export function ofEveryone(candidates: readonly Candidate[], frame: Frame): Candidate[] {
  if (frame.populations.length > 0 || frame.intent === "breakdown" || findPopulations(frame.text).length > 0)
    return [...candidates];
  const whole = candidates.filter(({ stored }) => stored.figure.population === null);
  return candidates.filter(
    (row) =>
      row.stored.figure.population === null ||
      isNamed(row, frame) ||
      !whole.some((other) => areDosesAlike(row, other) && isSameThing(row, other)),
  );
}

function areDosesAlike(row: Candidate, other: Candidate): boolean {
  return row.stored.figure.qualifiers.join() === other.stored.figure.qualifiers.join();
}

/**
 * One thing counted in one place by one name. Who is vaccinated is worded otherwise from clause to clause, so there a clause
 * that names no vaccine is of any that is named.
 */
function isSameThing(row: Candidate, whole: Candidate): boolean {
  const [own, other] = [row, whole].map(({ stored }) => stored.figure.family);
  if (placeKey(row) !== placeKey(whole)) return false;
  if (own === other && (metricName(row) === metricName(whole) || isItsRateAgain(row, whole))) return true;
  const [given, wholly] = [vaccineOf(row), vaccineOf(whole)];
  const sameKind = (own === "percent") === (other === "percent");
  return given !== null && wholly !== null && sameKind && (given === "" || given === wholly);
}

/** 签约服务覆盖率43.5%，其中重点人群签约率78.9%: the part's rate is the whole's, said in fewer words. */
function isItsRateAgain({ stored: { figure } }: Candidate, { stored: { figure: whole } }: Candidate): boolean {
  const { phrase, head } = figure.metric;
  const stem = /^([\u4e00-\u9fff]{2,})率$/.exec(head)?.[1];
  const isRate = whole.metric.head === "" && phrase.endsWith("率") && phrase === whole.metric.phrase;
  return isRate && stem !== undefined && phrase.includes(stem);
}

/** The vaccine a row is of, empty where it names none; null for what is no vaccination. */
function vaccineOf(row: Candidate): string | null {
  const name = metricName(row);
  // 老年人接种流感疫苗 and 流感疫苗接种 are of one vaccine.
  const given = name.split("接种").find((part) => part.includes("疫苗")) ?? "";
  return /接种/.test(name) ? (/([\u4e00-\u9fffA-Z\d]{1,8})疫苗/.exec(given)?.[1] ?? "") : null;
}

/** 重点人群签约率 asked by that name. */
function isNamed({ stored }: Candidate, frame: Frame): boolean {
  return frame.text.includes(stored.figure.population ?? "");
}

/** 高中生近视率 asked: the 近视率 of 初中生 is another; one whose group stands in its name says so itself. */
function isOfGroups({ stored }: Candidate, groups: readonly string[]): boolean {
  const own = stored.figure.population;
  return groups.length === 0 || own === null || /\d/.test(own) || groups.includes(own);
}

/** The dose asked for; any where none is. */
export function byDose(candidates: readonly Candidate[], frame: Frame): Candidate[] {
  if (frame.doses.length === 0) return [...candidates];
  const dosed = candidates.filter(({ stored }) => frame.doses.some((dose) => stored.figure.qualifiers.includes(dose)));
  if (!frame.doses.includes("第三剂")) return dosed;
  // 第三剂次592万，加强针564万: where a report counts both apart, the word that was asked for is meant.
  const other = frame.text.includes("加强") ? /第三[剂针](?!.*加强)/ : /加强(?!.*第三[剂针])/;
  const worded = dosed.filter(({ stored }) => !other.test(stored.figure.reading.clause));
  return worded.length > 0 ? worded : dosed;
}

/**
 * 接种多少剂次, 接种覆盖率 asked of no dose: where a place counts all of them together, what it counts of one dose is a part of that, and so is
 * the rate of one beside the rate of the same people that names none.
 */
export function ofAllDoses(candidates: readonly Candidate[], frame: Frame): Candidate[] {
  if (frame.doses.length > 0 || frame.intent === "breakdown" || /各|分别|每/.test(frame.text)) return [...candidates];
  const isGiven = ({ stored: { figure } }: Candidate) => /^(?:event|person|bare|percent)$/.test(figure.family);
  const wholes = candidates.filter((row) => isGiven(row) && row.stored.figure.qualifiers.length === 0);
  const isWholeOf = (whole: Candidate, row: Candidate) => {
    const { family, population } = whole.stored.figure;
    const isOfThem = population === row.stored.figure.population;
    return (family === "percent" ? isOfThem : population === null || isOfThem) && isSameThing(row, whole);
  };
  return candidates.filter(
    (row) =>
      row.stored.figure.qualifiers.length === 0 || !isGiven(row) || !wholes.some((whole) => isWholeOf(whole, row)),
  );
}

/**
 * Figures that lie within one of the times asked for; where a place has one of exactly that time (1—9月, 2023年), its
 * months and halves inside it are not.
 */
export function byPeriod(found: readonly Candidate[], frame: Frame): Candidate[] {
  if (frame.periods.length === 0) return ofWholeYear(found, frame);
  const candidates = frame.role === "plan" ? ofWholeYear(found, frame) : found;
  const kept = frame.periods.map(({ period: asked, words }) => {
    if (candidates.every(({ stored }) => stored.figure.period.to === null))
      return candidates.filter(({ stored }) => isThatPart(stored.figure.period, words));
    const within = candidates.filter(({ stored }) => periodWithin(stored.figure.period, asked));
    const exact = new Set(
      within.filter(({ stored }) => samePeriod(stored.figure.period, asked)).map((candidate) => placeKey(candidate)),
    );
    const ofAll =
      /全年(?!的?(?:任务|目标|计划|预算))/.test(frame.text) && frame.role !== "plan" && !isPartOfYear(asked);
    const whole = isPartOfYear(asked) || /十[一二三四五]五/.test(words) || ofAll;
    return within.filter((candidate) => {
      const { period } = candidate.stored.figure;
      if (ofOtherMonth(words, asked, period)) return false;
      if (whole && period.from !== null && !samePeriod(period, asked)) return false;
      if (ofAll && period.from === null && !period.to?.includes("-12-")) return false;
      return !exact.has(placeKey(candidate)) || period.from === null || samePeriod(period, asked);
    });
  });
  return candidates.filter((candidate) => kept.some((within) => within.includes(candidate)));
}

/** 7月 asked of texts that say no year at all: their 7月 is told as such. Who names a year, or 今年, is told of no other. */
function isThatPart({ label }: Period, words: string): boolean {
  const [asked] = findTimeWords(words, { year: null, asOf: null });
  return asked !== undefined && asked.period.label === label && label !== unresolvedPeriod.label;
}

/**
 * 全年医疗收入 asked: what there was in five months is not the year's, nor is what is planned for the second half of it the 全年任务. A
 * plan of the first half may be the year's that its report tells of.
 */
function ofWholeYear(candidates: readonly Candidate[], { text, role }: Frame): Candidate[] {
  if (role === "plan" && text.includes("全年"))
    return candidates.filter(
      ({ stored: { figure } }) => !isPartOfYear(figure.period) || figure.period.from?.endsWith("-01-01"),
    );
  if (role === "plan" || !/全年(?!的?(?:任务|目标|计划|预算))/.test(text)) return [...candidates];
  return candidates.filter(({ stored }) => !isPartOfYear(stored.figure.period));
}

/** 8月底, 截至8月15日 asked: what was counted up to the end of June says nothing of August. */
function ofOtherMonth(words: string, asked: Period, period: Period): boolean {
  return (
    asked.from === null &&
    period.from === null &&
    /[月日]/.test(words) &&
    asked.to?.slice(0, 7) !== period.to?.slice(0, 7)
  );
}

/** A quarter is not the half-year asked for, nor a month the quarter; a report of half a year may speak for its year. */
export function isPartOfYear({ from, to, label }: Period): boolean {
  // 截至5月（年份不明）
  if (to === null) return label !== unresolvedPeriod.label;
  if (from === null) return false;
  return from.slice(0, 4) === to.slice(0, 4) && !(from.endsWith("-01-01") && to.endsWith("-12-31"));
}

const kinds: readonly [Accumulation, RegExp][] = [
  ["all-time", /历年累计|历史累计|有史以来|以来总共/],
  ["year-to-date", /年初以?来|今年以?来|年内累计|本年累计|1月?份?[—–~至到-]\d{1,2}月份?累计/],
  ["in-period", /当月|本月|单月|当季|本季度|当期/],
];

/**
 * 当月, 年初以来累计 and 历年累计 are three counts (design.md 5): the one asked for, or all of them where none is named. A
 * question that names none gets all, labelled, but never 历年累计 for a stretch of time; a figure whose kind the report
 * leaves open may be any.
 */
export function byAccumulation(candidates: readonly Candidate[], { text, periods }: Frame): Candidate[] {
  const asked = new Set(kinds.filter(([, words]) => words.test(text)).map(([kind]) => kind));
  const stretch = periods.some(({ period: { from } }) => from !== null);
  if (asked.size === 0)
    return stretch
      ? candidates.filter(({ stored }) => stored.figure.period.accumulation !== "all-time")
      : [...candidates];
  return candidates.filter(({ stored }) => {
    const kind = stored.figure.period.accumulation;
    return kind === null || asked.has(kind);
  });
}

/**
 * 累计接种多少 asked of a place that has both a quarter's count and 累计: the running total is the one. Only names decide
 * here; what the period says is another slot.
 */
export function ofAskedSum(candidates: readonly Candidate[], { text }: Frame): Candidate[] {
  if (!text.includes("累计")) return [...candidates];
  const isSum = ({ stored: { figure } }: Candidate) =>
    /(?:^|·)累计/.test(`${figure.metric.phrase}·${figure.metric.head}`);
  const summed = new Set(candidates.filter(isSum).map(placeKey));
  return candidates.filter((candidate) => !summed.has(placeKey(candidate)) || isSum(candidate));
}

/** Of each place the figures of its latest year; what has no time stands beside only when nothing has one. */
export function latest(candidates: readonly Candidate[]): Candidate[] {
  const newest = new Map<string, number>();
  const yearOf = ({ stored }: Candidate) => yearsOf(stored.figure.period).at(-1) ?? 0;
  for (const candidate of candidates)
    newest.set(placeKey(candidate), Math.max(newest.get(placeKey(candidate)) ?? 0, yearOf(candidate)));
  const current = candidates.filter((candidate) => yearOf(candidate) === newest.get(placeKey(candidate)));
  const nameOf = (candidate: Candidate) => `${placeKey(candidate)}|${metricName(candidate)}`;
  const isPassed = (candidate: Candidate) => isOfYears(candidate) || isComparedWith(candidate);
  const own = new Set(current.filter((candidate) => !isPassed(candidate)).map(nameOf));
  return current.filter((candidate) => !isPassed(candidate) || !own.has(nameOf(candidate)));
}

/** 报告120例，较上月（131例）下降8%: what a month is compared with is of the month before, and who names none means this one. */
function isComparedWith({ stored: { figure } }: Candidate): boolean {
  const at = figure.reading.sentence.indexOf(figure.display);
  return /[较比与和同](?:上个?月|上一?季度|上一?周|上旬)[^，,。；;\d]{0,8}[(（]?$/.test(
    figure.reading.sentence.slice(0, Math.max(0, at)),
  );
}

/** “十四五”期间新增就业86万人 is of five years; who names no time means the last one. */
function isOfYears({ stored: { figure } }: Candidate): boolean {
  const { from, to } = figure.period;
  return from !== null && to !== null && from.slice(0, 4) < to.slice(0, 4) && !from.endsWith("-12-31");
}
