import type { Database, NewId, Statement } from "../ports.ts";
import type { JsonValue } from "../reports/json.ts";

export type AuditAction =
  | "draft"
  | "discard"
  | "publish"
  | "rollback"
  | "remove"
  | "edit"
  | "audience"
  | "correct-figure"
  | "exclude-figure"
  | "restore-figure"
  | "pin-question"
  | "unpin-question"
  | "grant"
  | "revoke"
  | "claim"
  | "create-key"
  | "revoke-key"
  | "hold-correction"
  | "send-correction"
  | "withdraw-answer"
  | "reindex";

/** `actor`: `cli`, `key:<id>` or `user:<open_id>`. `details` never holds figures, text of a report or secrets. */
export type AuditEntry = {
  at: string;
  actor: string;
  action: AuditAction;
  reportId: string | null;
  version: number | null;
  details: Readonly<Record<string, JsonValue>>;
};

/** Goes into the batch of the change it tells of, so that neither exists without the other. */
export function auditStatement(newId: NewId, entry: AuditEntry): Statement {
  const { at, actor, action, reportId, version, details } = entry;
  return {
    sql: "INSERT INTO audit (id, at, actor, action, report_id, version, details) VALUES (?, ?, ?, ?, ?, ?, ?)",
    params: [newId(), at, actor, action, reportId, version, JSON.stringify(details)],
  };
}

/** Newest first; `since` is an ISO time or null, `reportId` narrows to one report. */
export async function listAudit(
  database: Database,
  { since, reportId, limit }: { since: string | null; reportId: string | null; limit: number },
): Promise<AuditEntry[]> {
  const rows = await database.query<Omit<AuditEntry, "details"> & { details: string }>({
    sql: `SELECT at, actor, action, report_id AS reportId, version, details FROM audit
      WHERE (? IS NULL OR at >= ?) AND (? IS NULL OR report_id = ?)
      ORDER BY at DESC, rowid DESC LIMIT ?`,
    params: [since, since, reportId, reportId, limit],
  });
  return rows.map((row) => ({ ...row, details: JSON.parse(row.details) as AuditEntry["details"] }));
}
