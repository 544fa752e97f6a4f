import { moveDraft, settleAsNew } from "../../src/store/settle.ts";
import { versionsOfReport } from "../../src/store/report-versions.ts";
import { readOfVersion } from "../../src/store/stored-read.ts";
import { checksumOf } from "./checksum.ts";
import type { LifecycleDeps } from "./deps.ts";
import { indexVersion } from "./index-version.ts";
import { withKnownCorrections, type DraftRequest } from "./prepare-draft.ts";
import { rewriteDraft } from "./rewrite-draft.ts";

/**
 * A person's answer to 新报告 or 更正版: the draft stays a report of its own, or becomes the next version of another one.
 * Gives the report it now belongs to, or null when there is no such draft or report.
 */
export async function settleDraft(
  deps: LifecycleDeps,
  { reportId, decided }: { reportId: string; decided: NonNullable<DraftRequest["decided"]> },
): Promise<string | null> {
  const versions = await versionsOfReport(deps.database, reportId);
  const draft = versions.findLast(({ state, ready }) => state === "draft" && ready);
  if (draft === undefined) return null;
  if (decided.kind === "new" || decided.reportId === reportId) {
    await settleAsNew(deps.database, draft.versionId);
    return reportId;
  }
  if ((await versionsOfReport(deps.database, decided.reportId)).length === 0) return null;
  await deps.index.removeVersion(draft.versionId);
  await moveDraft(deps.database, { versionId: draft.versionId, from: reportId, to: decided.reportId });
  await indexVersion(deps, draft);
  await sayAgain(deps, decided.reportId, draft.versionId);
  return decided.reportId;
}

/** What people said of figures of the report it now belongs to counts for the draft as well. */
async function sayAgain(deps: LifecycleDeps, reportId: string, versionId: string): Promise<void> {
  const draft = (await versionsOfReport(deps.database, reportId)).find((each) => each.versionId === versionId);
  const read = draft && (await readOfVersion(deps.database, versionId));
  if (!draft || !read) return;
  const corrected = await withKnownCorrections(deps, reportId, read);
  if (checksumOf(corrected) === checksumOf(read)) return;
  await rewriteDraft(deps, draft, { read: corrected, edits: draft.edits, by: draft.createdBy ?? "", also: [] });
}
