import { afterAll, beforeAll, expect, test } from "vitest";
import { reportOfSource, reportsLike } from "../../src/store/known-reports.ts";
import { isOriginalUsed } from "../../src/store/kept-originals.ts";
import { publishVersion } from "../../src/store/publish.ts";
import { deadIndexedVersions, unfinishedDrafts, versionsOfReport } from "../../src/store/report-versions.ts";
import { findVersionByHash } from "../../src/store/versions.ts";
import type { Database, Statement } from "../../src/ports.ts";
import { countLiveReports, libraryPlaces } from "../../src/store/reports.ts";
import { openLibrary, type TestLibrary } from "../answer/library.ts";

/** What is done for each file must not read the library: no plan may go through a table from end to end. */

let library: TestLibrary;
beforeAll(async () => {
  library = await openLibrary({});
});
afterAll(() => library.database.close());

/** Runs the work on a database that only notes what it is asked; a batch ends there. */
async function plansOf(work: (database: Database) => Promise<unknown>): Promise<string[]> {
  const asked: Statement[] = [];
  const noting: Database = {
    query: async (statement) => {
      asked.push(statement);
      return library.database.query(statement);
    },
    batch: async (statements) => void asked.push(...statements),
  };
  await work(noting);
  const plans: string[] = [];
  for (const { sql, params = [] } of asked) {
    const rows = await library.database.query<{ detail: string }>({ sql: `EXPLAIN QUERY PLAN ${sql}`, params });
    plans.push(...rows.map(({ detail }) => detail));
  }
  return plans;
}

const identity = {
  file: "总结.txt",
  title: "总结",
  issuer: null,
  placeId: "330726",
  kind: "总结",
  issue: null,
  from: "2023-01-01",
  to: "2023-12-31",
  publishedOn: null,
};

test.each<[string, (database: Database) => Promise<unknown>]>([
  ["reports a file may be a version of", (database) => reportsLike(database, identity)],
  ["the same, of a file without a place", (database) => reportsLike(database, { ...identity, placeId: null })],
  ["the report a document was fetched for", (database) => reportOfSource(database, "docx:1")],
  ["a version with the same text", (database) => findVersionByHash(database, "hash")],
  ["the versions of a report", (database) => versionsOfReport(database, "r1")],
  ["drafts that were cut short", (database) => unfinishedDrafts(database, new Date(0))],
  ["versions the index should forget", (database) => deadIndexedVersions(database)],
  ["whether a kept file is needed", (database) => isOriginalUsed(database, "hash")],
  [
    "publishing",
    (database) =>
      publishVersion(database, { reportId: "r1", versionId: "r1.1", expectedLive: null, now: new Date(0), also: [] }),
  ],
])("%s", async (_what, work) => {
  const plans = await plansOf(work);
  expect(plans.length).toBeGreaterThan(0);
  expect(
    plans.filter((plan) =>
      /^SCAN (?!json|CONSTANT|\d|versions USING INDEX versions_(?:unfinished|to_forget))/.test(plan),
    ),
  ).toEqual([]);
});

const everyone = { kind: "everyone" } as const;

test("how many reports a question is asked of is counted off an index, not off the reports", async () => {
  const plans = await plansOf((database) => countLiveReports(database, null, everyone));
  expect(plans).toContain("SCAN reports USING COVERING INDEX reports_live");
  expect(plans.filter((plan) => plan.includes("B-TREE"))).toEqual([]);
});

test("of the reports asked for, only those are looked at", async () => {
  const plans = await plansOf((database) => countLiveReports(database, ["r1"], everyone));
  expect(plans.filter((plan) => /^(?:SCAN|SEARCH) reports/.test(plan))).toEqual([
    "SEARCH reports USING INDEX sqlite_autoindex_reports_1 (id=?)",
  ]);
});

test("the places a question may name are read from one to the next, not version by version", async () => {
  const plans = await plansOf((database) => libraryPlaces(database, everyone));
  expect(plans).toContain("SEARCH next USING COVERING INDEX version_places_by_place (place_id>?)");
  expect(plans.filter((plan) => /^SCAN (?!named|json_each|CONSTANT)/.test(plan))).toEqual([]);
});
