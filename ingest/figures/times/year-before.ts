import { unresolvedPeriod, type Period } from "../../../src/reports/period.ts";
import type { Span } from "../../../src/reports/report.ts";
import type { FigureDraft } from "../draft.ts";
import type { FigureReading } from "../reading.ts";

/**
 * 2018年死亡率9.80/10万，较上年9.87/10万下降0.71%: the year before is the year before the level's own, whenever the report was
 * written; nobody knows it where the level's is not known.
 */
export function applyYearBefore(draft: FigureDraft, level: FigureDraft | null): void {
  const words = `${draft.lead ?? ""}${draft.before}`;
  if (level === null || !/(?:比|较|与|同)(?:上一?年度?|去年)(?:同期|[末底])?(?:累计)?的?[(（]?(?:为)?$/.test(words))
    return;
  draft.period = yearBefore(level.period);
}

/**
 * 截至10月31日接种1288人，去年同期接种1097人: the same part of the year before, and not the whole of it, whatever the number before it in its
 * sentence is of, or where none stands before it the last number of the sentence before. What the next sentence goes on with is of that same
 * time, and 同比上升26% behind it of the level's. Null for any other time word.
 */
export function ofSamePart(
  span: Span,
  draft: FigureDraft,
  { slice, carry }: Pick<FigureReading, "slice" | "carry">,
): Period | null {
  const same = sameStretch.exec(slice(span));
  if (same === null) return null;
  if (span[0] < draft.sentence[0]) return carry.before.at(-1)?.period ?? null;
  const ahead = carry.drafts.filter(({ quantity }) => quantity.span[1] <= span[0]);
  const level = ahead.length === 0 ? carry.before.at(-1) : ahead.findLast(({ before }) => !ofTimeBefore.test(before));
  if (level === undefined || level.period.to === null || level.role === "plan" || level.role === "target") return null;
  if (/同比/.test(draft.before)) return level.period;
  const year = same.groups?.["year"];
  return yearBefore(level.period, year === undefined ? 1 : Number(level.period.to.slice(0, 4)) - Number(year));
}

/** 去年同期, 2021年同期 in a bulletin of July: the same part of that year. */
const sameStretch = /^(?:去年|上年|(?<year>(?:19|20)\d{2})年)同期$/;

/** 报告12例(上月9例,去年同期14例), 高于9月的4.2%，低于去年同期的7.1%: what stands for comparison is no level to compare with. */
const ofTimeBefore =
  /^[（(，,、]?(?:(?:上个?月|上季度?|上年|去年|前年)|(?:[高低多少]于|超过|[较比与])[^，,]*[年月周季度期]的?[（(]?$)/;

/** The same stretch of the year before, or of one that is some years back, as it would be written. */
function yearBefore(period: Period, years = 1): Period {
  const { from, to, label } = period;
  if (to === null) return unresolvedPeriod;
  const earlier = (written: string) => written.replace(/(?:19|20)\d{2}/g, (year) => String(Number(year) - years));
  const day = (iso: string) => earlier(iso).replace(/-02-29$/, "-02-28");
  return { ...period, from: from === null ? null : day(from), to: day(to), label: earlier(label) };
}
