import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { compareVersions } from "../../../ingest/lifecycle/compare-versions.ts";
import { publishDraft } from "../../../ingest/lifecycle/publish-draft.ts";
import { rollBack } from "../../../ingest/lifecycle/roll-back.ts";
import { settleDraft } from "../../../ingest/lifecycle/settle-draft.ts";
import { takeDown } from "../../../ingest/lifecycle/take-down.ts";
import { listAudit } from "../../../src/store/audit.ts";
import { listManaged } from "../../../src/store/report-versions.ts";
import { getReport, listReports } from "../../../src/store/reports.ts";
import { getVersionText } from "../../../src/store/versions.ts";
import type { TestLibrary } from "../../answer/library.ts";
import {
  acting,
  emptyLibrary,
  ingestAll,
  ingestText,
  libraryWithReport,
  rateAnswered,
  yearlyReport,
} from "./made-reports.ts";

const everyone = { kind: "everyone" } as const;
let library: TestLibrary;
let reportId: string;

beforeEach(async () => {
  library = await libraryWithReport();
  reportId = (await listReports(library.database, { audience: everyone }))[0]?.id ?? "";
});

afterEach(() => library.database.close());

describe("a file that comes again", () => {
  test("with the same text is no new version", async () => {
    expect(await ingestText(library, "另存.txt", yearlyReport())).toEqual({ kind: "unchanged", reportId, version: 1 });
  });

  test("with the same text but another reader is read again", async () => {
    await library.database.batch([{ sql: "UPDATE versions SET reader_version = 'older'" }]);
    expect(await ingestText(library, "总结.txt", yearlyReport())).toEqual({ kind: "published", reportId, version: 2 });
  });

  test("corrected and under another name is the next version, and answers", async () => {
    const outcome = await ingestText(library, "更正.txt", yearlyReport({ rate: "88.1%" }));
    expect(outcome).toEqual({ kind: "published", reportId, version: 2 });
    expect(await rateAnswered(library)).toBe("88.1%");
  });

  test("as a draft answers nothing until it is published", async () => {
    await ingestText(library, "更正.txt", yearlyReport({ rate: "88.1%" }), { draft: true });
    expect(await rateAnswered(library)).toBe("86.5%");
    const published = await publishDraft(library, { ...acting, reportId, version: null });
    expect(published).toEqual({ kind: "published", reportId, version: 2, replaced: 1 });
    expect(await rateAnswered(library)).toBe("88.1%");
  });

  test("about another year is another report", async () => {
    const other = yearlyReport({ title: "青禾县卫生健康局2022年工作总结" }).replaceAll("2023年，", "2022年，");
    expect(await ingestText(library, "2022.txt", other)).toMatchObject({ kind: "published", version: 1 });
    expect(await listReports(library.database, { audience: everyone })).toHaveLength(2);
  });
});

test("twelve monthly bulletins of one title are twelve reports, and a corrected one replaces only its own", async () => {
  const bulletins = await emptyLibrary();
  const bulletin = (month: number, cases: number) =>
    `云川市疾控中心传染病疫情通报\n${month}月份，全市报告法定传染病${cases}例。\n各县要按照要求加强监测。\n发布日期：2023年12月31日`;
  const files = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [`通报${index + 1}.txt`, bulletin(index + 1, 100 + index)]),
  );
  const outcomes = await ingestAll(bulletins, files);
  expect(new Set(outcomes.map((outcome) => outcome.reportId)).size).toBe(12);
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 12 }, () => "published"));
  const corrected = await ingestText(bulletins, "通报3更正.txt", bulletin(3, 999));
  expect(corrected).toMatchObject({ kind: "published", reportId: outcomes[2]?.reportId, version: 2 });
  bulletins.database.close();
});

describe("a file that may or may not be a correction", () => {
  const doubtful = () => yearlyReport({ title: "2023年工作总结", rate: "88.1%" });

  test("replaces nothing and stays a draft until somebody says", async () => {
    const outcome = await ingestText(library, "不明.txt", doubtful());
    expect(outcome).toMatchObject({ kind: "undecided", candidates: [reportId] });
    expect(await rateAnswered(library)).toBe("86.5%");
    const draft = outcome.kind === "undecided" ? outcome.reportId : "";
    expect(await publishDraft(library, { ...acting, reportId: draft, version: null })).toEqual({
      kind: "undecided",
      candidates: [reportId],
    });
  });

  test("said to be a correction it becomes the next version of that report", async () => {
    const outcome = await ingestText(library, "不明.txt", doubtful());
    const draft = outcome.kind === "undecided" ? outcome.reportId : "";
    const settled = await settleDraft(library, { reportId: draft, decided: { kind: "version", reportId } });
    expect(settled).toBe(reportId);
    expect(await publishDraft(library, { ...acting, reportId, version: null })).toMatchObject({
      version: 2,
      replaced: 1,
    });
    expect(await listManaged(library.database)).toHaveLength(1);
  });

  test("said to be new it is a report of its own", async () => {
    const outcome = await ingestText(library, "不明.txt", doubtful());
    const draft = outcome.kind === "undecided" ? outcome.reportId : "";
    await settleDraft(library, { reportId: draft, decided: { kind: "new" } });
    expect(await publishDraft(library, { ...acting, reportId: draft, version: null })).toMatchObject({ version: 1 });
    expect(await listReports(library.database, { audience: everyone })).toHaveLength(2);
  });
});

