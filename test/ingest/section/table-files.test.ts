import { expect, test } from "vitest";

import { readReport } from "../../../ingest/read-report.ts";
import { gazetteer, lexicon } from "../read-prose.ts";

const rows =
  "| 年份 | 县区 | 指标 | 数值 | 单位 |\n|---|---|---|---|---|\n| 2021 | 瓯海区 | 入园率 | 93.2 | % |\n| 2021 | 鹿城区 | 入园率 | 95.1 | % |\n";

async function placesOf(file: string, text: string): Promise<(string | undefined)[]> {
  const { figures } = await readReport({ file, text, format: "md", readerVersion: "1" }, { gazetteer, lexicon });
  return figures.map(({ place, role }) => (role === "unresolved-table" ? undefined : place?.name));
}

test("a file that is a table alone is of the place it is called after, and its rows of theirs", async () => {
  expect(await placesOf("温州市学前教育.md", rows)).toEqual(["瓯海区", "鹿城区"]);
});

test("a text with a table has its own title, whatever its file is called", async () => {
  expect(await placesOf("台州市汇总.md", `温州市2021年学前教育情况\n\n${rows}`)).toEqual(["瓯海区", "鹿城区"]);
});
