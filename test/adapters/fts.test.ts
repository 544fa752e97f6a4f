import { describe, expect, test } from "vitest";
import { createFtsIndex, searchSql } from "../../src/adapters/fts.ts";
import type { IndexedKind } from "../../src/ports.ts";
import { describeSearchIndexContract } from "../contracts/search-index.ts";
import { makeLive } from "../store/make-live.ts";
import { openLibrary } from "../store/open-library.ts";

describeSearchIndexContract("FTS5 in SQLite", async () => {
  const database = await openLibrary();
  return {
    index: createFtsIndex(database),
    makeLive: (version) => makeLive(database, version),
    close: async () => database.close(),
  };
});

describe("the plan of a full-text query", () => {
  test.each<[IndexedKind]>([["passage"], ["figure"]])(
    "a %s query scans the full-text table once, outermost, and sorts nothing afterwards",
    async (kind) => {
      const database = await openLibrary();
      const plan = await database.query<{ detail: string }>({
        sql: `EXPLAIN QUERY PLAN ${searchSql(kind)}`,
        params: ['"接种"', "[]", null, null, 10],
      });
      const steps = plan.map((step) => step.detail);
      expect(steps[0]).toMatch(/^SCAN found VIRTUAL TABLE/);
      expect(steps[1]).toBe("SEARCH entry USING INTEGER PRIMARY KEY (rowid=?)");
      expect(steps.filter((step) => /TEMP B-TREE|SCAN (entry|reports|seen)/.test(step))).toEqual([]);
      database.close();
    },
  );
});
