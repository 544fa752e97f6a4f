import { createHash } from "node:crypto";
import type { Database, Statement } from "../ports.ts";
import { guard } from "./guards.ts";

/** `read`: lists, versions, comparisons. `draft`: files in, drafts away. `publish`: publish, roll back, remove. */
export const keyScopes = ["read", "draft", "publish"] as const;
export type KeyScope = (typeof keyScopes)[number];

/** Everything of a key but the key itself, which nobody keeps. */
export type ApiKey = {
  id: string;
  name: string;
  scopes: readonly KeyScope[];
  /** Whose reports it may handle; null for all. */
  audience: readonly string[] | null;
  createdAt: string;
  expiresAt: string;
  revokedAt: string | null;
  lastUsedAt: string | null;
};

type Row = Omit<ApiKey, "scopes" | "audience"> & { scopes: string; audience: string | null };

const select = `SELECT id, name, scopes, audience, created_at AS createdAt, expires_at AS expiresAt,
  revoked_at AS revokedAt, last_used_at AS lastUsedAt FROM api_keys`;

/** Keeps the hash of a key. A key has 160 random bits, so one round of SHA-256 is enough. */
export function keepApiKey(key: string, about: Omit<ApiKey, "revokedAt" | "lastUsedAt">): Statement {
  const { id, name, scopes, audience, createdAt, expiresAt } = about;
  return {
    sql: `INSERT INTO api_keys (id, name, hash, scopes, audience, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    params: [
      id,
      name,
      hashOf(key),
      JSON.stringify(scopes),
      audience === null ? null : JSON.stringify(audience),
      createdAt,
      expiresAt,
    ],
  };
}

/** The key that is good now; null for one that is unknown, revoked or too old, which look the same from outside. */
export async function findApiKey(database: Database, key: string, now: Date): Promise<ApiKey | null> {
  const rows = await database.query<Row>({
    sql: `${select} WHERE hash = ? AND revoked_at IS NULL AND expires_at > ?`,
    params: [hashOf(key), now.toISOString()],
  });
  return rows.map(keyFrom)[0] ?? null;
}

export async function listApiKeys(database: Database): Promise<ApiKey[]> {
  return (await database.query<Row>({ sql: `${select} ORDER BY created_at DESC, id` })).map(keyFrom);
}

/** `GUARD_FAILED` when there is no such key, or it was revoked before. */
export function revokeApiKey(id: string, now: Date): Statement[] {
  return [
    guard({ sql: "SELECT 1 FROM api_keys WHERE id = ? AND revoked_at IS NULL", params: [id] }),
    { sql: "UPDATE api_keys SET revoked_at = ? WHERE id = ?", params: [now.toISOString(), id] },
  ];
}

/** To the day: a key that is used all the time is not written all the time. */
export function noteKeyUse(id: string, now: Date): Statement {
  const day = now.toISOString().slice(0, 10);
  return {
    sql: "UPDATE api_keys SET last_used_at = ?1 WHERE id = ?2 AND (last_used_at IS NULL OR last_used_at < ?1)",
    params: [day, id],
  };
}

function hashOf(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}

function keyFrom(row: Row): ApiKey {
  return {
    ...row,
    scopes: JSON.parse(row.scopes) as KeyScope[],
    audience: row.audience === null ? null : (JSON.parse(row.audience) as string[]),
  };
}
