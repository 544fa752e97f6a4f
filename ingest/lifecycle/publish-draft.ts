import type { Statement } from "../../src/ports.ts";
import type { Published } from "../../src/ports/management.ts";
import { auditStatement } from "../../src/store/audit.ts";
import { guardsHeld } from "../../src/store/guards.ts";
import { publishVersion } from "../../src/store/publish.ts";
import { setIndexed, versionsOfReport, type ManagedVersion } from "../../src/store/report-versions.ts";
import { lostQuestions } from "./check-pinned.ts";
import { waitingDraft } from "./waiting-draft.ts";
import type { Acting, LifecycleDeps } from "./deps.ts";
import { releasedLeases } from "./drop-draft.ts";
import { noteChanges } from "./note-changes.ts";
import { compareCounts, compareRows, indexVersion } from "./index-version.ts";

export type PublishRequest = Acting & {
  reportId: string;
  /** The version's number; null takes the newest draft. */
  version: number | null;
  /** The version id the person saw as live, when they saw a preview. */
  expectedLive?: string | null;
  /** Said yes to losing pinned questions. */
  acceptLost?: boolean;
  action?: "publish" | "rollback";
  /**
   * The draft was written, indexed and compared in this same piece of work: reading it once more would find the same. These
   * make it ready, in the transaction that publishes it.
   */
  justCompared?: readonly Statement[];
};

/**
 * Makes a draft, or an earlier version, the one that answers: in one transaction, after the index holds all of it. Until
 * then, and when anything fails, the old version answers.
 */
export async function publishDraft(deps: LifecycleDeps, request: PublishRequest): Promise<Published> {
  const versions = await versionsOfReport(deps.database, request.reportId);
  const { justCompared } = request;
  const chosen = chosenVersion(versions, request.version, justCompared !== undefined);
  if (chosen === null) return { kind: "nothing" };
  if (chosen.candidates !== null && chosen.candidates.length > 0) {
    return { kind: "undecided", candidates: chosen.candidates };
  }
  if (request.expectedLive !== undefined && request.expectedLive !== chosen.liveVersionId) return { kind: "overtaken" };
  const live = versions.find(({ state }) => state === "live");
  const lost = request.acceptLost || request.action === "rollback" ? [] : await lostQuestions(deps, chosen, live);
  if (lost.length > 0) return { kind: "lost", questions: lost };
  if (justCompared === undefined) await makeFindable(deps, chosen);
  const also = [...(justCompared ?? []), ...(await noteChanges(deps, chosen, versions))];
  if (!(await switchTo(deps, chosen, request, also))) return { kind: "overtaken" };
  if (chosen.liveVersionId !== null) await forget(deps, chosen.liveVersionId);
  return { kind: "published", reportId: chosen.id, version: chosen.version, replaced: chosen.live };
}

function chosenVersion(
  versions: readonly ManagedVersion[],
  number: number | null,
  isCompared: boolean,
): ManagedVersion | null {
  const open = versions.filter(
    ({ state, ready }) => (ready || isCompared) && (state === "draft" || state === "superseded"),
  );
  const found = number === null ? waitingDraft(versions) : open.find(({ version }) => version === number);
  return found ?? null;
}

/** A draft is in the index already; an earlier version has left it. */
async function makeFindable(deps: LifecycleDeps, version: ManagedVersion): Promise<void> {
  if (version.state === "draft") {
    await compareRows(deps, version);
    await compareCounts(deps, version).catch(async () => indexVersion(deps, version));
    return;
  }
  await setIndexed(deps.database, version.versionId, true);
  await indexVersion(deps, version);
}

async function switchTo(
  deps: LifecycleDeps,
  version: ManagedVersion,
  request: PublishRequest,
  also: readonly Statement[],
): Promise<boolean> {
  const now = deps.clock();
  const entry = auditStatement(deps.newId, {
    at: now.toISOString(),
    actor: request.actor,
    action: request.action ?? "publish",
    reportId: version.id,
    version: version.version,
    details: { replaced: version.live },
  });
  const published = publishVersion(deps.database, {
    reportId: version.id,
    versionId: version.versionId,
    expectedLive: version.liveVersionId,
    withdraws: request.action === "rollback",
    now,
    // In the order things happened, which is how the log tells entries of one moment apart.
    also: [...also, entry, ...releasedLeases(version, request.holder)],
  });
  return guardsHeld(published);
}

/** What no longer answers leaves the index; when this is cut short, the next sweep does it. */
export async function forget(deps: Pick<LifecycleDeps, "database" | "index">, versionId: string): Promise<void> {
  await deps.index.removeVersion(versionId);
  await setIndexed(deps.database, versionId, false);
}
