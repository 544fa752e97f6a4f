import type { Database } from "../ports.ts";

export type ModelSpend = {
  asker: string;
  /** ISO day in the library's time zone. */
  day: string;
  /** Tokens. */
  input: number;
  output: number;
  calls: number;
};

/** Tokens an asker's questions have cost on a day, input and output together. */
export async function modelTokensOf(database: Database, of: Pick<ModelSpend, "asker" | "day">): Promise<number> {
  const [row] = await database.query<{ tokens: number }>({
    sql: "SELECT input + output AS tokens FROM model_spend WHERE asker = ? AND day = ?",
    params: [of.asker, of.day],
  });
  return row?.tokens ?? 0;
}

export async function addModelSpend(
  database: Database,
  { asker, day, input, output, calls }: ModelSpend,
): Promise<void> {
  if (calls === 0) return;
  await database.batch([
    {
      sql: `INSERT INTO model_spend (asker, day, input, output, calls) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (asker, day) DO UPDATE SET
          input = input + excluded.input, output = output + excluded.output, calls = calls + excluded.calls`,
      params: [asker, day, input, output, calls],
    },
  ]);
}

/** All that was ever spent, for the operator and for `jushi eval`. */
export async function totalModelSpend(database: Database): Promise<Pick<ModelSpend, "input" | "output" | "calls">> {
  const [row] = await database.query<Pick<ModelSpend, "input" | "output" | "calls">>({
    sql: `SELECT COALESCE(SUM(input), 0) AS input, COALESCE(SUM(output), 0) AS output, COALESCE(SUM(calls), 0) AS calls
      FROM model_spend`,
  });
  return row ?? { input: 0, output: 0, calls: 0 };
}
