import { readdirSync, readFileSync } from "node:fs";
import { createNodeDatabase } from "../../src/adapters/node-sqlite.ts";
import type { NodeDatabase } from "../../src/adapters/node-sqlite.ts";
import { saveDraft } from "../../src/store/drafts.ts";
import { migrate } from "../../src/store/migrate.ts";
import type { Migration } from "../../src/store/migrate.ts";
import { publishVersion } from "../../src/store/publish.ts";
import type { ReadReport } from "../../src/reports/report.ts";

const folder = new URL("../../src/store/migrations/", import.meta.url);

export const migrations: Migration[] = readdirSync(folder)
  .filter((file) => file.endsWith(".sql"))
  .toSorted()
  .map((file) => ({ name: file.replace(/\.sql$/, ""), sql: readFileSync(new URL(file, folder), "utf8") }));

/** An empty library in memory, with the product's own tables. */
export async function openLibrary(): Promise<NodeDatabase> {
  const database = createNodeDatabase({ file: ":memory:" });
  await migrate(database, migrations);
  return database;
}

export const now = new Date("2022-03-01T08:00:00Z");

/** Saves and publishes a report's first version, `${reportId}-v1`. */
export async function publishFirst(
  database: NodeDatabase,
  reportId: string,
  read: ReadReport,
  audience: readonly string[] | null = null,
): Promise<void> {
  const versionId = `${reportId}-v1`;
  await saveDraft(database, { reportId, versionId, number: 1, read, now, audience });
  await publishVersion(database, { reportId, versionId, expectedLive: null, now });
}
