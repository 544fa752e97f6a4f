import type { SqlValue, Statement } from "../../ports.ts";

/**
 * A statement as one line of SQL with its values written in, for a database this program does not open itself: D1, by
 * `wrangler d1 execute`. Only for statements whose every `?` is a parameter.
 */
export function sqlText({ sql, params = [] }: Statement): string {
  let used = 0;
  const text = sql.replace(/\?/g, () => literal(params[used++] ?? null));
  return `${text.replace(/\s+/g, " ").trim()};`;
}

function literal(value: SqlValue): string {
  if (value === null) return "NULL";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return `'${value.replaceAll("'", "''")}'`;
  return `x'${Array.from(value, (byte) => byte.toString(16).padStart(2, "0")).join("")}'`;
}
