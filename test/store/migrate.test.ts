import { describe, expect, test } from "vitest";
import { createNodeDatabase } from "../../src/adapters/node-sqlite.ts";
import { migrate, splitStatements } from "../../src/store/migrate.ts";
import { migrations, openLibrary } from "./open-library.ts";

describe("migrate", () => {
  test("runs each migration once, in order, and nothing when all have run", async () => {
    const database = createNodeDatabase({ file: ":memory:" });
    expect(await migrate(database, migrations)).toEqual(migrations.map(({ name }) => name));
    expect(await migrate(database, migrations)).toEqual([]);
    database.close();
  });

  test("runs only what is new", async () => {
    const database = await openLibrary();
    const next = { name: "9999_next", sql: "ALTER TABLE settings ADD COLUMN note TEXT;" };
    expect(await migrate(database, [...migrations, next])).toEqual(["9999_next"]);
    expect(await database.query({ sql: "SELECT note FROM settings" })).toEqual([]);
    database.close();
  });

  test("runs one with a lower number that arrives later", async () => {
    const database = createNodeDatabase({ file: ":memory:" });
    const [first, second, third] = ["0001", "0002", "0003"].map((name) => ({
      name,
      sql: `CREATE TABLE t${name} (id);`,
    }));
    expect(await migrate(database, [first!, third!])).toEqual(["0001", "0003"]);
    expect(await migrate(database, [first!, second!, third!])).toEqual(["0002"]);
    expect(await migrate(database, [first!, second!, third!])).toEqual([]);
    database.close();
  });

  test("undoes a migration that fails half way, keeps the ones before it, and can be tried again", async () => {
    const database = createNodeDatabase({ file: ":memory:" });
    const first = { name: "0001", sql: "CREATE TABLE a (id);" };
    const broken = { name: "0002", sql: "CREATE TABLE b (id);\nCREATE TABLE a (id);" };
    await expect(migrate(database, [first, broken])).rejects.toMatchObject({
      code: "DATABASE_FAILED",
      message: expect.stringContaining("0002"),
    });
    const tables = await database.query<{ name: string }>({
      sql: "SELECT name FROM sqlite_schema WHERE name IN ('a', 'b')",
    });
    expect(tables.map((table) => table.name)).toEqual(["a"]);
    expect(await migrate(database, [first, { ...broken, sql: "CREATE TABLE b (id);" }])).toEqual(["0002"]);
    database.close();
  });

  test("carries on when another process applied a migration at the same moment", async () => {
    const database = createNodeDatabase({ file: ":memory:" });
    let raced = false;
    const outrun = {
      ...database,
      batch: async (statements: Parameters<typeof database.batch>[0]) => {
        const first = statements.length > 1 && !raced;
        raced ||= first;
        if (first) await database.batch(statements);
        return database.batch(statements);
      },
    };
    expect(await migrate(outrun, [{ name: "0001", sql: "CREATE TABLE a (id);" }])).toEqual([]);
    expect(raced).toBe(true);
    database.close();
  });
});

describe("splitStatements", () => {
  test.each([
    ["a statement per semicolon at a line's end", "A;\nB\n  C;\n", ["A", "B\n  C"]],
    ["a semicolon inside a line is kept", "INSERT 'a;b';\nB;", ["INSERT 'a;b'", "B"]],
    ["comment lines are dropped, their semicolons too", "-- one;\nA;\n  -- two;\nB;", ["A", "B"]],
    ["a last statement needs no semicolon", "A;\nB", ["A", "B"]],
    ["nothing gives nothing", "-- only words\n", []],
  ])("%s", (_rule, sql, statements) => {
    expect(splitStatements(sql)).toEqual(statements);
  });
});
