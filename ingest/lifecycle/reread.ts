import type { Progress } from "../../src/ports.ts";
import type { ReadReport } from "../../src/reports/report.ts";
import { listManaged, type ManagedVersion } from "../../src/store/report-versions.ts";
import { readOfVersion } from "../../src/store/stored-read.ts";
import { checksumOf } from "./checksum.ts";
import type { Acting, LifecycleDeps } from "./deps.ts";
import { asEdited } from "./edit-draft.ts";
import { ingestReport } from "./ingest-report.ts";
import { withKnownCorrections } from "./prepare-draft.ts";

export type Reread = {
  id: string;
  title: string;
  file: string;
  /**
   * `unreadable`: the file it came from was not kept. `lost`: pinned questions would not be answered. In both the old
   * reading stays.
   */
  outcome: "published" | "unchanged" | "unreadable" | "lost" | "busy";
  version: number;
};

/**
 * Reads every live report again with the rules of today. Each that comes out otherwise is built beside the old reading
 * and takes its place in one step, as a version of its own that can be compared and rolled back; what people said of the
 * report and its figures is said again. `readAgain` gives null where the file is not there any more.
 */
export async function rereadAll(
  deps: LifecycleDeps,
  readAgain: (stored: ReadReport) => Promise<ReadReport | null>,
  { progress, ...acting }: Acting & { progress: Progress },
): Promise<Reread[]> {
  const live = (await listManaged(deps.database)).filter(({ state }) => state === "live");
  const outcomes: Reread[] = [];
  for (const [done, version] of live.entries()) {
    progress({ done, total: live.length, label: version.file });
    outcomes.push(await rereadOne(deps, version, readAgain, acting));
  }
  progress({ done: live.length, total: live.length, label: "" });
  return outcomes;
}

async function rereadOne(
  deps: LifecycleDeps,
  live: ManagedVersion,
  readAgain: (stored: ReadReport) => Promise<ReadReport | null>,
  acting: Acting,
): Promise<Reread> {
  const { id, title, file, version } = live;
  const stored = await readOfVersion(deps.database, live.versionId);
  const fresh = stored && (await readAgain(stored));
  if (!stored || !fresh) return { id, title, file, version, outcome: "unreadable" };
  const read = asEdited(fresh, live.edits, deps);
  const corrected = await withKnownCorrections(deps, id, read);
  const same = checksumOf(corrected) === checksumOf(stored) && sameJson(corrected.facts, stored.facts);
  if (same && sameJson(corrected.sections, stored.sections)) return { id, title, file, version, outcome: "unchanged" };
  const decided = { kind: "version", reportId: id } as const;
  const done = await ingestReport(deps, { ...acting, read, edits: live.edits, decided, draft: false, again: true });
  if (done.kind === "published") return { id, title, file, version: done.version, outcome: "published" };
  return { id, title, file, version, outcome: done.kind === "lost" ? "lost" : "busy" };
}

function sameJson(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
