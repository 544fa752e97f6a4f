import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { correctFigure } from "../../../ingest/lifecycle/correct-figure.ts";
import type { FigureWords } from "../../../src/ports/management.ts";
import { dropDraft } from "../../../ingest/lifecycle/drop-draft.ts";
import { settleDraft } from "../../../ingest/lifecycle/settle-draft.ts";
import { editDraft } from "../../../ingest/lifecycle/edit-draft.ts";
import { publishDraft } from "../../../ingest/lifecycle/publish-draft.ts";
import { rereadAll } from "../../../ingest/lifecycle/reread.ts";
import { readAgain } from "../../../ingest/read-again.ts";
import { listAudit } from "../../../src/store/audit.ts";
import { figuresOfVersion } from "../../../src/store/figures.ts";
import { listManaged } from "../../../src/store/report-versions.ts";
import { ask, type TestLibrary } from "../../answer/library.ts";
import { acting, emptyLibrary, ingestText, libraryWithReport, rateAnswered, yearlyReport } from "./made-reports.ts";

let library: TestLibrary;
let reportId: string;

beforeEach(async () => {
  library = await libraryWithReport();
  reportId = (await listManaged(library.database))[0]?.id ?? "";
});

afterEach(() => library.database.close());

const reread = async () =>
  rereadAll(library, (stored) => readAgain(library, stored), { ...acting, progress: () => {} });

async function figure(display: string) {
  const live = (await listManaged(library.database)).find(({ state }) => state === "live");
  const stored = await figuresOfVersion(library.database, live?.versionId ?? "");
  return stored.find((each) => each.figure.display === display)?.figure ?? null;
}

async function correct(display: string, words: FigureWords) {
  const found = await figure(display);
  return correctFigure(library, { ...acting, version: null, reportId, figure: found?.id ?? display, words });
}

describe("a figure whose meaning is put right", () => {
  test("answers under its new labels with its own digits, is audited and can be rolled back", async () => {
    expect(await correct("86.5%", { period: "2022年", population: "65岁以上" })).toEqual({
      kind: "corrected",
      version: 2,
      state: "live",
    });
    expect(await rateAnswered(library)).toBeNull();
    expect(await figure("86.5%")).toMatchObject({
      population: "65岁以上",
      period: { from: "2022-01-01" },
      value: "86.5",
    });
    const entries = await listAudit(library.database, { since: null, reportId, limit: 10 });
    expect(entries.map(({ action }) => action)).toContain("correct-figure");
  });

  test("keeps them when the report comes again with that sentence, and loses them with another one", async () => {
    await correct("86.5%", { population: "65岁以上" });
    await ingestText(library, "补充.txt", yearlyReport({ more: "全县新增救护车5辆。" }));
    expect(await figure("86.5%")).toMatchObject({ population: "65岁以上" });
    await ingestText(library, "更正.txt", yearlyReport({ rate: "88.1%" }));
    expect((await figure("88.1%"))?.population).not.toBe("65岁以上");
  });

  test("left out answers nothing, and its digits stay accounted for", async () => {
    await correct("86.5%", null);
    expect(await figure("86.5%")).toBeNull();
    expect(await rateAnswered(library)).toBeNull();
    const [row] = await library.database.query<{ excluded: string }>({
      sql: "SELECT excluded FROM versions WHERE state = 'live'",
    });
    expect(row?.excluded).toContain("by-hand");
  });

  test("left out and taken back is what it was, with what had been said of it", async () => {
    const before = await figure("86.5%");
    await correct("86.5%", { population: "65岁以上" });
    await correct("86.5%", null);
    await correctFigure(library, { ...acting, version: null, reportId, figure: before?.id ?? "", words: {} });
    expect(await figure("86.5%")).toMatchObject({ id: before?.id, population: "65岁以上" });
    expect(await reread()).toMatchObject([{ outcome: "unchanged" }]);
    const [entry] = await listAudit(library.database, { since: null, reportId, limit: 20 }).then((entries) =>
      entries.filter(({ action }) => action === "restore-figure"),
    );
    expect(entry).toMatchObject({ details: { fields: [] } });
  });

  test("of two numbers printed alike the other one stays itself, also when the report comes again", async () => {
    const twice = "全县高血压规范管理率为71.3%，糖尿病规范管理率为71.3%。";
    await ingestText(library, "补充.txt", yearlyReport({ more: twice }));
    await correct("71.3%", null);
    await correct("71.3%", { population: "65岁以上" });
    const left = async () => (await figure("71.3%"))?.metric.phrase;
    expect(await left()).toContain("糖尿病");
    await ingestText(library, "再补充.txt", yearlyReport({ more: `${twice}全县新增救护车5辆。` }));
    expect(await left()).toContain("糖尿病");
    expect(await figure("71.3%")).toMatchObject({ population: "65岁以上" });
  });

  test("under another name answers for that name, and no longer for the one that stands in the sentence", async () => {
    await correct("86.5%", { metric: "糖尿病患者规范管理率", population: "六十岁及以上老年人" });
    expect(await figure("86.5%")).toMatchObject({ population: "60岁以上老人" });
    const asked = async (what: string) => (await ask(library, `青禾县2023年60岁以上${what}是多少`)).decision;
    expect(await asked("老人健康管理率")).toBe("refuse");
    expect(await asked("老人糖尿病患者规范管理率")).toBe("answer");
  });

  test.each<[string, FigureWords, object]>([
    ["0-0", { metric: "率" }, { kind: "no-figure" }],
    ["86.5%", { place: "没有这个地方" }, { kind: "wrong", field: "place" }],
    ["86.5%", { period: "很久以前" }, { kind: "wrong", field: "period" }],
  ])("%s with %j changes nothing", async (display, words, outcome) => {
    expect(await correct(display, words)).toEqual(outcome);
    expect(await listManaged(library.database)).toMatchObject([{ version: 1 }]);
  });
});

