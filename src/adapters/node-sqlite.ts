import { DatabaseSync } from "node:sqlite";
import type { StatementSync } from "node:sqlite";
import { AppError } from "../errors.ts";
import type { Database, Statement } from "../ports.ts";
import { databaseFailed, guardFailed, namesGuard, paramsOf } from "./sql-faults.ts";

/** Distinct statements of the product stay below this; full-text questions are parameters, not SQL. */
const maxCachedStatements = 200;

/** SQLite's extended code for a refused CHECK (SQLITE_CONSTRAINT_CHECK). */
const checkConstraintFailed = 275;

const remedy = "Check that the data folder is writable and the disk not full, then run: jushi doctor";

/** Never made anew by itself: an empty library that looks well would be worse than one that does not start. */
const remedyOfDamage =
  "数据库文件已损坏。请停止服务，把 jushi.sqlite、jushi.sqlite-wal、jushi.sqlite-shm 移到别处保存，放回最近的备份并命名为 jushi.sqlite，再运行 jushi doctor。(The file is damaged: stop, move the three files away, put the last backup in.)";

/** SQLITE_CORRUPT and SQLITE_NOTADB; the upper bits of a code say more about it. */
const damages = new Set([11, 26]);

export type NodeDatabase = Database & { close: () => void };

/**
 * Opens (or creates) one SQLite file, or `:memory:`. Everything inside runs synchronously, so the statements of two
 * batches cannot interleave; long readers belong in a worker thread with their own connection. A commit is on disk
 * when the promise resolves (WAL with synchronous=FULL): an acknowledged event must survive a power cut. Only what is
 * fleeting waits for the next commit.
 */
export function createNodeDatabase({ file }: { file: string }): NodeDatabase {
  const connection = wrapFault(() => openConnection(file));
  const prepare = createStatementCache(connection);
  return {
    query: async <Row>(statement: Statement) =>
      wrapFault(() => {
        const run = () => prepare(statement.sql).all(...paramsOf(statement)) as Row[];
        return statement.isFleeting === true ? unsynced(connection, run) : run();
      }),
    batch: async (statements) => wrapFault(() => runBatch(connection, prepare, statements)),
    close: () => connection.close(),
  };
}

function openConnection(file: string): DatabaseSync {
  const connection = new DatabaseSync(file, { timeout: 5000 });
  connection.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
  return connection;
}

/** The next commit takes what was written here to the disk with it. */
function unsynced<Result>(connection: DatabaseSync, run: () => Result): Result {
  connection.exec("PRAGMA synchronous = NORMAL");
  try {
    return run();
  } finally {
    connection.exec("PRAGMA synchronous = FULL");
  }
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

function wrapFault<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (fault) {
    if (fault instanceof AppError) throw fault;
    if (isGuardFault(fault)) throw guardFailed(fault);
    throw databaseFailed("SQLite", fault, isDamage(fault) ? remedyOfDamage : remedy);
  }
}

function isGuardFault(fault: unknown): boolean {
  if (!(fault instanceof Error) || !("errcode" in fault)) return false;
  return fault.errcode === checkConstraintFailed && namesGuard(fault.message);
}

function isDamage(fault: unknown): boolean {
  return fault instanceof Error && "errcode" in fault && damages.has(Number(fault.errcode) & 0xff);
}
