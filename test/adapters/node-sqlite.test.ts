import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createNodeDatabase } from "../../src/adapters/node-sqlite.ts";
import type { NodeDatabase } from "../../src/adapters/node-sqlite.ts";
import { describeDatabaseContract } from "../contracts/database.ts";

let folder: string;
let files = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "jushi-sqlite-"));
});

afterAll(async () => rm(folder, { recursive: true, force: true }));

const newFile = () => join(folder, `${(files += 1)}.sqlite`);

describeDatabaseContract("node:sqlite in a file", async () => {
  const file = newFile();
  const opened: NodeDatabase[] = [];
  const open = () => {
    const database = createNodeDatabase({ file });
    opened.push(database);
    return database;
  };
  return {
    database: open(),
    reopen: async () => open(),
    close: async () => {
      for (const database of opened) database.close();
    },
  };
});

describe("createNodeDatabase", () => {
  test("a commit waits for the disk, also after writing in WAL mode", async () => {
    const database = createNodeDatabase({ file: newFile() });
    await database.batch([{ sql: "CREATE TABLE a (id)" }, { sql: "INSERT INTO a VALUES (1)" }]);
    const full = 2;
    expect(await database.query({ sql: "PRAGMA journal_mode" })).toMatchObject([{ journal_mode: "wal" }]);
    expect(await database.query({ sql: "PRAGMA synchronous" })).toMatchObject([{ synchronous: full }]);
    expect(await database.query({ sql: "PRAGMA busy_timeout" })).toMatchObject([{ timeout: 5000 }]);
    database.close();
  });

  test("what is fleeting is seen at once, and the next commit waits for the disk again, also when it failed", async () => {
    const file = newFile();
    const database = createNodeDatabase({ file });
    await database.batch([{ sql: "CREATE TABLE a (id INTEGER PRIMARY KEY)" }]);
    const insert = { sql: "INSERT INTO a VALUES (1) RETURNING id", isFleeting: true } as const;
    expect(await database.query(insert)).toMatchObject([{ id: 1 }]);
    await expect(database.query(insert)).rejects.toMatchObject({ code: "DATABASE_FAILED" });
    expect(await database.query({ sql: "PRAGMA synchronous" })).toMatchObject([{ synchronous: 2 }]);
    const other = createNodeDatabase({ file });
    expect(await other.query({ sql: "SELECT id FROM a" })).toMatchObject([{ id: 1 }]);
    other.close();
    database.close();
  });

  test("a row that refers to nothing is refused", async () => {
    const database = createNodeDatabase({ file: ":memory:" });
    await database.batch([
      { sql: "CREATE TABLE a (id INTEGER PRIMARY KEY)" },
      { sql: "CREATE TABLE b (a INTEGER REFERENCES a (id))" },
    ]);
    await expect(database.batch([{ sql: "INSERT INTO b VALUES (1)" }])).rejects.toMatchObject({
      code: "DATABASE_FAILED",
    });
    database.close();
  });

  test("a CHECK that is no guard is a fault of the database, not a lost race", async () => {
    const database = createNodeDatabase({ file: ":memory:" });
    await database.batch([{ sql: "CREATE TABLE a (state TEXT CHECK (state = 'live'))" }]);
    await expect(database.batch([{ sql: "INSERT INTO a VALUES ('dead')" }])).rejects.toMatchObject({
      code: "DATABASE_FAILED",
    });
    database.close();
  });

  test("a file that cannot be opened is named as a database fault", () => {
    expect(() => createNodeDatabase({ file: join(folder, "no-such-folder", "a.sqlite") })).toThrow(
      expect.objectContaining({ code: "DATABASE_FAILED" }),
    );
  });

  test("more different statements than are kept prepared still run", async () => {
    const database = createNodeDatabase({ file: ":memory:" });
    for (let number = 0; number < 450; number += 1) {
      const sql = `SELECT ${number % 300} AS number`;
      expect(await database.query({ sql })).toMatchObject([{ number: number % 300 }]);
    }
    database.close();
  });
});
