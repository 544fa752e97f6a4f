import { AppError } from "../../../src/errors.ts";
import type { Database } from "../../../src/ports.ts";

/** Which call fails, counted from 0, and whether what it did stays done: a process may die on either side of a write. */
export type Fault = { at: number; side: "before" | "after" };

/**
 * A database that dies at one call and stays dead, as a process does: every call after it fails too. Calls are counted
 * over `query` and `batch` alike, so that walking `at` from 0 meets each side effect of an ingest on both sides.
 */
export function dyingDatabase(database: Database, { at, side }: Fault): { database: Database; calls: () => number } {
  let calls = 0;
  const guarded = async <Result>(run: () => Promise<Result>): Promise<Result> => {
    const call = calls;
    calls += 1;
    if (call > at || (call === at && side === "before")) throw died();
    const result = await run();
    if (call === at) throw died();
    return result;
  };
  return {
    database: {
      query: (statement) => guarded(() => database.query(statement)),
      batch: (statements) => guarded(() => database.batch(statements)),
    },
    calls: () => calls,
  };
}

function died(): AppError {
  return new AppError({ code: "DATABASE_FAILED", message: "the process died", userVisible: false, remedy: "" });
}
