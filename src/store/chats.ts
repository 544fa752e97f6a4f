import type { Database, Statement } from "../ports.ts";
import type { ChatKind } from "../ports/chat-platform.ts";

/** The chats the bot knows: whether outsiders are in them, and how far their history was read. */

export type KnownChat = {
  id: string;
  kind: ChatKind;
  name: string;
  /** The person of a direct chat. */
  openId: string | null;
  external: boolean;
  sweptUntil: Date | null;
};

type ChatRow = Omit<KnownChat, "external" | "sweptUntil"> & { external: number; sweptUntil: string | null };

const columns = `id, kind, name, open_id AS openId, external, swept_until AS sweptUntil`;

export async function findChat(database: Database, chatId: string): Promise<KnownChat | null> {
  const [row] = await database.query<ChatRow>({
    sql: `SELECT ${columns} FROM chats WHERE id = ? AND left_at IS NULL`,
    params: [chatId],
  });
  return row === undefined ? null : chatFrom(row);
}

/** All chats the bot is in, as far as it knows. */
export async function knownChats(database: Database): Promise<KnownChat[]> {
  const rows = await database.query<ChatRow>({ sql: `SELECT ${columns} FROM chats WHERE left_at IS NULL ORDER BY id` });
  return rows.map(chatFrom);
}

/** The direct chat with a person; null when they never wrote. */
export async function directChatOf(database: Database, openId: string): Promise<string | null> {
  const [row] = await database.query<{ id: string }>({
    sql: "SELECT id FROM chats WHERE open_id = ?",
    params: [openId],
  });
  return row?.id ?? null;
}

/** Adds a chat or takes over what is new about it. `sweptUntil` counts only for a chat that is not known yet. */
export function keepChat(chat: KnownChat): Statement {
  return {
    sql: `INSERT INTO chats (id, kind, name, open_id, external, swept_until) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET name = excluded.name, external = excluded.external, left_at = NULL
      WHERE name <> excluded.name OR external <> excluded.external OR left_at IS NOT NULL`,
    params: [chat.id, chat.kind, chat.name, chat.openId, chat.external ? 1 : 0, chat.sweptUntil?.toISOString() ?? null],
  };
}

export function leaveChat(chatId: string, now: Date): Statement {
  return { sql: "UPDATE chats SET left_at = ? WHERE id = ?", params: [now.toISOString(), chatId] };
}

/** The history of a chat is read up to here; never moves back. */
export function keepCheckpoint(chatId: string, until: Date): Statement {
  return {
    sql: "UPDATE chats SET swept_until = ?1 WHERE id = ?2 AND (swept_until IS NULL OR swept_until < ?1)",
    params: [until.toISOString(), chatId],
  };
}

function chatFrom({ external, sweptUntil, ...row }: ChatRow): KnownChat {
  return { ...row, external: external === 1, sweptUntil: sweptUntil === null ? null : new Date(sweptUntil) };
}
