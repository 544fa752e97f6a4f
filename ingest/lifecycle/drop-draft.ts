import type { Statement } from "../../src/ports.ts";
import { identityKey } from "../../src/reports/identity.ts";
import { auditStatement } from "../../src/store/audit.ts";
import { discardDraft } from "../../src/store/drafts.ts";
import { releaseReportLease } from "../../src/store/report-leases.ts";
import { versionsOfReport, type ManagedVersion } from "../../src/store/report-versions.ts";
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

/** Lets others have the report while this draft waits, or once it is gone: then whoever drafted it has nothing to look at. */
export async function releaseDraft(deps: LifecycleDeps, request: OneVersion): Promise<void> {
  const draft = await draftOf(deps, request);
  if (draft === undefined || draft.identity === null) return;
  await deps.database.batch(releasedLeases(draft, request.holder));
}

/** The lease of who acts, and of who drafted the version: an admin may publish or throw away what another one sent. */
export function releasedLeases(
  { identity, createdBy }: Pick<ManagedVersion, "identity" | "createdBy">,
  holder: string,
): Statement[] {
  if (identity === null) return [];
  const name = identityKey(identity);
  return [...new Set([holder, createdBy ?? holder])].map((each) => releaseReportLease({ name, holder: each }));
}

async function draftOf({ database }: LifecycleDeps, { reportId, version }: OneVersion) {
  const versions = await versionsOfReport(database, reportId);
  return versions.find((each) => each.version === version && each.state === "draft");
}
