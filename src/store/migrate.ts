import { AppError } from "../errors.ts";
import type { Database } from "../ports.ts";

export type Migration = {
  /** The file's name without `.sql`; its number gives the order. */
  name: string;
  sql: string;
};

/**
 * Brings a database up to date: each migration runs once, whole or not at all, in the order given. The host reads the
 * files (Node from the folder, Workers as imported text). Gives the names that ran now.
 */
export async function migrate(database: Database, migrations: readonly Migration[]): Promise<string[]> {
  await database.batch([
    { sql: "CREATE TABLE IF NOT EXISTS schema_migrations (name TEXT PRIMARY KEY, position INTEGER NOT NULL)" },
  ]);
  const ran: string[] = [];
  for (const [position, migration] of migrations.entries()) {
    if (await isApplied(database, migration)) continue;
    if (await applyOnce(database, migration, position)) ran.push(migration.name);
  }
  return ran;
}

/** Whether every one of these migrations has run; throws when the database has never been migrated. */
export async function isMigrated(database: Database, migrations: readonly Migration[]): Promise<boolean> {
  const applied = await database.query<{ name: string }>({ sql: "SELECT name FROM schema_migrations" });
  return migrations.every(({ name }) => applied.some((row) => row.name === name));
}

/** False when another process, started at the same moment, applied it first. */
async function applyOnce(database: Database, migration: Migration, position: number): Promise<boolean> {
  const record = {
    sql: "INSERT INTO schema_migrations (name, position) VALUES (?, ?)",
    params: [migration.name, position],
  };
  try {
    await database.batch([record, ...splitStatements(migration.sql).map((sql) => ({ sql }))]);
    return true;
  } catch (fault) {
    if (await isApplied(database, migration)) return false;
    throw new AppError({
      code: "DATABASE_FAILED",
      message: `Migration ${migration.name} failed; the database is as it was before it.`,
      userVisible: false,
      remedy: "Keep the database file, and report the cause below together with the version you came from.",
      cause: fault,
    });
  }
}

async function isApplied(database: Database, migration: Migration): Promise<boolean> {
  const rows = await database.query({
    sql: "SELECT 1 FROM schema_migrations WHERE name = ?",
    params: [migration.name],
  });
  return rows.length > 0;
}

/**
 * A statement ends with a semicolon at the end of a line. Semicolons inside a line are left alone; a trigger's body
 * would be cut, so a migration with one writes the body on a single line.
 */
export function splitStatements(sql: string): string[] {
  return sql
    .replace(/^\s*--.*$/gm, "")
    .split(/;[ \t]*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}
