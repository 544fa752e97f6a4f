import type { Database, Statement } from "../ports.ts";
import type { Sent } from "../ports/vector-index.ts";
import { guard, guardsHeld } from "./guards.ts";
import type { RowMark } from "./index-entries.ts";

/** The search index being built anew from the stored rows, a piece at a time: how far it is, and who works on it. */
export type Rebuild = {
  id: string;
  state: "running" | "done" | "failed";
  place: RebuildPlace;
  /** Tries of the piece under way that failed, and what the last one said. */
  failures: number;
  problem: string | null;
  startedAt: string;
  finishedAt: string | null;
};

export type RebuildPlace = {
  /** Of the vector index: its make and the new collection. Null where there is none, and before it is made. */
  vectors: { generation: string; collection: string; sent: Sent } | null;
  /** The new collection answers; what was published while it was filled is still to be put in. */
  isSwitched: boolean;
  /** Versions are taken in the order of their ids: the last one taken. */
  after: string;
  /** The version under way and how far its entries are in; null between two versions. */
  version: { id: string; mark: RowMark } | null;
};

/** A rebuild that nobody else works on until the lease ends. */
export type ClaimedRebuild = Rebuild & { holder: string };

const atTheStart: RebuildPlace = { vectors: null, isSwitched: false, after: "", version: null };

type Row = Omit<Rebuild, "place"> & { place: string };

const columns = `id, state, at_place AS place, failures, problem, started_at AS startedAt, finished_at AS finishedAt`;

/** The one under way, or else the last one; null when there never was any. */
export async function latestRebuild(database: Database): Promise<Rebuild | null> {
  const rows = await database.query<Row>({ sql: `SELECT ${columns} FROM rebuilds` });
  return rows.map(rebuildFrom)[0] ?? null;
}

/** Begins anew; false, and nothing is changed, while one is running, unless it is to be dropped. */
export async function startRebuild(
  database: Database,
  { id, now, dropRunning, also }: { id: string; now: Date; dropRunning: boolean; also: readonly Statement[] },
): Promise<boolean> {
  const at = now.toISOString();
  const started = database.batch([
    guard({
      sql: "SELECT 1 WHERE ? OR NOT EXISTS (SELECT 1 FROM rebuilds WHERE state = 'running')",
      params: [dropRunning ? 1 : 0],
    }),
    { sql: "DELETE FROM rebuilds" },
    { sql: "DELETE FROM rebuilt_versions" },
    {
      sql: "INSERT INTO rebuilds (id, state, at_place, not_before, started_at) VALUES (?, 'running', ?, ?, ?)",
      params: [id, JSON.stringify(atTheStart), at, at],
    },
    ...also,
  ]);
  return guardsHeld(started);
}

/**
 * Takes the running rebuild when it is due and nobody holds it. Whoever names the present holder takes it over at once:
 * that is how one piece leads to the next, and why a message that comes twice does so only once.
 */
export async function claimRebuild(
  database: Database,
  { holder, from, now, until }: { holder: string; from: string | null; now: Date; until: Date },
): Promise<ClaimedRebuild | null> {
  const rows = await database.query<Row>({
    sql: `UPDATE rebuilds SET lease_holder = ?1, lease_until = ?2
      WHERE state = 'running' AND not_before <= ?3
        AND (lease_until IS NULL OR lease_until <= ?3 OR lease_holder = ?4)
      RETURNING ${columns}`,
    params: [holder, until.toISOString(), now.toISOString(), from],
  });
  return rows.map((row) => ({ ...rebuildFrom(row), holder }))[0] ?? null;
}

/** A piece is done: how far it is now, and which versions are in whole. The lease stays, for the next piece. */
export function keepPlace(
  { id, holder }: Pick<ClaimedRebuild, "id" | "holder">,
  place: RebuildPlace,
  whole: readonly string[],
): Statement[] {
  return [
    stillHeld({ id, holder }),
    {
      sql: "UPDATE rebuilds SET at_place = ?, failures = 0, problem = NULL WHERE id = ?",
      params: [JSON.stringify(place), id],
    },
    {
      sql: "INSERT OR IGNORE INTO rebuilt_versions (version_id) SELECT value FROM json_each(?)",
      params: [JSON.stringify(whole)],
    },
  ];
}

