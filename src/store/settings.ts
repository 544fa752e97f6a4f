import type { Database, Statement } from "../ports.ts";

/** Small facts the program keeps about itself, by name. */

export async function storedSetting(database: Database, name: string): Promise<string | null> {
  const [row] = await database.query<{ value: string }>({
    sql: "SELECT value FROM settings WHERE name = ?",
    params: [name],
  });
  return row?.value ?? null;
}

export function keepSetting(name: string, value: string): Statement {
  return {
    sql: "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    params: [name, value],
  };
}
