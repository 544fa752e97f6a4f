import { stretchPeriod } from "../../src/reports/time-words/calendar.ts";
import {
  endsBefore,
  periodWithin,
  unresolvedPeriod,
  yearPeriod,
  yearsOf,
  type Period,
} from "../../src/reports/period.ts";
import type { FigureDraft } from "./draft.ts";
import type { FigureReading, SentenceContext } from "./reading.ts";
import { accumulate, tellRunningTotalBefore } from "./times/accumulation.ts";
import { afterBeginning } from "./times/after-beginning.ts";
import { timeBeside } from "./times/time-beside.ts";
import { ofSamePart } from "./times/year-before.ts";

type Reading = Pick<FigureReading, "mentions" | "frames" | "slice" | "context" | "carry">;

/** When the figure is true of: a time beside it, the frame that governs its place, or the report's own year (figures.md 4c). */
export function applyTime(draft: FigureDraft, reading: Reading): void {
  const around = afterBeginning(draft, whenReached(draft, timeToldOf(draft, reading), reading.context), reading);
  const period = lastOfItsMonths(around, toldSinceItsTime(draft, reading));
  draft.period = accumulate(draft, { around, period }, reading);
  tellRunningTotalBefore(draft, reading.carry.drafts.at(-1));
  if (isYearsBudget(draft) && period.to !== null)
    draft.period = yearPeriod(Number(period.to.slice(0, 4)), period.basis);
}

/** The time around a figure; which comes first is the order of figures.md 4c. */
function timeToldOf(draft: FigureDraft, reading: Reading): Period {
  const beside = timeBeside(draft, reading);
  if (beside !== null) return beside;
  const at = draft.quantity.span[0];
  const { context } = reading;
  const zone = context.planZoneAt(at)?.period;
  return governing(draft, zone, reading) ?? zone ?? context.reviewAt(at)?.period ?? ofReport(draft, reading);
}

/** The period of the frame the figure stands in. */
function governing(draft: FigureDraft, zone: Period | undefined, reading: Reading): Period | null {
  const frame = reading.frames.frameAt(draft.quantity.span[0]);
  if (frame === null) return null;
  // 2023年接种率达93%。新增托位300个 in the plan for 2024: the year past is that of its own sentence.
  if (frame.span[0] < draft.sentence[0] && endsBefore(frame.period, zone ?? unresolvedPeriod)) return null;
  draft.context.push(frame.span);
  const told = ofSamePart(frame.span, draft, reading);
  if (told !== null) return told;
  const isCarried = frame.period.basis === "explicit" && frame.span[0] < draft.clause[0];
  return isCarried ? { ...frame.period, basis: "frame" } : frame.period;
}

/** The report's own period; of a day outside it that opens the sentence nobody knows whether the figure is. */
function ofReport(draft: FigureDraft, { mentions, context }: Reading): Period {
  const { period } = context.anchor;
  if (period.to === null) return period;
  // 2月27日，…对176人… in the report of November.
  const day = mentions.times.find(({ kind, span }) => kind === "day" && span[0] - draft.sentence[0] <= 1);
  const isOutside = day !== undefined && day.span[1] <= draft.quantity.span[0] && day.period.to !== null;
  return isOutside && !periodWithin(day.period, period) ? unresolvedPeriod : { ...period, basis: "anchor" };
}

/** 五年来…地区生产总值达到1.4万亿元: what was reached over the years looked back on stood so in the last of them. */
function whenReached(draft: FigureDraft, period: Period, { anchor, planZoneAt }: SentenceContext): Period {
  const [first, ...later] = yearsOf(period);
  const last = later.at(-1);
  const about = Number(anchor.period.to?.slice(0, 4));
  if (first === undefined || last === undefined || last !== about || about === anchor.year) return period;
  if (draft.role === "change" || planZoneAt(draft.quantity.span[0]) !== null) return period;
  const reached = draft.role === "to" || cameTo.test(draft.before);
  return reached && !overTheYears.test(draft.before) ? yearPeriod(last, "anchor") : period;
}

const cameTo = /(?:达到?|增至|升至|[增提升扩]\S{0,2}到|提升至|提高至|攀升至|跃升至)(?:了|约)?$/;
const overTheYears = /累计|新增|年均|每年|年平均|连续|五年|净增|用于|投入|支出|拨付/;

/** The words from the frame's time word, or from the start of the sentence, up to the number. */
function toldSinceItsTime({ quantity, sentence }: FigureDraft, { frames, slice }: Reading): string {
  const [at] = quantity.span;
  return slice([Math.max(sentence[0], frames.frameAt(at)?.span[1] ?? 0), at]);
}

/** 1—11月累计清淤98公里。当月清淤12公里: the last of the months told of; of a whole year nobody knows which. */
function lastOfItsMonths(period: Period, told: string): Period {
  const { from, to, basis } = period;
  if (from === null || to === null || !/(?<!月)(?:当月|单月)(?![^。；;]*(?:累计|年))/.test(told)) return period;
  if (from.endsWith("-01-01") && to.endsWith("-12-31")) return unresolvedPeriod;
  return from.slice(0, 7) === to.slice(0, 7) ? period : stretchPeriod({ from: `${to.slice(0, 7)}-01`, to }, basis);
}

/** 1—5月收入4490万元，占年初预算10400万元的43.2%: the budget is the whole year's. */
function isYearsBudget({ head }: FigureDraft): boolean {
  return /^(?:年初|年度|全年|本年|年)预算数?$/.test(head);
}
