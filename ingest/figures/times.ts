import type { Accumulation, Period } from "../../src/reports/period.ts";
import { stretchPeriod } from "../../src/reports/time-words/calendar.ts";
import { endsBefore, periodWithin, unresolvedPeriod, yearPeriod, yearsOf } from "../../src/reports/period.ts";
import type { FigureDraft } from "./draft.ts";
import { listedPeriod, localPeriod } from "./times/frames.ts";
import { isComparedLevel } from "./naming/owner.ts";
import type { FigureReading } from "./reading.ts";

/**
 * 2018年死亡率9.80/10万，较上年9.87/10万下降0.71%: the year before is the year before the level's own, whenever the report was
 * written; nobody knows it where the level's is not known.
 */
export function applyYearBefore(draft: FigureDraft, level: FigureDraft | null): void {
  const words = `${draft.lead ?? ""}${draft.before}`;
  if (level === null || !/(?:比|较|与|同)(?:上一?年度?|去年)(?:同期|[末底])?的?[(（]?(?:为)?$/.test(words)) return;
  draft.period = yearBefore(level.period);
}

function yearBefore(period: Period): Period {
  const { from, to, label } = period;
  if (to === null) return unresolvedPeriod;
  const earlier = (written: string) => written.replace(/(?:19|20)\d{2}/g, (year) => String(Number(year) - 1));
  const day = (iso: string) => earlier(iso).replace(/-02-29$/, "-02-28");
  return { ...period, from: from === null ? null : day(from), to: day(to), label: earlier(label) };
}

/** When the figure is true of: a time beside it, the frame that governs its place, or the report's own year (figures.md 4c). */
export function applyTime(
  draft: FigureDraft,
  reading: Pick<FigureReading, "mentions" | "frames" | "slice" | "context" | "carry">,
): void {
  const frame = reading.frames.frameAt(draft.quantity.span[0]);
  const since = Math.max(draft.sentence[0], frame?.span[1] ?? 0);
  const told = reading.slice([since, draft.quantity.span[0]]);
  const around = whenReached(draft, periodAt(draft, reading), reading);
  const period = ofItsMonth(around, told);
  const words = `${frame && period === around ? reading.slice(frame.span) : ""}${draft.before}`;
  const sinceThen = sinceBegun.test(reading.slice([draft.sentence[0], draft.quantity.span[0]]));
  const accumulation = period.to === null ? null : sinceThen ? "all-time" : accumulationOf(words, period);
  const total = isRunningTotal(draft, period, reading.carry) ? "all-time" : accumulation;
  draft.period = accumulated(
    upToDay({ ...period, accumulation: total }, `${draft.lead ?? ""}${draft.before}`),
    /历年|累计/.test(draft.phrase),
  );
  // 掘进累计8.6公里，本年3.1公里: the one before is what it has come to over the years.
  const ahead = reading.carry.drafts.at(-1);
  if (ahead?.before.endsWith("累计") === true && /^[，,；;]?(?:其中)?(?:本年|今年|当年)度?$/.test(draft.lead ?? ""))
    ahead.period = accumulated({ ...ahead.period, accumulation: "all-time" }, false);
  // 1—5月收入4490万元，占年初预算10400万元的43.2%: the budget is the whole year's.
  if (/^(?:年初|年度|全年|本年|年)预算数?$/.test(draft.head) && period.to !== null)
    draft.period = yearPeriod(Number(period.to.slice(0, 4)), period.basis);
}

/** 自2019年项目启动以来，累计筛查3.1万人: since something began, which is more than the time told of. */
const sinceBegun =
  /[自从][^，,。；;]{2,24}(?<![年月日])以来[，,](?:[^，,。；;]{0,8}[，,])?[^，,。；;\d]{0,8}(?:累计|总共)[^。；;]*$/;

/** 扫描120万页，累计扫描860万页: behind the year's own number a larger one of the same is what it has come to over the years. */
function isRunningTotal(draft: FigureDraft, { from, to }: Period, { drafts }: FigureReading["carry"]): boolean {
  if (!/累计[^，,]{0,8}$/.test(draft.before) || /[年月季]/.test(draft.lead ?? "")) return false;
  if (from?.endsWith("-01-01") !== true || to?.endsWith("-12-31") !== true) return false;
  const [own, ...others] = drafts.filter(({ quantity }) => quantity.base === draft.quantity.base);
  if (own === undefined || others.length > 0 || own.role !== "result" || own.before.includes("累计")) return false;
  const size = ({ quantity }: FigureDraft) => Number(quantity.value) * 10 ** quantity.scale;
  const isSame = draft.elliptical || own.phrase.endsWith(draft.phrase.slice(-2));
  return isSame && size(own) < size(draft);
}

/** 1—11月累计清淤98公里。当月清淤12公里: the last of the months told of; of a whole year nobody knows which. */
function ofItsMonth(period: Period, told: string): Period {
  const { from, to, basis } = period;
  if (from === null || to === null || !/(?<!月)(?:当月|单月)(?![^。；;]*(?:累计|年))/.test(told)) return period;
  if (from.endsWith("-01-01") && to.endsWith("-12-31")) return unresolvedPeriod;
  return from.slice(0, 7) === to.slice(0, 7) ? period : stretchPeriod({ from: `${to.slice(0, 7)}-01`, to }, basis);
}

/** 五年来…地区生产总值达到1.4万亿元: what was reached over the years looked back on stood so in the last of them. */
function whenReached(draft: FigureDraft, period: Period, { context }: Pick<FigureReading, "context">): Period {
  const [first, ...later] = yearsOf(period);
  const last = later.at(-1);
  const about = Number(context.anchor.period.to?.slice(0, 4));
  if (first === undefined || last === undefined || last !== about || about === context.anchor.year) return period;
  if (draft.role === "change" || context.planZoneAt(draft.quantity.span[0]) !== null) return period;
  const reached =
    draft.role === "to" ||
    /(?:达到?|增至|升至|[增提升扩]\S{0,2}到|提升至|提高至|攀升至|跃升至)(?:了|约)?$/.test(draft.before);
  return reached && !/累计|新增|年均|每年|年平均|连续|五年|净增/.test(draft.before)
    ? yearPeriod(last, "anchor")
    : period;
}

/** 1月4日，全县累计接种31万剂次: a running total told of one day is what it had come to by then, unless the day's own is meant. */
function upToDay(period: Period, words: string): Period {
  const { from, to, label } = period;
  if (from === null || from !== to || !/累计/.test(words) || /[当单今]日|当天/.test(words)) return period;
  return { ...period, from: null, label: `截至${label}` };
}

/**
 * 历年累计 began no one says when, and 年初以来累计 on the first of January; the label says so, because 当月, 年初以来累计
 * and 历年累计 of one thing stand side by side in a bulletin.
 */
export function accumulated(period: Period, named: boolean): Period {
  const { from, to, accumulation } = period;
  if (to === null) return period;
  const [year, month] = [to.slice(0, 4), Number(to.slice(5, 7))];
  if (accumulation === "all-time")
    return {
      ...period,
      from: null,
      label: `截至${year}年${to.endsWith("-12-31") ? "底" : `${month}月`}${named ? "" : "历年累计"}`,
    };
  const since = `${year}-01-01`;
  if (accumulation !== "year-to-date" || from === null || from === since) return period;
  return { ...period, from: since, label: `${year}年1—${month}月累计` };
}

function periodAt(
  draft: FigureDraft,
  {
    mentions,
    frames,
    slice,
    context,
    carry,
  }: Pick<FigureReading, "mentions" | "frames" | "slice" | "context" | "carry">,
): Period {
  const at = draft.quantity.span[0];
  const local = localPeriod(mentions.times, slice, at);
  // 及时率95.4%（2020年：94.8%）: a bracket that opens with a time and a colon is of that time.
  const opens = local !== null && /[(（]/.test(slice([local.span[0] - 1, local.span[0]]));
  if (local && (opens || local.span[0] >= at - draft.before.length || draft.role === "from")) return local.period;
  const compared = isComparedLevel(draft)
    ? mentions.times.findLast(({ span }) => span[1] <= at && span[0] >= at - (draft.lead ?? draft.before).length)
    : undefined;
  // 与上月（268例）相比: the month before that told of; the year before is told from the level it stands beside.
  const isNamed = compared?.relative === false || /^上个?(?:月|季)/.test(compared ? slice(compared.span) : "");
  if (compared !== undefined && compared.period.to !== null && isNamed) return compared.period;
  // 1—8月增长7.3%，8月当月增长8.9%: a month that is said to be told of alone.
  const alone = mentions.times.findLast(({ span }) => span[1] <= at && span[0] >= at - draft.before.length);
  if (alone?.kind === "month" && slice([alone.span[1], alone.span[1] + 2]) === "当月") return alone.period;
  const listed = listedPeriod(mentions.times, slice, [at - draft.before.length, at]);
  if (listed) return listed;
  const frame = frames.frameAt(at);
  const zone = context.planZoneAt(at);
  // 2023年接种率达93%。新增托位300个 in the plan for 2024: the year past is that of its own sentence.
  const isOver =
    frame !== null && frame.span[0] < draft.sentence[0] && endsBefore(frame.period, zone?.period ?? unresolvedPeriod);
  if (frame && !isOver) {
    draft.context.push(frame.span);
    // 截至10月31日接种1288人。去年同期接种1097人: the same part of the year before, and not the whole of it.
    const told =
      /^(?:去年|上年)同期$/.test(slice(frame.span)) && mentions.times[0]?.span === frame.span
        ? carry.before.at(-1)
        : undefined;
    if (told !== undefined && told.period.to !== null) return yearBefore(told.period);
    return frame.period.basis === "explicit" && frame.span[0] < draft.clause[0]
      ? { ...frame.period, basis: "frame" }
      : frame.period;
  }
  if (zone) return zone.period;
  const review = context.reviewAt(at);
  if (review) return review.period;
  const { period } = context.anchor;
  if (period.to === null) return period;
  // 2月27日，…对176人… in the report of November: a day that opens the sentence and lies outside what the report is of.
  const day = mentions.times.find(({ kind, span }) => kind === "day" && span[0] - draft.sentence[0] <= 1);
  const isOutside = day !== undefined && day.span[1] <= at && day.period.to !== null;
  return isOutside && !periodWithin(day.period, period) ? unresolvedPeriod : { ...period, basis: "anchor" };
}

/** 当月, 年初以来累计 and 历年累计 count different stretches and are never compared (design.md 5). */
function accumulationOf(words: string, period: Period): Accumulation | null {
  if (
    /(?:历年|历史|有史以来|建[国市县]以来|开展以来|开工(?:以来|累计)|成立以来|实施以来|启动以来|启用以来|运行以来)[^，,]{0,12}$/.test(
      words,
    )
  )
    return "all-time";
  if (/(?:当月|本月|当季|单月|当期)/.test(words)) return "in-period";
  if (
    /(?:今年|本年|年初)以?来|年内累计|全年累计|(?:1|一)(?:月份?)?[—–~\-至到][\d一二三四五六七八九十]{1,2}月/.test(words)
  )
    return "year-to-date";
  return period.accumulation;
}
