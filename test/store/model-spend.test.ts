import { afterEach, beforeEach, expect, test } from "vitest";
import type { NodeDatabase } from "../../src/adapters/node-sqlite.ts";
import { addModelSpend, modelTokensOf, totalModelSpend } from "../../src/store/model-spend.ts";
import { openLibrary } from "./open-library.ts";

let database: NodeDatabase;
beforeEach(async () => {
  database = await openLibrary();
});
afterEach(() => database.close());

const day = "2024-01-20";

test("tokens add up by asker and day", async () => {
  await addModelSpend(database, { asker: "chat:a", day, input: 700, output: 40, calls: 1 });
  await addModelSpend(database, { asker: "chat:a", day, input: 100, output: 10, calls: 2 });
  await addModelSpend(database, { asker: "chat:b", day, input: 5, output: 1, calls: 1 });
  expect(await modelTokensOf(database, { asker: "chat:a", day })).toBe(850);
  expect(await modelTokensOf(database, { asker: "chat:a", day: "2024-01-21" })).toBe(0);
  expect(await totalModelSpend(database)).toEqual({ input: 805, output: 51, calls: 4 });
});

test("nothing spent leaves no row", async () => {
  await addModelSpend(database, { asker: "chat:a", day, input: 0, output: 0, calls: 0 });
  expect(await database.query({ sql: "SELECT * FROM model_spend" })).toEqual([]);
  expect(await totalModelSpend(database)).toEqual({ input: 0, output: 0, calls: 0 });
});
