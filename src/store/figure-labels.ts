import type { Database } from "../ports.ts";
import type { FigureLabels } from "../ports/model.ts";

/** What a model said of some figures, and which model. */
export type KeptLabels = { model: string; labels: FigureLabels[] };

/** The answer to the very same question of before; null when it was never asked. */
export async function keptLabels(database: Database, key: string): Promise<KeptLabels | null> {
  const [row] = await database.query<{ model: string; labels: string }>({
    sql: "SELECT model, labels FROM figure_labels WHERE key = ?",
    params: [key],
  });
  return row === undefined ? null : { model: row.model, labels: JSON.parse(row.labels) as FigureLabels[] };
}

/** The first answer stays. */
export async function keepLabels(
  database: Database,
  { key, model, labels, at }: KeptLabels & { key: string; at: Date },
): Promise<void> {
  await database.batch([
    {
      sql: "INSERT OR IGNORE INTO figure_labels (key, model, labels, at) VALUES (?, ?, ?, ?)",
      params: [key, model, JSON.stringify(labels), at.toISOString()],
    },
  ]);
}
