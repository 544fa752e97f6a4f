import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types";
import { AppError } from "../errors.ts";
import type { Database, Statement } from "../ports.ts";
import { databaseFailed, guardFailed, namesGuard, paramsOf } from "./sql-faults.ts";

/**
 * Cloudflare D1: SQLite behind a network. Its `batch` is one transaction, run whole or not at all, and there is no
 * other. Foreign keys are always checked. A statement may have 100 parameters, a parameter or a row about 2 MB.
 */
export function createD1Database(d1: D1Database): Database {
  const prepare = (statement: Statement): D1PreparedStatement => d1.prepare(statement.sql).bind(...paramsOf(statement));
  return {
    query: async <Row>(statement: Statement) =>
      wrapFault(async () => {
        const { results } = await prepare(statement).all();
        return results.map(withBytes) as Row[];
      }),
    batch: async (statements) =>
      wrapFault(async () => {
        if (statements.length > 0) await d1.batch(statements.map(prepare));
      }),
  };
}

/** D1 gives a BLOB back as an array of numbers, and nothing else as an array. */
function withBytes(row: Record<string, unknown>): Record<string, unknown> {
  for (const [name, value] of Object.entries(row)) {
    if (Array.isArray(value)) row[name] = Uint8Array.from(value as number[]);
  }
  return row;
}

async function wrapFault<Result>(run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (fault) {
    if (fault instanceof AppError) throw fault;
    if (fault instanceof Error && namesGuard(fault.message)) throw guardFailed(fault);
    throw databaseFailed("D1", fault, "Look at the database's metrics in Cloudflare's dashboard, and try again.");
  }
}
