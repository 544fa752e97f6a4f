import { identityKey } from "../../src/reports/identity.ts";
import { auditStatement } from "../../src/store/audit.ts";
import { discardDraft } from "../../src/store/drafts.ts";
import { releaseReportLease } from "../../src/store/report-leases.ts";
import { versionsOfReport } from "../../src/store/report-versions.ts";
import type { Acting, LifecycleDeps } from "./deps.ts";

type OneVersion = Acting & { reportId: string; version: number };

/** Throws a draft away; false when that version is no draft. */
export async function dropDraft(deps: LifecycleDeps, request: OneVersion): Promise<boolean> {
  const { reportId, version, actor } = request;
  const draft = await draftOf(deps, request);
  if (draft === undefined) return false;
  await releaseDraft(deps, request);
  await deps.index.removeVersion(draft.versionId);
  const at = deps.clock().toISOString();
  await discardDraft(deps.database, draft.versionId, [
    auditStatement(deps.newId, { at, actor, action: "discard", reportId, version, details: {} }),
  ]);
  return true;
}

/** Lets others have the report while this draft waits. */
export async function releaseDraft(deps: LifecycleDeps, request: OneVersion): Promise<void> {
  const draft = await draftOf(deps, request);
  if (draft === undefined || draft.identity === null) return;
  await deps.database.batch([releaseReportLease({ name: identityKey(draft.identity), holder: request.holder })]);
}

async function draftOf({ database }: LifecycleDeps, { reportId, version }: OneVersion) {
  const versions = await versionsOfReport(database, reportId);
  return versions.find((each) => each.version === version && each.state === "draft");
}
