import { AppError, faultCode, isAppError } from "../../src/errors.ts";
import type { Log, Progress } from "../../src/ports.ts";
import { auditStatement } from "../../src/store/audit.ts";
import { guardsHeld } from "../../src/store/guards.ts";
import {
  claimRebuild,
  countRebuilt,
  endRebuild,
  postponeRebuild,
  startRebuild,
  type ClaimedRebuild,
} from "../../src/store/rebuilds.ts";
import { rebuildPiece, type RebuildDeps } from "./rebuild-piece.ts";

/** Longer than any piece takes, with an embedding service that answers slowly. */
const leaseMinutes = 5;

/** About half an hour of a server that does not answer. */
const mostFailures = 8;
const firstPause = 10_000;
const longestPause = 600_000;

/** Begins to build the search index anew; false when a rebuild is under way already. */
export async function beginRebuild(deps: RebuildDeps, actor: string): Promise<boolean> {
  return start(deps, actor, { dropRunning: false });
}

/**
 * Does one piece of the rebuild, if one is due and nobody else is at it. `from` is what the piece before gave: it lets this
 * one follow at once. Gives what the next one needs, null when there is none for now.
 */
export async function workOnRebuild(deps: RebuildDeps & { log: Log }, from: string | null): Promise<string | null> {
  const claimed = await claim(deps, from);
  if (claimed === null) return null;
  try {
    return (await rebuildPiece(deps, claimed)) ? claimed.holder : null;
  } catch (fault) {
    deps.log("rebuild.failed", { code: faultCode(fault), failures: claimed.failures + 1 });
    await giveBack(deps, claimed, fault);
    return null;
  }
}

/** Builds the whole index anew while nobody serves; a fault ends it. What an earlier rebuild had done is dropped. */
export async function rebuildAtOnce(deps: RebuildDeps, actor: string, progress: Progress): Promise<void> {
  await start(deps, actor, { dropRunning: true });
  await deps.words.clear();
  for (let from: string | null = null, more = true; more;) {
    const claimed = await claim(deps, from);
    if (claimed === null) throw takenOver();
    try {
      more = await rebuildPiece(deps, claimed);
    } catch (fault) {
      await fail(deps, claimed, fault);
      throw fault;
    }
    progress({ ...(await countRebuilt(deps.database)), label: "" });
    from = claimed.holder;
  }
}

async function start(deps: RebuildDeps, actor: string, { dropRunning }: { dropRunning: boolean }): Promise<boolean> {
  const now = deps.clock();
  const entry = auditStatement(deps.newId, {
    at: now.toISOString(),
    actor,
    action: "reindex",
    reportId: null,
    version: null,
    details: {},
  });
  return startRebuild(deps.database, { id: deps.newId(), now, dropRunning, also: [entry] });
}

async function claim({ database, clock, newId }: RebuildDeps, from: string | null): Promise<ClaimedRebuild | null> {
  const now = clock();
  return claimRebuild(database, { holder: newId(), from, now, until: later(now, leaseMinutes * 60_000) });
}

/** Nothing is changed where another worker has taken the rebuild over: then it is theirs to say. */
async function giveBack(deps: RebuildDeps, claimed: ClaimedRebuild, fault: unknown): Promise<void> {
  if (claimed.failures + 1 >= mostFailures) return fail(deps, claimed, fault);
  const pause = Math.min(firstPause * 2 ** claimed.failures, longestPause);
  const next = { problem: describe(fault), notBefore: later(deps.clock(), pause) };
  await guardsHeld(deps.database.batch(postponeRebuild(claimed, next)));
}

/** The old collection goes on answering. The one half filled is removed now, or else by the next rebuild. */
async function fail(deps: RebuildDeps, claimed: ClaimedRebuild, fault: unknown): Promise<void> {
  const end = { problem: describe(fault), now: deps.clock() };
  if (!(await guardsHeld(deps.database.batch(endRebuild(claimed, end))))) return;
  const { vectors } = claimed.place;
  if (vectors !== null) await deps.vectors?.index.replacement.abandon(vectors.collection).catch(() => {});
}

function describe(fault: unknown): string {
  return isAppError(fault) ? fault.message : "INTERNAL";
}

function later(now: Date, milliseconds: number): Date {
  return new Date(now.getTime() + milliseconds);
}

function takenOver(): AppError {
  return new AppError({
    code: "GUARD_FAILED",
    message: "别的程序也在重建检索索引 (another program is rebuilding the index)",
    userVisible: false,
    remedy: "请停止服务，再运行 jushi reindex。",
  });
}
