import { unresolvedPeriod, type Period } from "../../../src/reports/period.ts";
import type { FigureDraft } from "../draft.ts";

/**
 * 2018年死亡率9.80/10万，较上年9.87/10万下降0.71%: the year before is the year before the level's own, whenever the report was
 * written; nobody knows it where the level's is not known.
 */
export function applyYearBefore(draft: FigureDraft, level: FigureDraft | null): void {
  const words = `${draft.lead ?? ""}${draft.before}`;
  if (level === null || !/(?:比|较|与|同)(?:上一?年度?|去年)(?:同期|[末底])?的?[(（]?(?:为)?$/.test(words)) return;
  draft.period = yearBefore(level.period);
}

/** The same stretch of the year before, as it would be written. */
export function yearBefore(period: Period): Period {
  const { from, to, label } = period;
  if (to === null) return unresolvedPeriod;
  const earlier = (written: string) => written.replace(/(?:19|20)\d{2}/g, (year) => String(Number(year) - 1));
  const day = (iso: string) => earlier(iso).replace(/-02-29$/, "-02-28");
  return { ...period, from: from === null ? null : day(from), to: day(to), label: earlier(label) };
}
