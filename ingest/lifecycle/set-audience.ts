import { auditStatement } from "../../src/store/audit.ts";
import { versionsOfReport } from "../../src/store/report-versions.ts";
import { setAudience } from "../../src/store/settle.ts";
import type { Acting, LifecycleDeps } from "./deps.ts";
import { indexVersion } from "./index-version.ts";

/** Who may see a report: `chat:`, `department:` or `user:` with the platform's id; null for everyone. */
export type NewAudience = Pick<Acting, "actor"> & { reportId: string; audience: readonly string[] | null };

/**
 * Says anew who may see a report, at once and for every way to it. The live version is put into the index again, because
 * an index outside the database keeps the readers beside each entry. Gives its title, or null when there is none.
 */
export async function changeAudience(
  deps: LifecycleDeps,
  { reportId, audience, actor }: NewAudience,
): Promise<string | null> {
  const versions = await versionsOfReport(deps.database, reportId);
  const live = versions.find(({ state }) => state === "live");
  const last = live ?? versions.findLast(({ state }) => state !== "removed");
  if (last === undefined) return null;
  const entry = {
    at: deps.clock().toISOString(),
    actor,
    action: "audience",
    reportId,
    version: last.version,
    details: { from: last.audience === null ? null : [...last.audience], to: audience === null ? null : [...audience] },
  } as const;
  await deps.database.batch([setAudience(reportId, audience), auditStatement(deps.newId, entry)]);
  if (live !== undefined) await indexVersion(deps, live);
  return last.title;
}