/** The rebuilt versions are all that the vector index now holds whole. */
export function markRebuilt(generation: string): Statement[] {
  return [
    { sql: "DELETE FROM vector_versions WHERE generation = ?", params: [generation] },
    {
      sql: "INSERT INTO vector_versions (generation, version_id) SELECT ?, version_id FROM rebuilt_versions",
      params: [generation],
    },
  ];
}

/** These are held whole as well. */
export function markWhole(generation: string, versionIds: readonly string[]): Statement {
  return {
    sql: "INSERT OR IGNORE INTO vector_versions (generation, version_id) SELECT ?, value FROM json_each(?)",
    params: [generation, JSON.stringify(versionIds)],
  };
}

/** The piece did not go well: it is tried again from `notBefore` on. */
export function postponeRebuild(
  { id, holder }: Pick<ClaimedRebuild, "id" | "holder">,
  { problem, notBefore }: { problem: string; notBefore: Date },
): Statement[] {
  return [
    stillHeld({ id, holder }),
    {
      sql: "UPDATE rebuilds SET failures = failures + 1, problem = ?, not_before = ?, lease_until = NULL WHERE id = ?",
      params: [problem, notBefore.toISOString(), id],
    },
  ];
}

export function endRebuild(
  { id, holder }: Pick<ClaimedRebuild, "id" | "holder">,
  { problem, now }: { problem: string | null; now: Date },
): Statement[] {
  return [
    stillHeld({ id, holder }),
    {
      sql: "UPDATE rebuilds SET state = ?, problem = ?, finished_at = ?, lease_until = NULL WHERE id = ?",
      params: [problem === null ? "done" : "failed", problem, now.toISOString(), id],
    },
  ];
}

/** What can be found, or could be a moment later: live versions, and drafts that wait to be published. */
const findable = "(v.state = 'live' OR (v.state = 'draft' AND v.ready_at IS NOT NULL))";

/**
 * The next versions that are not in yet, in the order of their ids. Rows of a live version never change; those of a draft do
 * when somebody edits it, so that drafts can be left for later.
 */
export async function versionsToRebuild(
  database: Database,
  { after, limit, drafts }: { after: string; limit: number; drafts: boolean },
): Promise<string[]> {
  const rows = await database.query<{ id: string }>({
    sql: `SELECT v.id FROM versions AS v
      WHERE v.id > ? AND ${findable} AND (? OR v.state = 'live')
        AND NOT EXISTS (SELECT 1 FROM rebuilt_versions WHERE version_id = v.id)
      ORDER BY v.id LIMIT ?`,
    params: [after, drafts ? 1 : 0, limit],
  });
  return rows.map(({ id }) => id);
}

/** Versions that were put in and have stopped answering since. */
export async function rebuiltInVain(database: Database): Promise<string[]> {
  const rows = await database.query<{ id: string }>({
    sql: `SELECT version_id AS id FROM rebuilt_versions
      WHERE NOT EXISTS (SELECT 1 FROM versions AS v WHERE v.id = version_id AND ${findable})`,
  });
  return rows.map(({ id }) => id);
}

/** How many versions are in, and how many there are to be. */
export async function countRebuilt(database: Database): Promise<{ done: number; total: number }> {
  const [row] = await database.query<{ done: number; total: number }>({
    sql: `SELECT (SELECT count(*) FROM rebuilt_versions) AS done,
      (SELECT count(*) FROM versions AS v WHERE ${findable}) AS total`,
  });
  return row ?? { done: 0, total: 0 };
}

function stillHeld({ id, holder }: Pick<ClaimedRebuild, "id" | "holder">): Statement {
  return guard({
    sql: "SELECT 1 FROM rebuilds WHERE id = ? AND lease_holder = ? AND state = 'running'",
    params: [id, holder],
  });
}

function rebuildFrom({ place, ...row }: Row): Rebuild {
  return { ...row, place: JSON.parse(place) as RebuildPlace };
}