test("the comparison of a draft names what changed, with both sentences", async () => {
  await ingestText(library, "更正.txt", yearlyReport({ rate: "88.1%" }), { draft: true });
  const comparison = await compareVersions(library, { reportId, version: null });
  expect([comparison?.before?.version, comparison?.after.version]).toEqual([1, 2]);
  expect(comparison?.diff).toMatchObject({ added: [], removed: [] });
  expect(comparison?.diff.changed).toMatchObject([
    {
      before: { display: "86.5%", sentence: "全县老年人健康管理率为86.5%。" },
      after: { display: "88.1%", sentence: "全县老年人健康管理率为88.1%。" },
    },
  ]);
});

describe("two admins at the same report", () => {
  test("one holds it, the other is told, and after the publish it is free", async () => {
    const corrected = await Promise.all([
      ingestText(library, "甲.txt", yearlyReport({ rate: "88.1%" }), { holder: "user:a" }),
      ingestText(library, "乙.txt", yearlyReport({ rate: "89.9%" }), { holder: "user:b" }),
    ]);
    expect(corrected.map(({ kind }) => kind).toSorted()).toEqual(["busy", "published"]);
    const again = await ingestText(library, "丙.txt", yearlyReport({ rate: "90.2%" }), { holder: "user:b" });
    expect(again).toMatchObject({ kind: "published", version: 3 });
  });

  test("a publish is refused when the live version is no longer the one in the preview", async () => {
    await ingestText(library, "甲.txt", yearlyReport({ rate: "88.1%" }), { draft: true });
    const outcome = await publishDraft(library, { ...acting, reportId, version: 2, expectedLive: "another" });
    expect(outcome).toEqual({ kind: "overtaken" });
    expect(await rateAnswered(library)).toBe("86.5%");
  });
});

describe("a version that is not whole", () => {
  test.each([
    ["one passage fewer", "DELETE FROM passages WHERE version_id LIKE '%.2' AND ordinal = 0"],
    ["one changed character", "UPDATE passages SET text = text || '。' WHERE version_id LIKE '%.2'"],
    ["one changed digit", "UPDATE figures SET body = replace(body, '88.1', '88.2') WHERE version_id LIKE '%.2'"],
  ])("with %s is not published and the old one answers", async (_case, sql) => {
    await ingestText(library, "更正.txt", yearlyReport({ rate: "88.1%" }), { draft: true });
    await library.database.batch([{ sql }]);
    await expect(publishDraft(library, { ...acting, reportId, version: null })).rejects.toMatchObject({
      code: "DATABASE_FAILED",
    });
    expect(await rateAnswered(library)).toBe("86.5%");
  });
});

describe("rollBack", () => {
  test("lets the version before answer again, once, and is recorded", async () => {
    await ingestText(library, "更正.txt", yearlyReport({ rate: "88.1%" }));
    expect(await rollBack(library, { ...acting, reportId })).toMatchObject({
      kind: "published",
      version: 1,
      replaced: 2,
    });
    expect(await rateAnswered(library)).toBe("86.5%");
    expect(await rollBack(library, { ...acting, reportId })).toEqual({ kind: "nothing" });
    const [entry] = await listAudit(library.database, { since: null, reportId, limit: 1 });
    expect(entry).toMatchObject({ actor: "cli", action: "rollback", version: 1, details: { replaced: 2 } });
  });

  test("never goes back to a version that was itself rolled back from, unless that was published again", async () => {
    await ingestText(library, "错的.txt", yearlyReport({ rate: "88.1%" }));
    await rollBack(library, { ...acting, reportId });
    await ingestText(library, "更正.txt", yearlyReport({ rate: "87.2%" }));
    expect(await rollBack(library, { ...acting, reportId })).toMatchObject({ version: 1, replaced: 3 });
    expect(await rateAnswered(library)).toBe("86.5%");
    for (const version of [2, 3]) await publishDraft(library, { ...acting, reportId, version });
    expect(await rollBack(library, { ...acting, reportId })).toMatchObject({ version: 2, replaced: 3 });
  });

  test("and the newer version can be published again by its number", async () => {
    await ingestText(library, "更正.txt", yearlyReport({ rate: "88.1%" }));
    await rollBack(library, { ...acting, reportId });
    expect(await publishDraft(library, { ...acting, reportId, version: 2 })).toMatchObject({ kind: "published" });
    expect(await rateAnswered(library)).toBe("88.1%");
  });
});

describe("takeDown", () => {
  test("leaves no path to any version: answers, lists, texts, index", async () => {
    await ingestText(library, "更正.txt", yearlyReport({ rate: "88.1%" }));
    await ingestText(library, "草稿.txt", yearlyReport({ rate: "89.9%" }), { draft: true });
    expect(await takeDown(library, { ...acting, reportId })).toMatchObject({ kind: "removed" });
    expect(await rateAnswered(library)).toBeNull();
    expect(await getReport(library.database, reportId, everyone)).toBeNull();
    for (const version of [null, 1, 2, 3]) {
      expect(await getVersionText(library.database, reportId, version, everyone)).toBeNull();
    }
    expect(await library.index.count(`${reportId}.2`)).toEqual({ passage: 0, figure: 0 });
    expect(await publishDraft(library, { ...acting, reportId, version: 2 })).toEqual({ kind: "nothing" });
    expect(await rollBack(library, { ...acting, reportId })).toEqual({ kind: "nothing" });
    expect(await listManaged(library.database)).toMatchObject([{ id: reportId, state: "removed" }]);
  });

  test("a report that was taken down may come in again", async () => {
    await takeDown(library, { ...acting, reportId });
    expect(await ingestText(library, "总结.txt", yearlyReport())).toEqual({ kind: "published", reportId, version: 2 });
    expect(await getVersionText(library.database, reportId, 1, everyone)).toBeNull();
    expect(await takeDown(library, { ...acting, reportId: "none" })).toEqual({ kind: "nothing" });
  });
});
