import { DatabaseSync } from "node:sqlite";
import type { StatementSync } from "node:sqlite";
import type { Database } from "../src/ports.ts";

/**
 * The library's file opened for filling it at once: nothing is kept for a crash, and what can be made afterwards in one go
 * is. The product's own statements go through it; nobody else may have the file open.
 */
export function openBulk(file: string): Database & { close: () => void } {
  const connection = new DatabaseSync(file);
  connection.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -500000;");
  const indexes = connection
    .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
    .all();
  for (const { name } of indexes) connection.exec(`DROP INDEX ${String(name)}`);
  connection.exec("BEGIN");
  const prepared = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    const statement = prepared.get(sql) ?? connection.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
  return {
    query: async <Row>({ sql, params = [] }: { sql: string; params?: readonly unknown[] }) =>
      prepare(sql).all(...(params as string[])) as Row[],
    batch: async (statements) => {
      for (const { sql, params = [] } of statements) prepare(sql).run(...params);
    },
    close: () => {
      connection.exec("COMMIT");
      for (const { sql } of indexes) connection.exec(String(sql));
      connection.exec("PRAGMA journal_mode = WAL");
      connection.close();
    },
  };
}