describe("a figure of a draft", () => {
  const draftOf = async (text: string) => {
    const done = await ingestText(library, "草稿.txt", text, { draft: true });
    if (done.kind !== "draft" && done.kind !== "undecided") throw new Error(done.kind);
    const versionId = `${done.reportId}.${done.version}`;
    const put = async (display: string, words: FigureWords) => {
      const found = (await figuresOfVersion(library.database, versionId)).find(
        (each) => each.figure.display === display,
      );
      return correctFigure(library, {
        ...acting,
        reportId: done.reportId,
        version: done.version,
        figure: found?.figure.id ?? display,
        words,
      });
    };
    return { ...done, put };
  };

  test("is put right in the draft alone, and answers so from its publication on", async () => {
    const draft = await draftOf(yearlyReport({ rate: "88.1%", more: "全县新增救护车5辆。" }));
    expect(await draft.put("88.1%", { period: "2022年" })).toEqual({ kind: "corrected", version: 2, state: "draft" });
    await draft.put("5辆", null);
    expect(await rateAnswered(library)).toBe("86.5%");
    await publishDraft(library, { ...acting, reportId: draft.reportId, version: 2 });
    expect(await figure("88.1%")).toMatchObject({ period: { label: "2022年" } });
    expect(await figure("5辆")).toBeNull();
    const entries = await listAudit(library.database, { since: null, reportId, limit: 10 });
    expect(entries.map(({ action }) => action)).toEqual(expect.arrayContaining(["correct-figure", "exclude-figure"]));
  });

  test("keeps what was said of it when the draft turns out to be a version of another report", async () => {
    await correct("86.5%", { population: "65岁以上" });
    const draft = await draftOf(yearlyReport({ title: "2023年工作总结", more: "全县新增救护车5辆。" }));
    expect(draft.kind).toBe("undecided");
    await draft.put("5辆", { metric: "新购救护车" });
    await settleDraft(library, { reportId: draft.reportId, decided: { kind: "version", reportId } });
    await publishDraft(library, { ...acting, reportId, version: null });
    expect(await figure("5辆")).toMatchObject({ metric: { phrase: "新购救护车" } });
    expect(await figure("86.5%")).toMatchObject({ population: "65岁以上" });
    expect(await reread()).toMatchObject([{ outcome: "unchanged" }]);
  });

  test("goes with a new report that is thrown away", async () => {
    const draft = await draftOf("云川市2022年卫生工作总结\n2022年，全市新建卫生室12家。");
    await draft.put("12家", { metric: "村卫生室" });
    expect(await dropDraft(library, { ...acting, reportId: draft.reportId, version: 1 })).toBe(true);
    expect(await draft.put("12家", { metric: "村卫生室" })).toEqual({ kind: "no-report" });
  });
});

describe("reading everything again", () => {
  test("leaves what comes out the same, corrections included", async () => {
    await correct("86.5%", { population: "65岁以上" });
    expect(await reread()).toMatchObject([{ outcome: "unchanged", version: 2 }]);
  });

  test("replaces what an older reader read otherwise, whole and by a version of its own", async () => {
    await library.database.batch([
      { sql: "UPDATE figures SET body = replace(body, '86.5%', '68.5%') WHERE body LIKE '%86.5%'" },
    ]);
    expect(await reread()).toMatchObject([{ outcome: "published", version: 2 }]);
    expect(await rateAnswered(library)).toBe("86.5%");
  });

  test("keeps what an admin corrected of the report's facts", async () => {
    const own = await emptyLibrary();
    const done = await ingestText(own, "a.txt", "工作总结\n2022年，新建卫生室12家。", { draft: true });
    const id = done.kind === "draft" ? done.reportId : "";
    await editDraft(own, { ...acting, reportId: id, version: 1, edit: { place: "云川市", period: "2021年" } });
    await publishDraft(own, { ...acting, reportId: id, version: null });
    const [again] = await rereadAll(own, (stored) => readAgain(own, stored), { ...acting, progress: () => {} });
    expect(again).toMatchObject({ outcome: "unchanged" });
    expect(await listManaged(own.database)).toMatchObject([{ facts: { place: { name: "云川市" } } }]);
    own.database.close();
  });

  test("says which report it could not read, and that one answers as before", async () => {
    const outcomes = await rereadAll(library, async () => null, { ...acting, progress: () => {} });
    expect(outcomes).toMatchObject([{ outcome: "unreadable" }]);
    expect((await ask(library, "青禾县2023年老年人健康管理率是多少")).decision).toBe("answer");
  });
});
