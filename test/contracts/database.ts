import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isAppError } from "../../src/errors.ts";
import type { Database } from "../../src/ports.ts";

export type DatabaseUnderTest = {
  database: Database;
  /** A second connection to the same data, opened after the first wrote. */
  reopen: () => Promise<Database>;
  close: () => Promise<void>;
};

/** What every `Database` promises, whichever host it runs on. `create` gives an empty database each time. */
export function describeDatabaseContract(name: string, create: () => Promise<DatabaseUnderTest>): void {
  describe(`${name} keeps the promises of Database`, () => {
    let under: DatabaseUnderTest;

    beforeEach(async () => {
      under = await create();
      await under.database.batch([
        { sql: "CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT, writer TEXT)" },
        { sql: "CREATE TABLE guards (holds INTEGER CONSTRAINT guard_holds CHECK (holds = 1))" },
      ]);
    });

    afterEach(async () => under.close());

    const insert = (text: string | null, writer = "a") => ({
      sql: "INSERT INTO notes (text, writer) VALUES (?, ?)",
      params: [text, writer],
    });
    const texts = async (database = under.database) =>
      (await database.query<{ text: string }>({ sql: "SELECT text FROM notes ORDER BY id" })).map((row) => row.text);
    const codeOf = async (work: Promise<unknown>) => {
      const fault = await work.then(
        () => null,
        (thrown: unknown) => thrown,
      );
      return isAppError(fault) ? fault.code : fault;
    };

    test("a query gives its rows keyed by column name, with text, numbers and nulls as they were written", async () => {
      const bytes = new Uint8Array([0, 255]);
      const rows = await under.database.query({
        sql: "SELECT ? AS words, ? AS amount, ? AS missing, hex(?) AS bytes",
        params: ["永安市", 92.79, null, bytes],
      });
      expect(rows.map((row) => ({ ...(row as object) }))).toEqual([
        { words: "永安市", amount: 92.79, missing: null, bytes: "00FF" },
      ]);
    });

    test("stored bytes come back as bytes", async () => {
      await under.database.batch([
        { sql: "CREATE TABLE files (bytes BLOB)" },
        { sql: "INSERT INTO files VALUES (?)", params: [new Uint8Array([0, 1, 255])] },
      ]);
      const [row] = await under.database.query<{ bytes: Uint8Array }>({ sql: "SELECT bytes FROM files" });
      expect(row?.bytes).toBeInstanceOf(Uint8Array);
      expect([...(row?.bytes ?? [])]).toEqual([0, 1, 255]);
    });

    test("a batch without statements changes nothing", async () => {
      await under.database.batch([]);
      expect(await texts()).toEqual([]);
    });

    test("a batch that resolved is seen by a connection opened afterwards", async () => {
      await under.database.batch([insert("一"), insert("二")]);
      expect(await texts(await under.reopen())).toEqual(["一", "二"]);
    });

    test("a statement that fails in the middle undoes the statements before it", async () => {
      const work = under.database.batch([insert("一"), { sql: "INSERT INTO no_such_table VALUES (1)" }, insert("二")]);
      expect(await codeOf(work)).toBe("DATABASE_FAILED");
      expect(await texts()).toEqual([]);
    });

    test("a guard that does not hold undoes the whole batch and says so", async () => {
      const failingGuard = {
        sql: "INSERT INTO guards (holds) SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM notes WHERE 0)",
      };
      expect(await codeOf(under.database.batch([insert("一"), failingGuard]))).toBe("GUARD_FAILED");
      expect(await texts()).toEqual([]);
      await under.database.batch([insert("二")]);
      expect(await texts()).toEqual(["二"]);
    });

    test("a guard that holds changes nothing", async () => {
      await under.database.batch([
        insert("一"),
        { sql: "INSERT INTO guards (holds) SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM notes)" },
      ]);
      expect(await texts()).toEqual(["一"]);
    });

    test("a hundred parameters are taken and one more is refused, alone or in a batch", async () => {
      const count = (size: number) => ({
        sql: `SELECT ${Array.from({ length: size }, () => "?").join(" + ")} AS total`,
        params: Array.from({ length: size }, () => 1),
      });
      expect(await under.database.query<{ total: number }>(count(100))).toMatchObject([{ total: 100 }]);
      expect(await codeOf(under.database.query(count(101)))).toBe("DATABASE_FAILED");
      expect(await codeOf(under.database.batch([insert("一"), count(101)]))).toBe("DATABASE_FAILED");
      expect(await texts()).toEqual([]);
    });

    test("rows of one JSON parameter are unfolded in order", async () => {
      const rows = Array.from({ length: 500 }, (_, index) => `第${index}行`);
      await under.database.batch([
        { sql: "INSERT INTO notes (text) SELECT value FROM json_each(?)", params: [JSON.stringify(rows)] },
      ]);
      expect(await texts()).toEqual(rows);
    });

    test("batches started together do not interleave, and one that fails takes none of the others with it", async () => {
      const writers = ["a", "b", "c", "d"];
      const batches = writers.map(async (writer) => {
        const statements = Array.from({ length: 10 }, (_, index) => insert(String(index), writer));
        const failing = writer === "c" ? [{ sql: "INSERT INTO no_such_table VALUES (1)" }] : [];
        return under.database.batch([...statements, ...failing]);
      });
      const outcomes = await Promise.allSettled(batches);
      expect(outcomes.map((outcome) => outcome.status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
      const rows = await under.database.query<{ writer: string }>({ sql: "SELECT writer FROM notes ORDER BY id" });
      const runs = rows.map((row) => row.writer).filter((writer, index, all) => writer !== all[index - 1]);
      expect(rows).toHaveLength(30);
      expect(runs).toHaveLength(3);
    });
  });
}
