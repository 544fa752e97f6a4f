import type { Accumulation, Period } from "../../../src/reports/period.ts";
import type { FigureDraft } from "../draft.ts";
import type { FigureReading } from "../reading.ts";

type Reading = Pick<FigureReading, "frames" | "slice" | "carry">;

/**
 * 当月, 年初以来累计 and 历年累计 count different stretches and are never compared (design.md 5). `around` is the time told of,
 * before anything was made of it.
 */
export function accumulate(draft: FigureDraft, { around, period }: Told, { frames, slice, carry }: Reading): Period {
  const frame = frames.frameAt(draft.quantity.span[0]);
  const words = `${frame && period === around ? slice(frame.span) : ""}${draft.before}`;
  const begun = sinceBegun.test(slice([draft.sentence[0], draft.quantity.span[0]]));
  const ever = begun || isEverReported(draft, period, { slice, carry });
  const said = period.to === null ? null : ever ? "all-time" : accumulationOf(words, period);
  const accumulation = isRunningTotal(draft, period, carry) ? "all-time" : said;
  const told = upToMonth(upToDay({ ...period, accumulation }, `${draft.lead ?? ""}${draft.before}`), draft, carry);
  return accumulated(told, /历年|累计/.test(draft.phrase));
}

type Told = { around: Period; period: Period };

/** 自2019年项目启动以来，累计筛查3.1万人: since something began, which is more than the time told of. */
const sinceBegun =
  /[自从][^，,。；;]{2,24}(?<![年月日])以来[，,](?:[^，,。；;]{0,8}[，,])?[^，,。；;\d]{0,8}(?:累计|总共)[^。；;]*$/;

/**
 * 累计报告感染者398例，其中死亡67例，现存活331例: who is still living was reported in whatever year, and so were those who died. A day
 * up to which is counted says so itself.
 */
function isEverReported(
  { before, lead = "", quantity, sentence }: FigureDraft,
  { from }: Period,
  { slice, carry }: Pick<Reading, "slice" | "carry">,
): boolean {
  if (from === null) return false;
  const goesOn = carry.drafts.at(-1)?.period.accumulation === "all-time" && dead.test(lead);
  return goesOn || (everReported.test(before) && stillLiving.test(slice([quantity.span[1], sentence[1]])));
}

const everReported = /累计(?:报告|登记|发现)/;
const stillLiving = /^[^。；;]{0,40}(?:现存活?|存活|现患|现管)/;
const dead = /^[，,](?:其中)?(?:累计)?死亡$/;

function accumulationOf(words: string, period: Period): Accumulation | null {
  if (sinceItBegan.test(words)) return "all-time";
  if (/(?:当月|本月|当季|单月|当期)/.test(words)) return "in-period";
  return sinceJanuary.test(words) ? "year-to-date" : period.accumulation;
}

const sinceItBegan =
  /(?:历[年史](?!同期|平均|均值|水平|最)|有史以来|\d{1,2}多?年间|建[国市县]以来|开展以来|开工(?:以来|累计)|成立以来|实施以来|启动以来|启用以来|运行以来)[^，,]{0,12}$/;
const sinceJanuary =
  /(?:今年|本年|年初)以?来|年内累计|全年累计|(?:1|一)(?:月份?)?[—–~\-至到][\d一二三四五六七八九十]{1,2}月/;

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

/** 掘进累计8.6公里，本年3.1公里: the one before is what it has come to over the years. */
export function tellRunningTotalBefore({ lead }: FigureDraft, before: FigureDraft | undefined): void {
  if (before?.before.endsWith("累计") !== true || !/^[，,；;]?(?:其中)?(?:本年|今年|当年)度?$/.test(lead ?? "")) return;
  before.period = accumulated({ ...before.period, accumulation: "all-time" }, false);
}

/** 1月4日，全县累计接种31万剂次: a running total told of one day is what it had come to by then, unless the day's own is meant. */
function upToDay(period: Period, words: string): Period {
  const { from, to, label } = period;
  // 第46周…本周新增6315剂次，老年人累计接种21340人: what it had come to by the end of the week, unless the week's own is meant.
  if (from !== null && to !== null && /第\d+周$/.test(label) && /(?<!周)累计/.test(words)) {
    const [year, month, day] = to.split("-").map(Number);
    return { ...period, from: null, label: `截至${year}年${month}月${day}日` };
  }
  if (from === null || from !== to || !/累计/.test(words) || /[当单今]日|当天/.test(words)) return period;
  return { ...period, from: null, label: `截至${label}` };
}

/** 12月报告23例，累计报告310例: behind the month's own number what it has come to by then, since whenever it is counted. */
function upToMonth(period: Period, { before, quantity }: FigureDraft, { drafts }: FigureReading["carry"]): Period {
  const { from, to } = period;
  if (from === null || to === null || from.slice(0, 7) !== to.slice(0, 7) || !/累计[^，,]{0,8}$/.test(before))
    return period;
  const own = drafts.find((draft) => draft.quantity.base === quantity.base && !draft.before.includes("累计"));
  if (own?.period.from !== from || own.period.to !== to) return period;
  return {
    ...period,
    from: null,
    accumulation: null,
    label: `截至${Number(to.slice(0, 4))}年${Number(to.slice(5, 7))}月`,
  };
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
