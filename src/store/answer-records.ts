import type { Database, Statement } from "../ports.ts";
import type { ChatKind } from "../ports/chat-platform.ts";
import type { Answer, Turn } from "../reports/answer.ts";

/** Every answer shown in a chat, whole enough to be asked again and compared. */
export type AnswerRecord = {
  /** The answer's own id. */
  id: string;
  conversation: string;
  chatId: string;
  chatKind: ChatKind;
  asker: string;
  /** The message it answers; null for a button or the menu. */
  messageId: string | null;
  /** The outbox row that shows it. */
  replyUuid: string;
  askedAt: Date;
  question: string;
  context: readonly Turn[];
  /** Who was asking, as far as what they may see goes. */
  readers: readonly string[];
  model: string | null;
  answer: Answer;
  createdAt: Date;
};

/** Keeps an answer, and which figures of which versions it showed. */
export function keepAnswer(record: AnswerRecord): Statement[] {
  const { answer } = record;
  return [
    {
      sql: `INSERT INTO answer_records (id, conversation, chat_id, chat_kind, asker, message_id, reply_uuid, asked_at,
          question, context, readers, decision, reason, composed_by, model, milliseconds, answer, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      params: [
        record.id,
        record.conversation,
        record.chatId,
        record.chatKind,
        record.asker,
        record.messageId,
        record.replyUuid,
        record.askedAt.toISOString(),
        record.question,
        JSON.stringify(record.context),
        JSON.stringify(record.readers),
        answer.decision,
        answer.reason ?? null,
        answer.composedBy,
        record.model,
        Math.round(answer.timings["total"] ?? 0),
        JSON.stringify(answer),
        record.createdAt.toISOString(),
      ],
    },
    {
      sql: `INSERT INTO answer_figures (answer_id, figure_id, report_id, version)
        SELECT ?, value ->> 'figureId', value ->> 'reportId', value ->> 'version' FROM json_each(?) WHERE true
        ON CONFLICT DO NOTHING`,
      params: [record.id, JSON.stringify(figuresShown(answer))],
    },
  ];
}

/** Each figure of an answer with where it was read. */
function figuresShown({ claims, citations }: Answer): { figureId: string; reportId: string; version: number }[] {
  const cited = new Map(citations.map((citation) => [citation.n, citation]));
  return claims.flatMap(({ figureId, citation }) => {
    const source = cited.get(citation);
    return source === undefined ? [] : [{ figureId, reportId: source.reportId, version: source.version }];
  });
}

type Row = Omit<AnswerRecord, "askedAt" | "createdAt" | "context" | "readers" | "answer"> & {
  askedAt: string;
  createdAt: string;
  context: string;
  readers: string;
  answer: string;
};

const columns = `r.id, r.conversation, r.chat_id AS chatId, r.chat_kind AS chatKind, r.asker,
  r.message_id AS messageId, r.reply_uuid AS replyUuid, r.asked_at AS askedAt, r.question, r.context, r.readers,
  r.model, r.answer, r.created_at AS createdAt`;

export async function getAnswer(database: Database, id: string): Promise<AnswerRecord | null> {
  const rows = await database.query<Row>({
    sql: `SELECT ${columns} FROM answer_records AS r WHERE r.id = ?`,
    params: [id],
  });
  return recordsFrom(rows)[0] ?? null;
}

/** The answer that a message of ours shows now; null when it shows none. */
export async function answerShownBy(database: Database, messageId: string): Promise<AnswerRecord | null> {
  const rows = await database.query<Row>({
    sql: `SELECT ${columns} FROM outbox AS sent JOIN answer_records AS r ON r.reply_uuid = sent.uuid
      WHERE sent.message_id = ? ORDER BY r.created_at DESC, r.rowid DESC LIMIT 1`,
    params: [messageId],
  });
  return recordsFrom(rows)[0] ?? null;
}

/** The latest answers of a conversation that were asked for between two times, newest first. */
export async function latestAnswers(
  database: Database,
  conversation: string,
  { from, before, limit }: { from: Date; before: Date; limit: number },
): Promise<AnswerRecord[]> {
  const rows = await database.query<Row>({
    sql: `SELECT ${columns} FROM answer_records AS r
      LEFT JOIN conversation_resets AS reset ON reset.conversation = r.conversation
      WHERE r.conversation = ? AND r.asked_at >= ? AND r.asked_at < ?
        AND (reset.reset_at IS NULL OR r.asked_at > reset.reset_at)
      ORDER BY r.asked_at DESC, r.rowid DESC LIMIT ?`,
    params: [conversation, from.toISOString(), before.toISOString(), limit],
  });
  return recordsFrom(rows);
}

/** Follow-ups of this conversation no longer look at what was said until now. */
export function resetConversation(conversation: string, at: Date): Statement {
  return {
    sql: `INSERT INTO conversation_resets (conversation, reset_at) VALUES (?, ?)
      ON CONFLICT (conversation) DO UPDATE SET reset_at = max(reset_at, excluded.reset_at)`,
    params: [conversation, at.toISOString()],
  };
}

function recordsFrom(rows: readonly Row[]): AnswerRecord[] {
  return rows.map((row) => ({
    ...row,
    askedAt: new Date(row.askedAt),
    createdAt: new Date(row.createdAt),
    context: JSON.parse(row.context) as Turn[],
    readers: JSON.parse(row.readers) as string[],
    answer: JSON.parse(row.answer) as Answer,
  }));
}
