import { afterEach, beforeEach, expect, test } from "vitest";
import type { IngestOutcome } from "../../ingest/ingest-files.ts";
import { docxOf, paragraph } from "../fakes/files/docx.ts";
import { settingsFor } from "../fakes/feishu/settings-for.ts";
import { startFakeFeishu, type FakeFeishu } from "../fakes/feishu/start-fake-feishu.ts";
import { addDocument } from "../fakes/feishu/world.ts";
import { makeHome, runJushi, type Home } from "./run-jushi.ts";

/** `jushi ingest` with links: the program itself, the real SDK and the fake platform. */

let home: Home;
let fake: FakeFeishu;

beforeEach(async () => {
  [home, fake] = [makeHome(), await startFakeFeishu()];
});
afterEach(async () => {
  await fake.close();
  home.remove();
});

async function ingest(...links: string[]): Promise<{ code: number | null; outcomes: IngestOutcome[] }> {
  const env = { ...settingsFor(fake), FEISHU_EVENTS: "websocket" };
  const run = await runJushi(home, ["ingest", "--json", ...links], { env });
  return { code: run.code, outcomes: JSON.parse(run.out) as IngestOutcome[] };
}

const put = (token: string, lines: string[], more: { shared?: boolean } = {}) =>
  addDocument(fake.world, token, {
    type: "docx",
    title: "总结（在线）",
    bytes: docxOf(lines.map((line) => paragraph(line))),
    ...more,
  });

test("a document is a report, edited it is the next version, and unchanged it is nothing new", async () => {
  const link = "https://county.feishu.cn/docx/DocxTokenOfAReport01";
  put("DocxTokenOfAReport01", ["兰溪市2022年卫生工作总结", "2022年，全市共有村卫生室46家。"]);
  expect((await ingest(link)).outcomes).toMatchObject([
    { file: "总结（在线）.docx", outcome: "published", version: 1, figures: 1 },
  ]);
  put("DocxTokenOfAReport01", ["兰溪市2022年基层卫生事业发展情况", "2022年，全市共有村卫生室51家。"]);
  expect((await ingest(link)).outcomes).toMatchObject([{ outcome: "published", version: 2 }]);
  expect((await ingest(link)).outcomes).toMatchObject([{ outcome: "unchanged", version: 2 }]);
});

test("what cannot be fetched is one plain sentence each, and the other links are read", async () => {
  put("DocxTokenOfAReport01", ["兰溪市2022年卫生工作总结", "2022年，全市共有村卫生室46家。"]);
  put("DocxTokenOfOthers001", [], { shared: false });
  const { code, outcomes } = await ingest(
    "https://county.feishu.cn/docx/DocxTokenOfAReport01",
    "https://county.feishu.cn/docx/DocxTokenOfOthers001",
    "https://city.feishu.cn/docx/DocxTokenOfOthers001",
    "https://county.feishu.cn/docx/DocxTokenOfNothing01",
    "https://county.feishu.cn/base/BaseToken0001",
    "https://example.com/report.docx",
  );
  expect(code).toBe(1);
  const said = outcomes.map(({ outcome, message }) => `${outcome}：${message}`);
  for (const sentence of [
    /refused：.*添加文档应用/,
    /refused：.*另一家单位/,
    /refused：.*已被删除/,
    /refused：.*多维表格/,
    /refused：.*不是飞书文档/,
    /published：/,
  ])
    expect(said.filter((line) => sentence.test(line))).toHaveLength(1);
  expect(fake.requests.filter(({ path }) => path.includes("example.com"))).toEqual([]);
});

test("without an app the link is refused with what to do", async () => {
  const run = await runJushi(home, ["ingest", "https://county.feishu.cn/docx/DocxTokenOfAReport01"]);
  expect(run.code).toBe(1);
  expect(run.out).toContain("FEISHU_APP_ID");
});
