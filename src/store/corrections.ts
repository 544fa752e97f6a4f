import type { Database, Statement } from "../ports.ts";
import { guard } from "./guards.ts";

/** One figure as people were shown it, or as it is now. */
export type CorrectedFigure = { display: string; label: string; sentence: string };

/** `after` is null where the new version no longer has the figure. */
export type Correction = { before: CorrectedFigure; after: CorrectedFigure | null; title: string };

export type WaitingCorrection = Correction & { id: string; answerId: string };

/** The versions of a report, by number, whose figures answers have shown since a time: newest first. */
export async function shownVersions(database: Database, reportId: string, since: Date): Promise<number[]> {
  const rows = await database.query<{ version: number }>({
    sql: `SELECT DISTINCT shown.version FROM answer_figures AS shown
      JOIN answer_records AS r ON r.id = shown.answer_id
      WHERE shown.report_id = ? AND r.created_at >= ? ORDER BY shown.version DESC LIMIT 10`,
    params: [reportId, since.toISOString()],
  });
  return rows.map(({ version }) => version);
}

/**
 * Notes for every chat that was shown one of these figures that it has changed; goes into the batch that publishes.
 * Notes of an earlier version that nobody was told of yet are dropped: what is live now is what counts.
 */
export function noteCorrections(given: {
  reportId: string;
  versionId: string;
  /** By the number of the version they were shown from. */
  changes: readonly { version: number; figureId: string; correction: Correction }[];
  since: Date;
  now: Date;
}): Statement[] {
  const { reportId, versionId, changes, since, now } = given;
  return [
    { sql: "DELETE FROM corrections WHERE report_id = ? AND state <> 'sent'", params: [reportId] },
    {
      sql: `INSERT INTO corrections (id, chat_id, answer_id, report_id, version_id, figure_id, change, state, created_at)
        SELECT shown.answer_id || '/' || ?1 || '/' || shown.figure_id, r.chat_id, shown.answer_id, ?2, ?1,
          shown.figure_id, changed.value -> 'correction', 'waiting', ?3
        FROM json_each(?4) AS changed
        JOIN answer_figures AS shown ON shown.report_id = ?2 AND shown.figure_id = changed.value ->> 'figureId'
          AND shown.version = changed.value ->> 'version'
        JOIN answer_records AS r ON r.id = shown.answer_id AND r.created_at >= ?5
        WHERE true ON CONFLICT DO NOTHING`,
      params: [versionId, reportId, now.toISOString(), JSON.stringify(changes), since.toISOString()],
    },
  ];
}

/** How many chats wait to be told of a version's corrections. */
export async function chatsToTell(database: Database, versionId: string): Promise<number> {
  const [row] = await database.query<{ chats: number }>({
    sql: "SELECT count(DISTINCT chat_id) AS chats FROM corrections WHERE version_id = ? AND state = 'waiting'",
    params: [versionId],
  });
  return row?.chats ?? 0;
}

/** Chats with corrections that have waited since before a time. */
export async function dueChats(database: Database, before: Date, limit: number): Promise<string[]> {
  const rows = await database.query<{ chatId: string }>({
    sql: `SELECT DISTINCT c.chat_id AS chatId FROM corrections AS c WHERE c.state = 'waiting' AND c.created_at <= ?
      AND ${stillReadable} LIMIT ?`,
    params: [before.toISOString(), limit],
  });
  return rows.map(({ chatId }) => chatId);
}

/** What one chat has to be told, once for each figure however often it was shown there; oldest first. */
export async function correctionsFor(database: Database, chatId: string, before: Date): Promise<WaitingCorrection[]> {
  const rows = await database.query<{ id: string; answerId: string; change: string }>({
    sql: `SELECT c.id, c.answer_id AS answerId, c.change FROM corrections AS c
      WHERE c.chat_id = ? AND c.state = 'waiting' AND c.created_at <= ? AND ${stillReadable} ORDER BY c.created_at, c.id`,
    params: [chatId, before.toISOString()],
  });
  return rows.map(({ id, answerId, change }) => ({ id, answerId, ...(JSON.parse(change) as Correction) }));
}

/** The report still answers, with this version, whoever was told the old figure. */
const stillReadable = `EXISTS (
  SELECT 1 FROM live_readers AS seen JOIN answer_records AS told ON told.id = c.answer_id
  WHERE seen.report_id = c.report_id AND seen.version_id = c.version_id
    AND (seen.reader = '*' OR seen.reader IN (SELECT value FROM json_each(told.readers))))`;

/** Marks corrections as told; undoes its batch when somebody else told one of them, or an admin held it back. */
export function markTold(ids: readonly string[]): Statement[] {
  const wanted = JSON.stringify(ids);
  return [
    guard({
      sql: `SELECT 1 WHERE ? = (SELECT count(*) FROM corrections
        WHERE state = 'waiting' AND id IN (SELECT value FROM json_each(?)))`,
      params: [ids.length, wanted],
    }),
    { sql: "UPDATE corrections SET state = 'sent' WHERE id IN (SELECT value FROM json_each(?))", params: [wanted] },
  ];
}

/** An admin's word about the corrections of one version: not to be told, or to be told now. */
export function decideCorrections(versionId: string, send: boolean): Statement {
  return send
    ? {
        sql: `UPDATE corrections SET state = 'waiting', created_at = '' WHERE version_id = ? AND state <> 'sent'`,
        params: [versionId],
      }
    : { sql: "UPDATE corrections SET state = 'held' WHERE version_id = ? AND state = 'waiting'", params: [versionId] };
}
