import { beginRebuild, workOnRebuild } from "../../ingest/lifecycle/rebuild.ts";
import type { RebuildDeps } from "../../ingest/lifecycle/rebuild-piece.ts";
import type { Log } from "../ports.ts";
import type { Rebuilding, RebuildStatus } from "../ports/rebuild.ts";
import { countRebuilt, latestRebuild } from "../store/rebuilds.ts";

/** Rebuilding over the store and the indexes: the same on every host, which only says when a piece is worked on. */
export function createRebuilding(deps: RebuildDeps & { log: Log }): Rebuilding {
  return {
    begin: (actor) => beginRebuild(deps, actor),
    look: () => look(deps),
    work: (from) => workOnRebuild(deps, from),
  };
}

async function look({ database, vectors }: RebuildDeps): Promise<RebuildStatus | null> {
  const rebuild = await latestRebuild(database);
  if (rebuild === null) return null;
  const { state, problem, startedAt, finishedAt } = rebuild;
  const { done, total } = await countRebuilt(database);
  const versions = { done, total: state === "done" ? done : total };
  return { state, versions, vectors: vectors !== null, problem, startedAt, finishedAt };
}
