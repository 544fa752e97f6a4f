import { AppError } from "../src/errors.ts";
import type { ReadReport } from "../src/reports/report.ts";
import { discardDraft, saveDraft } from "../src/store/drafts.ts";
import { publishVersion } from "../src/store/publish.ts";
import { reindexEntriesOf } from "../src/store/reindex.ts";
import { findReportByIdentity } from "../src/store/reports.ts";
import { findVersionByHash } from "../src/store/versions.ts";
import type { IngestDeps } from "./ingest-files.ts";

/**
 * Stores what was read as a new version and makes it live in one compare-and-set, after the index holds all of it
 * (design.md 4). Until then the old version answers; whatever fails leaves it so.
 */
export async function publishReport(
  deps: IngestDeps,
  read: ReadReport,
  { draft }: { draft: boolean },
): Promise<{ reportId: string; version: number }> {
  await clearLeftOver(deps, read.contentHash);
  const { facts } = read;
  const identity = {
    file: read.file,
    title: facts.title,
    placeId: facts.place?.id ?? null,
    from: facts.period.from,
    to: facts.period.to,
  };
  const known = await findReportByIdentity(deps.database, identity);
  const reportId = known?.id ?? deps.newId();
  const version = (known?.lastNumber ?? 0) + 1;
  const versionId = `${reportId}.${version}`;
  await saveDraft(deps.database, { reportId, versionId, number: version, read, now: deps.clock() });
  if (draft) return { reportId, version };
  await fillIndex(deps, versionId, read);
  await publishVersion(deps.database, {
    reportId,
    versionId,
    expectedLive: known?.liveVersionId ?? null,
    now: deps.clock(),
  });
  if (known?.liveVersionId) await deps.index.removeVersion(known.liveVersionId);
  return { reportId, version };
}

/** A draft of the same text from an ingest that was cut short is dropped and read anew. */
async function clearLeftOver(deps: IngestDeps, contentHash: string): Promise<void> {
  const left = await findVersionByHash(deps.database, contentHash);
  if (left === null || left.state !== "draft") return;
  const versionId = `${left.reportId}.${left.number}`;
  await deps.index.removeVersion(versionId);
  await discardDraft(deps.database, versionId);
}

async function fillIndex(deps: IngestDeps, versionId: string, read: ReadReport): Promise<void> {
  for await (const entries of reindexEntriesOf(deps.database, versionId)) await deps.index.add(entries);
  const count = await deps.index.count(versionId);
  if (count.passage === read.passages.length && count.figure === read.figures.length) return;
  throw new AppError({
    code: "DATABASE_FAILED",
    message: `index holds ${count.passage} passages and ${count.figure} figures of ${versionId}, the store ${read.passages.length} and ${read.figures.length}`,
    userVisible: false,
    remedy: "Run `jushi reindex`, then ingest the file again.",
  });
}
