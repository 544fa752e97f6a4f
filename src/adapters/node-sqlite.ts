import { DatabaseSync } from "node:sqlite";
import type { StatementSync } from "node:sqlite";
import { AppError } from "../errors.ts";
import type { Database, Statement } from "../ports.ts";

/** A limit of D1, kept here so that a query that works on one host works on the other. */
const maxParams = 100;

/** Distinct statements of the product stay below this; full-text questions are parameters, not SQL. */
const maxCachedStatements = 200;

/** SQLite's extended code for a refused CHECK (SQLITE_CONSTRAINT_CHECK). */
const checkConstraintFailed = 275;

export type NodeDatabase = Database & { close: () => void };

/**
 * Opens (or creates) one SQLite file, or `:memory:`. Everything inside runs synchronously, so the statements of two
 * batches cannot interleave; long readers belong in a worker thread with their own connection. A commit is on disk
 * when the promise resolves (WAL with synchronous=FULL): an acknowledged event must survive a power cut.
 */
export function createNodeDatabase({ file }: { file: string }): NodeDatabase {
  const connection = wrapFault(() => openConnection(file));
  const prepare = createStatementCache(connection);
  return {
    query: async <Row>(statement: Statement) =>
      wrapFault(() => prepare(statement.sql).all(...paramsOf(statement)) as Row[]),
    batch: async (statements) => wrapFault(() => runBatch(connection, prepare, statements)),
    close: () => connection.close(),
  };
}

function openConnection(file: string): DatabaseSync {
  const connection = new DatabaseSync(file, { timeout: 5000 });
  connection.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
  return connection;
}

type Prepare = (sql: string) => StatementSync;

/** Keeps the most recently used statements: a Map remembers insertion order, so its first key is the oldest. */
function createStatementCache(connection: DatabaseSync): Prepare {
  const cached = new Map<string, StatementSync>();
  return (sql) => {
    const statement = cached.get(sql) ?? connection.prepare(sql);
    cached.delete(sql);
    cached.set(sql, statement);
    if (cached.size > maxCachedStatements) {
      const oldest = cached.keys().next();
      if (oldest.done !== true) cached.delete(oldest.value);
    }
    return statement;
  };
}

/** IMMEDIATE takes the write lock first: a batch that began by reading could otherwise fail half way as busy. */
function runBatch(connection: DatabaseSync, prepare: Prepare, statements: readonly Statement[]): void {
  connection.exec("BEGIN IMMEDIATE");
  try {
    for (const statement of statements) prepare(statement.sql).run(...paramsOf(statement));
    connection.exec("COMMIT");
  } catch (fault) {
    if (connection.isTransaction) connection.exec("ROLLBACK");
    throw fault;
  }
}

function paramsOf({ sql, params = [] }: Statement) {
  if (params.length > maxParams) {
    throw new AppError({
      code: "DATABASE_FAILED",
      message: `A statement has ${params.length} parameters, more than ${maxParams}: ${sql.slice(0, 120)}`,
      userVisible: false,
      remedy: "Pass bulk rows as one JSON parameter and read them with json_each(?).",
    });
  }
  return params;
}

function wrapFault<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (fault) {
    if (fault instanceof AppError) throw fault;
    throw isGuardFault(fault) ? guardFailed(fault) : databaseFailed(fault);
  }
}

/** Guards are CHECK constraints named `guard_holds`; any other CHECK that fails is a fault of the program. */
function isGuardFault(fault: unknown): boolean {
  if (!(fault instanceof Error) || !("errcode" in fault)) return false;
  return fault.errcode === checkConstraintFailed && fault.message.includes("guard_holds");
}

function guardFailed(cause: unknown): AppError {
  return new AppError({
    code: "GUARD_FAILED",
    message: "A condition of the batch no longer holds; nothing was changed.",
    userVisible: false,
    remedy: "Read the current state again and decide anew.",
    cause,
  });
}

function databaseFailed(cause: unknown): AppError {
  return new AppError({
    code: "DATABASE_FAILED",
    message: `SQLite: ${cause instanceof Error ? cause.message : String(cause)}`,
    userVisible: false,
    remedy: "Check that the data folder is writable and the disk not full, then run: jushi doctor",
    cause,
  });
}
