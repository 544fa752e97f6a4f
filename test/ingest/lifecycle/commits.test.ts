import { expect, test } from "vitest";
import type { Database, Statement } from "../../../src/ports.ts";
import { createFtsIndex } from "../../../src/adapters/fts.ts";
import { listAudit } from "../../../src/store/audit.ts";
import type { TestLibrary } from "../../answer/library.ts";
import { emptyLibrary, ingestAll, ingestText, libraryWithReport, rateAnswered, yearlyReport } from "./made-reports.ts";

/** A commit waits for the disk: on a busy one that is most of what a small report takes. */
function counting(library: TestLibrary): { library: TestLibrary; commits: () => number } {
  const { database } = library;
  const isWriting = ({ sql, isFleeting }: Statement) =>
    isFleeting !== true && /^\s*(?:INSERT|UPDATE|DELETE)/i.test(sql);
  let commits = 0;
  const counted: Database = {
    query: async (statement) => {
      if (isWriting(statement)) commits += 1;
      return database.query(statement);
    },
    batch: async (statements) => {
      commits += 1;
      return database.batch(statements);
    },
  };
  const index = createFtsIndex(counted);
  return { library: { ...library, database: { ...database, ...counted }, index }, commits: () => commits };
}

test("a small report waits for the disk three times: its rows, its index, its publication", async () => {
  const opened = counting(await emptyLibrary());
  const [outcome] = await ingestAll(opened.library, { "总结.txt": yearlyReport() });
  expect(outcome).toMatchObject({ outcome: "published" });
  expect(opened.commits()).toBe(3);
  expect(await rateAnswered(opened.library)).toBe("86.5%");
  opened.library.database.close();
});

test("the log tells of the draft before its publication, though both are of one moment", async () => {
  const library = await emptyLibrary();
  await ingestAll(library, { "总结.txt": yearlyReport() });
  const entries = await listAudit(library.database, { since: null, reportId: null, limit: 10 });
  expect(entries.map(({ action }) => action)).toEqual(["publish", "draft"]);
  library.database.close();
});

test("the next version takes two more, to put the old one out of the index", async () => {
  const opened = counting(await libraryWithReport());
  await ingestText(opened.library, "更正.txt", yearlyReport({ rate: "88.1%" }));
  expect(opened.commits()).toBe(5);
  expect(await rateAnswered(opened.library)).toBe("88.1%");
  opened.library.database.close();
});
