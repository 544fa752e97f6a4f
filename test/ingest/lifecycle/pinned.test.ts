import { afterEach, beforeEach, expect, test } from "vitest";
import { figuresToPin } from "../../../ingest/lifecycle/check-pinned.ts";
import { publishDraft } from "../../../ingest/lifecycle/publish-draft.ts";
import { pinQuestion } from "../../../src/store/pinned-questions.ts";
import { ask, type TestLibrary } from "../../answer/library.ts";
import { acting, ingestText, libraryWithReport, question, rateAnswered, yearlyReport } from "./made-reports.ts";

let library: TestLibrary;

beforeEach(async () => {
  library = await libraryWithReport();
  const { claims } = await ask(library, question);
  const expected = await figuresToPin(
    library,
    claims.map(({ figureId }) => figureId),
  );
  const at = library.clock().toISOString();
  await library.database.batch([
    pinQuestion({ id: "p1", question, askedAt: at, expected, pinnedBy: "cli", pinnedAt: at }),
  ]);
});

afterEach(() => library.database.close());

const without = yearlyReport().replace("全县老年人健康管理率为86.5%。\n", "全县老年人体检率为70%。\n");

test("a version that loses a pinned figure stays a draft until somebody says yes to that", async () => {
  const outcome = await ingestText(library, "更正.txt", without);
  expect(outcome).toMatchObject({ kind: "lost", questions: [question] });
  expect(await rateAnswered(library)).toBe("86.5%");
  const reportId = outcome.kind === "lost" ? outcome.reportId : "";
  expect(await publishDraft(library, { ...acting, reportId, version: null })).toMatchObject({ kind: "lost" });
  const accepted = await publishDraft(library, { ...acting, reportId, version: null, acceptLost: true });
  expect(accepted).toMatchObject({ kind: "published" });
  const next = await ingestText(library, "再次.txt", `${without}全县新增救护车5辆。`);
  expect(next, "what is lost already is not lost again").toMatchObject({ kind: "published" });
});

test("other digits are a correction and no loss", async () => {
  expect(await ingestText(library, "更正.txt", yearlyReport({ rate: "88.1%" }))).toMatchObject({ kind: "published" });
});
