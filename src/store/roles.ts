import { createHash } from "node:crypto";
import type { Database, Statement } from "../ports.ts";
import { guard } from "./guards.ts";

export type Role = "owner" | "admin";

/** `scope`: `*` for the whole tenant, or the id of one chat. */
export type GrantedRole = { openId: string; role: Role; scope: string; grantedBy: string; grantedAt: string };

/** What a person was granted; empty for a member. Owners named in the settings are not in here. */
export async function rolesOf(database: Database, openId: string): Promise<GrantedRole[]> {
  return database.query<GrantedRole>({ sql: `${select} WHERE open_id = ?`, params: [openId] });
}

export async function listRoles(database: Database): Promise<GrantedRole[]> {
  return database.query<GrantedRole>({ sql: `${select} ORDER BY role DESC, granted_at, open_id` });
}

const select = `SELECT open_id AS openId, role, scope, granted_by AS grantedBy, granted_at AS grantedAt FROM roles`;

/** Gives a role; one the person has in that scope is replaced. */
export function grantRole({ openId, role, scope, grantedBy, grantedAt }: GrantedRole): Statement {
  return {
    sql: `INSERT INTO roles (open_id, role, scope, granted_by, granted_at) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (open_id, scope) DO UPDATE SET role = excluded.role, granted_by = excluded.granted_by,
        granted_at = excluded.granted_at`,
    params: [openId, role, role === "owner" ? "*" : scope, grantedBy, grantedAt],
  };
}

/** Takes the role in one scope away. `GUARD_FAILED` when there is none. */
export function revokeRole({ openId, scope }: Pick<GrantedRole, "openId" | "scope">): Statement[] {
  return [
    guard({ sql: "SELECT 1 FROM roles WHERE open_id = ? AND scope = ?", params: [openId, scope] }),
    { sql: "DELETE FROM roles WHERE open_id = ? AND scope = ?", params: [openId, scope] },
  ];
}

/** Keeps a code that makes whoever says it first the owner; codes made before are good no longer. */
export function keepClaimCode(code: string, expiresAt: Date): Statement[] {
  return [
    { sql: "DELETE FROM claim_codes WHERE used_by IS NULL" },
    {
      sql: "INSERT INTO claim_codes (hash, expires_at) VALUES (?, ?)",
      params: [hashOf(code), expiresAt.toISOString()],
    },
  ];
}

/** Uses a code up. `GUARD_FAILED` when it is unknown, used or too old. */
export function useClaimCode(code: string, openId: string, now: Date): Statement[] {
  const hash = hashOf(code);
  return [
    guard({
      sql: "SELECT 1 FROM claim_codes WHERE hash = ? AND used_by IS NULL AND expires_at > ?",
      params: [hash, now.toISOString()],
    }),
    { sql: "UPDATE claim_codes SET used_by = ? WHERE hash = ?", params: [openId, hash] },
  ];
}

/** Letters are compared as capitals and spaces left out: a code is typed on a phone. */
function hashOf(code: string): string {
  return createHash("sha256").update(code.toUpperCase().replaceAll(/[\s-]/g, "")).digest("hex");
}
