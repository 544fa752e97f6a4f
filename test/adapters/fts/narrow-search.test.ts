import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createFtsIndex, searchSql } from "../../../src/adapters/fts.ts";
import { matchExpression } from "../../../src/adapters/fts/match-expression.ts";
import { narrowSql, searchNarrow } from "../../../src/adapters/fts/narrow-search.ts";
import type { NodeDatabase } from "../../../src/adapters/node-sqlite.ts";
import type { IndexedKind, IndexEntry, IndexQuery } from "../../../src/ports.ts";
import { makeLive } from "../../store/make-live.ts";
import { passageQuery } from "../../store/index-entries.ts";
import { openLibrary } from "../../store/open-library.ts";

const words = ["流感", "疫苗", "接种", "门诊", "医师", "床位", "预算", "培训"];
const everyone: [string, null, null] = ['["*"]', null, null];

const query = (parts: Partial<IndexQuery>) => passageQuery("流感 疫苗", { places: ["350481"], limit: 100, ...parts });

let database: NodeDatabase;

beforeAll(async () => {
  database = await openLibrary();
  await makeLive(database, { reportId: "r1", versionId: "v1" });
  const entries = Array.from({ length: 700 }, (_, at): IndexEntry => ({
    kind: "passage",
    id: `p${at}`,
    reportId: "r1",
    versionId: "v1",
    fields: {
      text: words.filter((_word, place) => (((at * 2654435761) % 97) >> (place % 7)) & 1).join("，") || "其他",
    },
    places: [at % 10 === 0 ? "350481" : "331083", at % 2 === 0 ? "350000" : "330000"],
    years: [2018 + (at % 4)],
  }));
  const figure = { metric: "流感", text: "流感" };
  const [first] = entries;
  if (first) entries.push({ ...first, kind: "figure", id: "f1", fields: figure });
  for (let at = 0; at < 150; at += 1) {
    const fields = at % 3 === 0 ? { metric: "疫苗接种", text: "疫苗接种" } : { metric: "床位", text: "床位" };
    if (first) entries.push({ ...first, kind: "figure", id: `city${at}`, places: ["360000"], fields });
  }
  await createFtsIndex(database).add(entries);
});

afterAll(() => database.close());

async function ranked(asked: IndexQuery): Promise<string[]> {
  const rows = await database.query<{ id: string }>({
    sql: searchSql(asked.kind),
    params: [matchExpression(asked), ...everyone, asked.limit],
  });
  return rows.map(({ id }) => id);
}

describe("a search among few rows", () => {
  test("finds exactly what the ranked search finds, whatever is asked", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(words, { minLength: 1 }),
        fc.subarray([2018, 2019, 2020, 2021]),
        async (asked, years) => {
          const input = query({ text: asked.join(" "), years });
          const narrow = await searchNarrow(database, input, everyone);
          expect(narrow?.map(({ id }) => id).toSorted()).toEqual((await ranked(input)).toSorted());
        },
      ),
      { numRuns: 40 },
    );
  });

  test("scores fall, are above zero, and the best shares every word that one row shares", async () => {
    const hits = (await searchNarrow(database, query({ text: words.slice(0, 3).join(" ") }), everyone)) ?? [];
    const scores = hits.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((left, right) => right - left));
    expect(Math.min(...scores)).toBeGreaterThan(0);
  });

  test("figures are found where a place has more than are wanted and those that match are fewer", async () => {
    const input = query({ kind: "figure", places: ["360000"], text: "疫苗", limit: 60 });
    const narrow = await searchNarrow(database, input, everyone);
    expect(narrow).toHaveLength(50);
    expect(narrow?.map(({ id }) => id).toSorted()).toEqual((await ranked(input)).toSorted());
    expect(await searchNarrow(database, { ...input, limit: 49 }, everyone)).toBeNull();
  });

  test.each<[string, Partial<IndexQuery>]>([
    ["no place and no report narrows it", { places: [] }],
    ["more rows are left than are ranked so", { places: ["331083"] }],
    ["more figures match than are wanted", { kind: "figure", limit: 0 }],
  ])("is left to the ranked search when %s", async (_when, parts) => {
    expect(await searchNarrow(database, query(parts), everyone)).toBeNull();
  });

  test.each<[IndexedKind]>([["passage"], ["figure"]])("a %s query looks each word up by MATCH", async (kind) => {
    const plan = await database.query<{ detail: string }>({
      sql: `EXPLAIN QUERY PLAN ${narrowSql(kind)}`,
      params: ["[]", 1, ...everyone, 10],
    });
    const steps = plan.map(({ detail }) => detail);
    expect(steps).toContain("SCAN wanted VIRTUAL TABLE INDEX 1:");
    expect(steps.some((step) => /^SCAN hit VIRTUAL TABLE INDEX 0:M\d/.test(step))).toBe(true);
    expect(steps).toContain("SEARCH entry USING INTEGER PRIMARY KEY (rowid=?)");
  });
});
