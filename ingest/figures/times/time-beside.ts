import { unresolvedPeriod, type Period } from "../../../src/reports/period.ts";
import type { Span } from "../../../src/reports/report.ts";
import type { TimeMention } from "../../../src/reports/time-words.ts";
import type { FigureDraft } from "../draft.ts";
import { isComparedLevel } from "../naming/owner.ts";
import type { FigureReading } from "../reading.ts";
import { onlyMeasures } from "./named-times.ts";
import { ofSamePart } from "./year-before.ts";

type Reading = Pick<FigureReading, "mentions" | "slice" | "carry" | "context">;

/** The time a figure is given by words of its own, whatever its sentence tells of; null where it has none. */
export function timeBeside(draft: FigureDraft, reading: Reading): Period | null {
  const { slice } = reading;
  const { times } = reading.mentions;
  return (
    rightBefore(draft, times, reading) ??
    comparedWith(draft, reading) ??
    monthAlone(draft, times, slice) ??
    ofListMember(draft, times, slice)
  );
}

type Times = readonly TimeMention[];
type Slice = (span: Span) => string;

/** 死亡率2021年为3‰, 2017年的71%: a time word right before the number, with at most 为, 达 or 的 between. */
function rightBefore(draft: FigureDraft, times: Times, reading: Reading): Period | null {
  const { slice } = reading;
  const at = draft.quantity.span[0];
  const mention = times.findLast(({ span }) => span[1] <= at);
  if (!mention || onlyMeasures(mention, slice) || !besideNumber.test(slice([mention.span[1], at]))) return null;
  // 及时率95.4%（2020年：94.8%）: a bracket that opens with a time and a colon is of that time.
  const opens = /[(（]/.test(slice([mention.span[0] - 1, mention.span[0]]));
  const isOwn = opens || mention.span[0] >= at - draft.before.length || draft.role === "from";
  return isOwn ? (ofSamePart(mention.span, draft, reading) ?? mention.period) : null;
}

const besideNumber = /^(?:的|为|是|达|达到|约|底为|末为|年底的|[(（:：]|的?(?:规划|年度)?目标值?[(（为是]*)?$/;

/** 与上月（268例）相比: the month before that told of; the year before is told from the level it stands beside. */
function comparedWith(draft: FigureDraft, reading: Reading): Period | null {
  if (!isComparedLevel(draft)) return null;
  const { mentions, slice, context } = reading;
  const compared = lastWithin(draft, mentions.times, (draft.lead ?? draft.before).length);
  // 高于前一周（3.4%）: where nobody can place the week, it is not the one that is told of.
  if (compared !== undefined && /^[前上]一?周/.test(slice(compared.span))) return compared.period;
  if (compared === undefined || compared.period.to === null) return null;
  // 与第二季度（5230例）相比 in a report of the third; 与12月（…）相比 in January is of the year before, which nobody wrote.
  if (compared.relative && partOfYear.test(slice(compared.span)))
    return compared.period.to <= (context.anchor.period.to ?? "") ? compared.period : unresolvedPeriod;
  const isNamed = !compared.relative || /^上个?(?:月|季)/.test(slice(compared.span));
  return isNamed ? (ofSamePart(compared.span, draft, reading) ?? compared.period) : null;
}

const partOfYear = /^(?:第?[一二三四1-4]季度|[\d一二三四五六七八九十]{1,2}月份?)$/;

/** 1—8月增长7.3%，8月当月增长8.9%: a month that is said to be told of alone. */
function monthAlone(draft: FigureDraft, times: Times, slice: Slice): Period | null {
  const alone = lastWithin(draft, times, draft.before.length);
  if (alone?.kind !== "month") return null;
  return slice([alone.span[1], alone.span[1] + 2]) === "当月" ? alone.period : null;
}

/** 7月报告452例、8月报告361例: a member of a list that opens with a time of its own is of that time. */
function ofListMember(draft: FigureDraft, times: Times, slice: Slice): Period | null {
  const at = draft.quantity.span[0];
  const start = at - draft.before.length;
  if (!/^[、和及]/.test(slice([start, at]))) return null;
  return times.find(({ span }) => span[0] === start + 1 && span[1] <= at)?.period ?? null;
}

function lastWithin({ quantity }: FigureDraft, times: Times, longest: number): TimeMention | undefined {
  const [at] = quantity.span;
  return times.findLast(({ span }) => span[1] <= at && span[0] >= at - longest);
}
