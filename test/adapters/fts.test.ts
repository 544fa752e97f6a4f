import { describe, expect, test } from "vitest";
import { createFtsIndex, searchSql } from "../../src/adapters/fts.ts";
import type { IndexedKind } from "../../src/ports.ts";
import { describeSearchIndexContract } from "../contracts/search-index.ts";
import { openLibrary } from "../store/open-library.ts";

describeSearchIndexContract("FTS5 in SQLite", async () => {
  const database = await openLibrary();
  return {
    index: createFtsIndex(database),
    makeLive: async ({ reportId, versionId, audience = null }) =>
      database.batch([
        {
          sql: `INSERT INTO reports (id, file, title, place, period, audience, created_at)
            VALUES (?, 'a.txt', '', 'null', '{}', ?, '') ON CONFLICT DO NOTHING`,
          params: [reportId, audience === null ? null : JSON.stringify(audience)],
        },
        {
          sql: `INSERT INTO versions (id, report_id, number, state, file, content_hash, reader_version, section_count,
              passage_count, figure_count, masked_count, text_part_count, created_at, facts, excluded, unaccounted)
            SELECT ?, ?, 1 + count(*), 'live', 'a.txt', '', '', 0, 0, 0, 0, 0, '', '{}', '[]', '[]'
            FROM versions WHERE report_id = ?`,
          params: [versionId, reportId, reportId],
        },
        { sql: "UPDATE reports SET live_version_id = ? WHERE id = ?", params: [versionId, reportId] },
      ]),
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
