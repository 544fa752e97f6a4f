import { describe, expect, test } from "vitest";
import { publishDraft } from "../../../ingest/lifecycle/publish-draft.ts";
import { rollBack } from "../../../ingest/lifecycle/roll-back.ts";
import { sweep } from "../../../ingest/lifecycle/sweep.ts";
import { takeDown } from "../../../ingest/lifecycle/take-down.ts";
import { createFtsIndex } from "../../../src/adapters/fts.ts";
import { listManaged } from "../../../src/store/report-versions.ts";
import { ask, type TestLibrary } from "../../answer/library.ts";
import { dyingDatabase, type Fault } from "./faulty-database.ts";
import { acting, ingestText, libraryWithReport, question, yearlyReport } from "./made-reports.ts";

/**
 * I1, I2, I4, I7, I10, I11 of the reliability programme, exhaustively instead of by chance: the work is cut off at every
 * call to the database, before it and after it, while questions are asked.
 */

const corrected = yearlyReport({ rate: "88.1%" }).replace("120场", "150场");
const both = "青禾县2023年老年人健康管理率和健康教育讲座分别是多少";
const ofOld = ["86.5%", "120场"];
const ofNew = ["88.1%", "150场"];

type Work = (library: TestLibrary, reportId: string) => Promise<unknown>;

const works: Record<string, { prepare: Work; run: Work; after: string[] }> = {
  "reading in and publishing": {
    prepare: async () => {},
    run: (library) => ingestText(library, "更正.txt", corrected),
    after: ofNew,
  },
  "publishing a draft": {
    prepare: (library) => ingestText(library, "更正.txt", corrected, { draft: true }),
    run: (library, reportId) => publishDraft(library, { ...acting, reportId, version: null }),
    after: ofNew,
  },
  "rolling back": {
    prepare: async (library) => {
      await ingestText(library, "更正.txt", corrected);
    },
    run: (library, reportId) => rollBack(library, { ...acting, reportId }),
    after: ofOld,
  },
  "taking down": {
    prepare: async () => {},
    run: (library, reportId) => takeDown(library, { ...acting, reportId }),
    after: [],
  },
};

describe.each(Object.entries(works))("%s, cut off at every call", (_name, { prepare, run, after }) => {
  const sides: Fault["side"][] = ["before", "after"];
  test.each(sides)("%s it: answers are of one version, and the state is wholly old or wholly new", async (side) => {
    let finished = false;
    let cuts = 0;
    for (let at = 0; !finished; at += 1) {
      const library = await libraryWithReport();
      const [first] = await listManaged(library.database);
      const reportId = first?.id ?? "";
      await prepare(library, reportId);
      const whole = await shownNow(library);
      const dying = dyingDatabase(library.database, { at, side });
      const broken = { ...library, database: dying.database, index: createFtsIndex(dying.database) };
      const asking = askAllTheTime(library);
      finished = await run(broken as TestLibrary, reportId).then(
        () => true,
        () => false,
      );
      for (const versions of await asking.stop()) expect(versions.length).toBeLessThanOrEqual(1);
      const left = await shownNow(library);
      expect([whole, after]).toContainEqual(left);
      await run({ ...library, clock: later(library) }, reportId).catch(() => null);
      await sweep({ ...library, clock: later(library) });
      expect([whole, after]).toContainEqual(await shownNow(library));
      expect(await strayEntries(library)).toEqual([]);
      library.database.close();
      cuts += 1;
    }
    expect(cuts).toBeGreaterThan(3);
  });
});

test("an ingest killed five times in a row leaves one live version and nothing of the others", async () => {
  const library = await libraryWithReport();
  for (const at of [9, 11, 12, 13, 14]) {
    const dying = dyingDatabase(library.database, { at, side: "after" });
    const broken = { ...library, database: dying.database, index: createFtsIndex(dying.database) } as TestLibrary;
    await ingestText(broken, "更正.txt", corrected, { holder: `cli:${at}` }).catch(() => null);
    expect(await shownNow(library)).toEqual(ofOld);
  }
  const afterwards = { ...library, clock: later(library) };
  await sweep(afterwards);
  const [versions] = await library.database.query<{ count: number }>({ sql: "SELECT count(*) AS count FROM versions" });
  expect(versions?.count).toBe(1);
  expect(await ingestText(afterwards, "更正.txt", corrected)).toMatchObject({ kind: "published" });
  expect(await shownNow(library)).toEqual(ofNew);
  library.database.close();
});

test("after a report was taken down, 200 ways to ask for it find nothing", async () => {
  const library = await libraryWithReport();
  const [report] = await listManaged(library.database);
  await takeDown(library, { ...acting, reportId: report?.id ?? "" });
  const words = ["", "请问", "今年", "去年", "全县", "一共", "比去年", "哪个县", "最高的", "的原文"];
  const things = ["老年人健康管理率", "健康教育讲座", "村卫生室", "乡村医生", "宣传材料"];
  const ends = ["是多少", "有多少", "多少", "情况怎么样"];
  for (const word of words)
    for (const thing of things)
      for (const end of ends) {
        const { claims, citations, text } = await ask(library, `青禾县2023年${word}${thing}${end}`);
        expect([claims, citations]).toEqual([[], []]);
        expect(text).not.toMatch(/86\.5|120场|46家|118人|3\.2万/);
      }
  library.database.close();
});

/** The figures of both questions that are answered now, in the order of the report's two states. */
async function shownNow(library: TestLibrary): Promise<string[]> {
  const answers = [await ask(library, question), await ask(library, "青禾县2023年健康教育讲座多少场")];
  return answers.flatMap(({ claims }) => claims.map(({ display }) => display));
}

/** Asks again and again until told to stop; gives the versions that each answer cites. */
function askAllTheTime(library: TestLibrary): { stop: () => Promise<number[][]> } {
  const told = { stop: false };
  const asked = (async () => {
    const cited: number[][] = [];
    do {
      const { citations } = await ask(library, both);
      cited.push([...new Set(citations.map(({ version }) => version))]);
      await new Promise((resolve) => setImmediate(resolve));
    } while (!told.stop);
    return cited;
  })();
  return {
    stop: () => {
      told.stop = true;
      return asked;
    },
  };
}

/** An hour on: leases have run out, and what was abandoned is old enough to be cleared. */
function later(library: TestLibrary) {
  return () => new Date(library.clock().getTime() + 3_600_000);
}

/** Versions that the index holds although they neither answer nor wait. */
async function strayEntries(library: TestLibrary): Promise<unknown[]> {
  return library.database.query({
    sql: `SELECT DISTINCT version_id FROM search_entries WHERE version_id NOT IN (
      SELECT id FROM versions WHERE state = 'live' OR (state = 'draft' AND ready_at IS NOT NULL))`,
  });
}
