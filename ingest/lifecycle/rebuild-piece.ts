import { AppError } from "../../src/errors.ts";
import type { IndexEntry, SearchIndex } from "../../src/ports.ts";
import type { IndexedVersions, Sent, VectorIndex } from "../../src/ports/vector-index.ts";
import { beforeRows, entriesOf, rowsAfter } from "../../src/store/index-entries.ts";
import {
  endRebuild,
  keepPlace,
  markRebuilt,
  markWhole,
  rebuiltInVain,
  versionsToRebuild,
  type ClaimedRebuild,
  type RebuildPlace,
} from "../../src/store/rebuilds.ts";
import type { LifecycleDeps } from "./deps.ts";

export type RebuildDeps = Pick<LifecycleDeps, "database" | "clock" | "newId"> & {
  /** The full-text index: its entries are replaced in their place, so that a search never comes short. */
  words: SearchIndex;
  /** The vector index: filled anew beside the one that answers. Null where there is none. */
  vectors: { index: VectorIndex; indexed: IndexedVersions } | null;
};

/** What a Worker sends within one message of a queue, with embeddings asked for on the way. */
const entriesAtOnce = 500;
const versionsAtOnce = 20;

/**
 * Does the next piece of a rebuild and keeps how far it is; false when nothing is left to do. The pieces: make the new
 * collection, fill it version by version, compare and switch, put in drafts and what was published meanwhile, clear up. A piece
 * that is cut short is simply done again. @throws AppError GUARD_FAILED when another worker took the rebuild over
 */
export async function rebuildPiece(deps: RebuildDeps, rebuild: ClaimedRebuild): Promise<boolean> {
  const { place } = rebuild;
  if (deps.vectors !== null && place.vectors === null) return startCollection(deps, rebuild);
  if (place.vectors?.generation !== deps.vectors?.index.generation) throw settingsChanged();
  const filled = await fill(deps, place);
  if (filled !== null) return keepFilled(deps, rebuild, filled);
  if (place.vectors !== null && !place.isSwitched) return switchOver(deps, rebuild);
  return finish(deps, rebuild);
}

async function startCollection({ database, vectors }: RebuildDeps, rebuild: ClaimedRebuild): Promise<boolean> {
  if (vectors === null) return true;
  const { generation, replacement } = vectors.index;
  const started = { generation, collection: await replacement.start(), sent: { entries: 0, sum: 0 } };
  await database.batch(keepPlace(rebuild, { ...rebuild.place, vectors: started }, []));
  return true;
}

type Filled = { place: RebuildPlace; whole: string[] };

/** Puts in some hundred entries of the next versions; null when every version is in. */
async function fill(deps: RebuildDeps, begun: RebuildPlace): Promise<Filled | null> {
  const { database } = deps;
  // What is compared before the switch must not change meanwhile; after it, an edit goes into the new collection itself.
  const drafts = begun.isSwitched || begun.vectors === null;
  const waiting = await versionsToRebuild(database, { after: begun.after, limit: versionsAtOnce, drafts });
  if (begun.version === null && waiting.length === 0) {
    // Once more from the first: versions became live behind the place.
    return begun.after === "" ? null : { place: { ...begun, after: "" }, whole: [] };
  }
  const place = { ...begun };
  const whole: string[] = [];
  for (let entries = 0; entries < entriesAtOnce;) {
    const version = place.version ?? nextVersion(waiting);
    if (version === null) break;
    const page = await rowsAfter(database, version.id, version.mark);
    place.after = version.id;
    place.version = page === null ? null : { id: version.id, mark: page.mark };
    if (page === null) whole.push(version.id);
    else {
      const found = entriesOf(page);
      place.vectors = await send(deps, place.vectors, found);
      entries += found.length;
    }
  }
  return { place, whole };
}

function nextVersion(waiting: string[]): RebuildPlace["version"] {
  const id = waiting.shift();
  return id === undefined ? null : { id, mark: beforeRows };
}

async function send(
  { words, vectors }: RebuildDeps,
  into: RebuildPlace["vectors"],
  entries: readonly IndexEntry[],
): Promise<RebuildPlace["vectors"]> {
  await words.add(entries);
  if (vectors === null || into === null) return into;
  const added = await vectors.index.replacement.add(into.collection, entries);
  return { ...into, sent: plus(into.sent, added) };
}

/** The sum of a library of a million entries stays far below what a number holds exactly. */
function plus(sent: Sent, added: Sent): Sent {
  return { entries: sent.entries + added.entries, sum: sent.sum + added.sum };
}

/** After the switch a version counts as held as soon as it is in. */
async function keepFilled({ database }: RebuildDeps, rebuild: ClaimedRebuild, filled: Filled): Promise<boolean> {
  const { place, whole } = filled;
  const held = place.isSwitched && place.vectors !== null ? [markWhole(place.vectors.generation, whole)] : [];
  await database.batch([...keepPlace(rebuild, place, whole), ...held]);
  return true;
}

/**
 * Between forgetting what the old collection holds and knowing what the new one does, passages are searched by words: a
 * crash there leaves answers that say so, never a part that is taken for the whole.
 */
async function switchOver({ database, vectors }: RebuildDeps, rebuild: ClaimedRebuild): Promise<boolean> {
  const { place } = rebuild;
  if (vectors === null || place.vectors === null) return true;
  const { generation, collection, sent } = place.vectors;
  const { replacement } = vectors.index;
  await replacement.compare(collection, sent);
  await vectors.indexed.unmark(generation, null);
  await replacement.promote(collection);
  await database.batch([...keepPlace(rebuild, { ...place, isSwitched: true }, []), ...markRebuilt(generation)]);
  return true;
}

/** What was put in and has been replaced or taken down since would lie in the new collection for good. */
async function finish({ database, vectors, clock }: RebuildDeps, rebuild: ClaimedRebuild): Promise<boolean> {
  for (const versionId of await rebuiltInVain(database)) await vectors?.index.removeVersion(versionId);
  await database.batch(endRebuild(rebuild, { problem: null, now: clock() }));
  return false;
}

function settingsChanged(): AppError {
  return new AppError({
    code: "SEARCH_FAILED",
    message: "QDRANT_URL 或 EMBEDDING_MODEL 在重建期间改了 (settings changed meanwhile)",
    userVisible: false,
    remedy: "请重新开始重建。",
  });
}
