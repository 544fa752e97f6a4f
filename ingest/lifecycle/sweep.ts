import { discardDraft } from "../../src/store/drafts.ts";
import { deadIndexedVersions, unfinishedDrafts } from "../../src/store/report-versions.ts";
import type { LifecycleDeps } from "./deps.ts";
import { forget } from "./publish-draft.ts";

/** Longer than any file takes to be written: a draft unfinished for so long was cut short. */
const abandonedMinutes = 10;

/**
 * Clears what a crash left: half-written drafts, and versions in the index that answer nothing any more. Neither can be
 * found or published meanwhile; this only gives the room back. Safe at any time, also twice at once.
 */
export async function sweep(deps: Pick<LifecycleDeps, "database" | "index" | "clock">): Promise<void> {
  const before = new Date(deps.clock().getTime() - abandonedMinutes * 60_000);
  for (const versionId of await unfinishedDrafts(deps.database, before)) {
    await deps.index.removeVersion(versionId);
    await discardDraft(deps.database, versionId);
  }
  for (const versionId of await deadIndexedVersions(deps.database)) await forget(deps, versionId);
}
