import { expect, test } from "vitest";
import { readCsv } from "../../../ingest/read/csv.ts";
import type { Refusal } from "../../../ingest/read/gate/refusal.ts";

test.each([
  ["commas", "县区,人数\n乙县,352\n"],
  ["tabs and Windows line ends", "县区\t人数\r\n乙县\t352\r\n"],
  ["semicolons and old Mac line ends", "县区;人数\r乙县;352"],
  ["quotes", '"县区","人数"\n"乙县","352"'],
])("%s", (_, text) => {
  expect(readCsv(text).text).toBe("县区\t人数\n乙县\t352\n");
});

test("full-width commas part cells only where no other sign parts more lines alike, and never within quotes", () => {
  expect(readCsv("县区，人数\n乙县，352\n").text).toBe("县区\t人数\n乙县\t352\n");
  expect(readCsv("县区，人数\n乙县，1,352\n丙县，988\n").text).toBe("县区\t人数\n乙县\t1,352\n丙县\t988\n");
  expect(readCsv('县区,说明\n乙县,"新增3家，撤销2家，现有28家，其中公办20家"\n').text).toBe(
    "县区\t说明\n乙县\t新增3家，撤销2家，现有28家，其中公办20家\n",
  );
});

test.each([
  ["none", "青禾县妇幼指标"],
  ["a full-width comma", "青禾县妇幼指标，分年度"],
])("a title above the headings has %s of the sign that parts them", (_, title) => {
  expect(readCsv(`${title}\n指标,2022年,2023年\n活产数,1203,1188\n`).text).toBe(
    `${title}\n指标\t2022年\t2023年\n活产数\t1203\t1188\n`,
  );
});

test("a quoted field may hold separators, quotes and line ends, and knows its cell", () => {
  const { text, locators } = readCsv('名称,数\n"甲,""乙""\n丙","1,234"\n');
  expect(text).toBe('名称\t数\n甲,"乙" 丙\t1,234\n');
  expect(locators.at(-1)?.place).toEqual({ in: "sheet", sheet: null, cell: "B2" });
});

test.each([
  ["a quote that is never closed", '"甲,1\n乙,2\n', "FILE_DAMAGED"],
  ["more columns than any table has", "1,".repeat(1_000_000), "FILE_TOO_MANY_CELLS"],
  ["an endless line", "甲".repeat(1_000_000), "FILE_TOO_COMPLEX"],
])("%s is refused", (_, text, code) => {
  expect(() => readCsv(text)).toThrow(expect.objectContaining({ code }) as Refusal);
});
