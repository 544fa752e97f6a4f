import type { Database, Statement } from "../ports.ts";
import type { DocumentLink } from "../reports/document-link.ts";
import type { JsonValue } from "../reports/json.ts";
import type { ManagementScope } from "../reports/management-scope.ts";
import { guard } from "./guards.ts";

/** Files sent to the bot together, on their way to a preview. */
export type IngestBatch = {
  id: string;
  chatId: string;
  openId: string;
  within: ManagementScope;
  cardUuid: string;
  state: "reading" | "done";
  attempts: number;
};

/** `outcomes` is null until the file was read. */
export type BatchFile<Outcome> = {
  ordinal: number;
  messageId: string;
  fileKey: string;
  name: string;
  /** The document a message linked to; null for a file. */
  link: DocumentLink | null;
  outcomes: Outcome[] | null;
};

type BatchRow = Omit<IngestBatch, "within"> & { within: string | null };

const columns = `id, chat_id AS chatId, open_id AS openId, within_scope AS "within", card_uuid AS cardUuid, state, attempts`;

/** The batch a person's next file joins: one still being read whose last file came after `since`. */
export async function openBatch(
  database: Database,
  { chatId, openId, since }: { chatId: string; openId: string; since: Date },
): Promise<IngestBatch | null> {
  const rows = await database.query<BatchRow>({
    sql: `SELECT ${columns} FROM ingest_batches
      WHERE chat_id = ? AND open_id = ? AND state = 'reading' AND at >= ? ORDER BY at DESC LIMIT 1`,
    params: [chatId, openId, since.toISOString()],
  });
  return rows.map(batchFrom)[0] ?? null;
}

export async function getBatch(database: Database, id: string): Promise<IngestBatch | null> {
  const rows = await database.query<BatchRow>({
    sql: `SELECT ${columns} FROM ingest_batches WHERE id = ?`,
    params: [id],
  });
  return rows.map(batchFrom)[0] ?? null;
}

/** Begins a batch; nothing happens when it is there already. */
export function beginBatch(batch: Omit<IngestBatch, "state" | "attempts">, at: Date): Statement {
  return {
    sql: `INSERT INTO ingest_batches (id, chat_id, open_id, within_scope, card_uuid, state, at)
      VALUES (?, ?, ?, ?, ?, 'reading', ?) ON CONFLICT (id) DO NOTHING`,
    params: [
      batch.id,
      batch.chatId,
      batch.openId,
      batch.within === null ? null : JSON.stringify(batch.within),
      batch.cardUuid,
      at.toISOString(),
    ],
  };
}

/** Adds a file behind the others. Undoes its batch of statements when the batch was closed meanwhile. */
export function addFile(
  batchId: string,
  { messageId, fileKey, name, link }: Pick<BatchFile<never>, "messageId" | "fileKey" | "name" | "link">,
  at: Date,
): Statement[] {
  return [
    guard({ sql: "SELECT 1 FROM ingest_batches WHERE id = ? AND state = 'reading'", params: [batchId] }),
    {
      sql: `INSERT INTO ingest_files (batch_id, ordinal, message_id, file_key, name, link)
        SELECT ?1, (SELECT count(*) FROM ingest_files WHERE batch_id = ?1), ?2, ?3, ?4, ?5 WHERE true
        ON CONFLICT (message_id, file_key) DO NOTHING`,
      params: [batchId, messageId, fileKey, name, link === null ? null : JSON.stringify(link)],
    },
    { sql: "UPDATE ingest_batches SET at = ? WHERE id = ?", params: [at.toISOString(), batchId] },
  ];
}

/** Claims batches with files to read; a batch whose worker died is free when its lease ends. */
export async function claimBatches(
  database: Database,
  { holder, now, until, limit }: { holder: string; now: Date; until: Date; limit: number },
): Promise<IngestBatch[]> {
  const rows = await database.query<BatchRow>({
    sql: `UPDATE ingest_batches SET lease_holder = ?1, lease_until = ?2, attempts = attempts + 1
      WHERE id IN (
        SELECT id FROM ingest_batches WHERE state = 'reading' AND (lease_until IS NULL OR lease_until <= ?3)
        ORDER BY at LIMIT ?4)
      RETURNING ${columns}`,
    params: [holder, until.toISOString(), now.toISOString(), limit],
  });
  return rows.map(batchFrom);
}

export async function filesOfBatch<Outcome>(database: Database, batchId: string): Promise<BatchFile<Outcome>[]> {
  const rows = await database.query<
    Omit<BatchFile<Outcome>, "outcomes" | "link"> & { outcomes: string | null; link: string | null }
  >({
    sql: `SELECT ordinal, message_id AS messageId, file_key AS fileKey, name, link, outcomes FROM ingest_files
      WHERE batch_id = ? ORDER BY ordinal`,
    params: [batchId],
  });
  return rows.map((row) => ({
    ...row,
    link: row.link === null ? null : (JSON.parse(row.link) as DocumentLink),
    outcomes: row.outcomes === null ? null : (JSON.parse(row.outcomes) as Outcome[]),
  }));
}

/** Keeps what became of a file, and the lease a little longer. */
export function keepOutcomes(
  { batchId, ordinal, holder, until }: { batchId: string; ordinal: number; holder: string; until: Date },
  outcomes: readonly JsonValue[],
): Statement[] {
  return [
    guard({ sql: "SELECT 1 FROM ingest_batches WHERE id = ? AND lease_holder = ?", params: [batchId, holder] }),
    {
      sql: "UPDATE ingest_files SET outcomes = ? WHERE batch_id = ? AND ordinal = ?",
      params: [JSON.stringify(outcomes), batchId, ordinal],
    },
    { sql: "UPDATE ingest_batches SET lease_until = ? WHERE id = ?", params: [until.toISOString(), batchId] },
  ];
}

/** Closes a batch whose files were all read; undone (`GUARD_FAILED`) when one more came in. */
export function closeBatch(batchId: string, holder: string): Statement[] {
  return [
    guard({
      sql: `SELECT 1 FROM ingest_batches WHERE id = ?1 AND lease_holder = ?2
        AND NOT EXISTS (SELECT 1 FROM ingest_files WHERE batch_id = ?1 AND outcomes IS NULL)`,
      params: [batchId, holder],
    }),
    { sql: "UPDATE ingest_batches SET state = 'done', lease_until = NULL WHERE id = ?", params: [batchId] },
  ];
}

/** Frees the leases of a process that is gone: for the one process that owns the database, when it starts. */
export function releaseBatches(): Statement {
  return { sql: "UPDATE ingest_batches SET lease_until = NULL WHERE state = 'reading'" };
}

function batchFrom(row: BatchRow): IngestBatch {
  return { ...row, within: row.within === null ? null : (JSON.parse(row.within) as string[]) };
}
