import { auditStatement } from "../../src/store/audit.ts";
import { guardsHeld } from "../../src/store/guards.ts";
import { removeReport } from "../../src/store/remove.ts";
import { versionsOfReport } from "../../src/store/report-versions.ts";
import { dropOriginalsOf, type OriginalsDeps } from "../originals.ts";
import type { Acting, LifecycleDeps } from "./deps.ts";
import { noteWithdrawal } from "./note-changes.ts";
import { forget } from "./publish-draft.ts";

export type RemoveOutcome = { kind: "removed"; title: string } | { kind: "nothing" };

/** Takes a report down: from the moment it returns no path leads to it. A later ingest of the file is a new version. */
export async function takeDown(
  deps: LifecycleDeps & OriginalsDeps,
  request: Acting & { reportId: string },
): Promise<RemoveOutcome> {
  const { reportId, actor } = request;
  const versions = await versionsOfReport(deps.database, reportId);
  const last = versions.findLast(({ state }) => state === "live") ?? versions.at(-1);
  if (last === undefined) return { kind: "nothing" };
  const entry = auditStatement(deps.newId, {
    at: deps.clock().toISOString(),
    actor,
    action: "remove",
    reportId,
    version: last.version,
    details: { versions: versions.length },
  });
  const noted = await noteWithdrawal(deps, last, versions);
  const removing = removeReport(deps.database, { reportId, also: [entry, ...noted] });
  if (!(await guardsHeld(removing))) return { kind: "nothing" };
  for (const { versionId } of versions) await forget(deps, versionId);
  await dropOriginalsOf(deps, reportId);
  return { kind: "removed", title: last.title };
}
