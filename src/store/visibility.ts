import type { Audience } from "../ports.ts";

/**
 * Who sees what, as a condition for the WHERE of a query that has a `versions AS v`: the version is live and the
 * report's audience is everyone or names one of the readers. One parameter: `readersOf(audience)`. The rule itself is
 * the view `live_readers`.
 */
export const isLiveAndVisible = `EXISTS (
  SELECT 1 FROM live_readers AS seen
  WHERE seen.report_id = v.report_id AND seen.version_id = v.id AND seen.reader IN (SELECT value FROM json_each(?)))`;

/** The same for any published version of a report that still has a live one: citations may point at older versions. */
export const isReportVisible = `EXISTS (
  SELECT 1 FROM live_readers AS seen
  WHERE seen.report_id = v.report_id AND seen.reader IN (SELECT value FROM json_each(?)))`;

/** The rule for a query that looks at each audience once, whatever the number of its reports: a column `audience`. */
export const isAudienceSeen = `EXISTS (
  SELECT 1 FROM (SELECT value AS reader FROM json_each(coalesce(audience, '["*"]'))) AS seen
  WHERE seen.reader IN (SELECT value FROM json_each(?)))`;

/** The readers an asker counts as, as a JSON array; `*` is what the view calls everyone. */
export function readersOf(audience: Audience): string {
  return JSON.stringify(audience.kind === "everyone" ? ["*"] : ["*", ...audience.of]);
}
