import type { Statement } from "../../src/ports.ts";
import type { DraftEdit } from "../../src/ports/management.ts";
import type { ReadReport } from "../../src/reports/report.ts";
import { saveDraft } from "../../src/store/drafts.ts";
import { markReady, type ManagedVersion } from "../../src/store/report-versions.ts";
import { identityOf } from "../identity.ts";
import { checksumOf } from "./checksum.ts";
import type { LifecycleDeps } from "./deps.ts";
import { indexVersion } from "./index-version.ts";

/**
 * Writes a draft anew with another reading of the same text, indexed and compared like the first; `also` joins the
 * transaction that makes it whole again.
 */
export async function rewriteDraft(
  deps: LifecycleDeps,
  draft: ManagedVersion,
  { read, edits, by, also }: { read: ReadReport; edits: DraftEdit | null; by: string; also: readonly Statement[] },
): Promise<void> {
  const { id: reportId, versionId, version: number, candidates, source } = draft;
  const checksum = checksumOf(read);
  const now = deps.clock();
  const identity = identityOf(read, deps.gazetteer);
  const origin = { identity, candidates, checksum, createdBy: draft.createdBy ?? by, edits, source };
  await deps.index.removeVersion(versionId);
  await saveDraft(deps.database, { reportId, versionId, number, read, now, origin });
  const size = { versionId, passages: read.passages.length, figures: read.figures.length, checksum };
  await indexVersion(deps, size);
  await deps.database.batch([markReady({ versionId, now }), ...also]);
}
