import type { Database, Statement } from "../ports.ts";
import { guard } from "./guards.ts";

/** One figure as people were shown it, or as it is now. */
export type CorrectedFigure = { display: string; label: string; sentence: string };

/**
 * `after` is null where the report no longer has the figure; `withdrawn` where the whole report was taken down, and then
 * nothing is quoted from it any more.
 */
export type Correction = { before: CorrectedFigure; after: CorrectedFigure | null; title: string; withdrawn?: true };

export type WaitingCorrection = Correction & { id: string; answerId: string };

/** A figure that some chat goes by: shown in an answer, or told as its correction. */
export type BelievedFigure = { version: number; figureId: string };

/**
 * What chats go by, figure by figure: what an answer showed, or what they were last told in its place. Who was told that a
 * figure is gone goes by nothing. ?1 the report, ?2 the time since when answers count.
 */
const believed = `SELECT shown.answer_id, r.chat_id, shown.figure_id AS root,
    CASE WHEN told.number IS NULL THEN shown.version ELSE (SELECT number FROM versions WHERE id = told.version_id) END
      AS version,
    CASE WHEN told.number IS NULL THEN shown.figure_id ELSE told.now_figure_id END AS figure_id
  FROM answer_figures AS shown JOIN answer_records AS r ON r.id = shown.answer_id AND r.created_at >= ?2
  LEFT JOIN corrections AS told ON told.number = (SELECT max(number) FROM corrections
    WHERE answer_id = shown.answer_id AND figure_id = shown.figure_id AND state = 'sent')
  WHERE shown.report_id = ?1 AND (told.number IS NULL OR told.now_figure_id IS NOT NULL)`;

/** Every figure of a report that some chat goes by since a time. */
export async function believedFigures(database: Database, reportId: string, since: Date): Promise<BelievedFigure[]> {
  return database.query<BelievedFigure>({
    sql: `SELECT DISTINCT version, figure_id AS figureId FROM (${believed})`,
    params: [reportId, since.toISOString()],
  });
}

/** What became of a figure that some chat goes by; `nowFigureId` is the one in its place. */
export type NotedChange = BelievedFigure & { nowFigureId: string | null; correction: Correction };

/**
 * Notes for every chat that goes by one of these figures that it has changed; goes into the batch that publishes or takes
 * down. Notes of an earlier version that nobody was told of yet are dropped: what is live now is what counts.
 */
export function noteCorrections(given: {
  /** Of this noting, so that the same version published again can be told again. */
  id: string;
  reportId: string;
  versionId: string;
  changes: readonly NotedChange[];
  since: Date;
  now: Date;
}): Statement[] {
  const { id, reportId, versionId, changes, since, now } = given;
  return [
    { sql: "DELETE FROM corrections WHERE report_id = ? AND state <> 'sent'", params: [reportId] },
    {
      sql: `INSERT INTO corrections (id, chat_id, answer_id, report_id, version_id, figure_id, now_figure_id, change,
          state, created_at)
        SELECT shown.answer_id || '/' || ?6 || '/' || shown.root, shown.chat_id, shown.answer_id, ?1, ?3,
          shown.root, changed.value ->> 'nowFigureId', changed.value -> 'correction', 'waiting', ?4
        FROM json_each(?5) AS changed
        JOIN (${believed}) AS shown
          ON shown.figure_id = changed.value ->> 'figureId' AND shown.version = changed.value ->> 'version'
        WHERE true ON CONFLICT DO NOTHING`,
      params: [reportId, since.toISOString(), versionId, now.toISOString(), JSON.stringify(changes), id],
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

/** Corrections of a report that nobody was told of yet: they all come of one version. */
export type UnsentCorrections = { versionId: string; chats: number; held: boolean };

export async function unsentCorrections(database: Database, reportId: string): Promise<UnsentCorrections | null> {
  const [row] = await database.query<{ versionId: string; chats: number; held: number }>({
    sql: `SELECT version_id AS versionId, count(DISTINCT chat_id) AS chats, min(state = 'held') AS held
      FROM corrections WHERE report_id = ? AND state <> 'sent' GROUP BY version_id ORDER BY max(number) DESC LIMIT 1`,
    params: [reportId],
  });
  return row === undefined ? null : { ...row, held: row.held === 1 };
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
      WHERE c.chat_id = ? AND c.state = 'waiting' AND c.created_at <= ? AND ${stillReadable} ORDER BY c.number`,
    params: [chatId, before.toISOString()],
  });
  return rows.map(({ id, answerId, change }) => ({ id, answerId, ...(JSON.parse(change) as Correction) }));
}

/**
 * The report still answers, with this version, whoever was told the old figure; or it is still down, and what they are
 * told is no more than that.
 */
const stillReadable = `CASE WHEN c.change ->> 'withdrawn' IS NULL THEN EXISTS (
    SELECT 1 FROM live_readers AS seen JOIN answer_records AS told ON told.id = c.answer_id
    WHERE seen.report_id = c.report_id AND seen.version_id = c.version_id
      AND (seen.reader = '*' OR seen.reader IN (SELECT value FROM json_each(told.readers))))
  ELSE EXISTS (SELECT 1 FROM reports WHERE id = c.report_id AND live_version_id IS NULL) END`;

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
