import { versionsOfReport } from "../../src/store/report-versions.ts";
import type { Acting, LifecycleDeps } from "./deps.ts";
import type { Published } from "../../src/ports/management.ts";
import { publishDraft } from "./publish-draft.ts";

/**
 * Lets the version before the live one answer again, in one step; `nothing` when there is none before it. One that was
 * itself rolled back from is passed over: nobody asked for its figures to come back.
 */
export async function rollBack(deps: LifecycleDeps, request: Acting & { reportId: string }): Promise<Published> {
  const versions = await versionsOfReport(deps.database, request.reportId);
  const live = versions.find(({ state }) => state === "live");
  const before = versions.findLast(
    ({ state, version, withdrawn }) => state === "superseded" && !withdrawn && version < (live?.version ?? 0),
  );
  if (live === undefined || before === undefined) return { kind: "nothing" };
  return publishDraft(deps, {
    ...request,
    version: before.version,
    expectedLive: live.versionId,
    action: "rollback",
  });
}
