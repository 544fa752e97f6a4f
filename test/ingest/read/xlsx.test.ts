import { expect, test } from "vitest";
import { readXlsx } from "../../../ingest/read/xlsx.ts";
import { xlsxOf, type SheetInput, type WorkbookInput } from "../../fakes/files/xlsx.ts";

async function read(sheet: Partial<SheetInput>, workbook: Partial<WorkbookInput> = {}) {
  return (await readXlsx(xlsxOf({ sheets: [{ name: "Sheet1", rows: [], ...sheet }], ...workbook }))).document;
}

const table = [
  ["县区", "人数", "覆盖率"],
  ["乙县", 352, { value: 0.9279, style: 1 }],
  ["丙县", 120, { value: 0.5, style: 1 }],
];

test("values are what the sheet prints, and each knows its cell", async () => {
  const document = await read({ name: "一季度", rows: table }, { formats: ["0.00%"] });
  expect(document.text).toBe("一季度\n县区\t人数\t覆盖率\n乙县\t352\t92.79%\n丙县\t120\t50.00%\n");
  const at = document.text.indexOf("92.79%");
  expect(document.locators.find(({ span }) => span[0] === at)?.place).toEqual({
    in: "sheet",
    sheet: "一季度",
    cell: "C2",
  });
});

test("title, unit and notes are lines around the table, a name the program gave is not written", async () => {
  const rows = [["各县区接种情况", null, null], ["填报单位：甲市", null, "单位：人"], ...table, ["注：快报数"]];
  const document = await read({ rows, merges: ["A1:C1"] }, { formats: ["0%"] });
  expect(document.text).toBe(
    "各县区接种情况\n填报单位：甲市\n单位：人\n县区\t人数\t覆盖率\n乙县\t352\t93%\n丙县\t120\t50%\n注：快报数\n",
  );
  expect(document.tables).toHaveLength(1);
});

test("a merged heading stands above each column it covers, an empty row parts two tables", async () => {
  const document = await read({
    rows: [["县区", "接种", null], [null, "一剂", "二剂"], ["乙县", 1, 2], [], ["县区", "床位"], ["乙县", 3]],
    merges: ["B1:C1", "A1:A2"],
  });
  const grids = document.tables.map(({ rows }) =>
    rows.map((row) => row.map(({ span, repeated }) => `${document.text.slice(...span)}${repeated ? "*" : ""}`)),
  );
  expect(grids).toEqual([
    [
      ["县区", "接种", "接种*"],
      ["县区*", "一剂", "二剂"],
      ["乙县", "1", "2"],
    ],
    [
      ["县区", "床位"],
      ["乙县", "3"],
    ],
  ]);
});

test("hidden sheets, rows, columns and white cells are left out and told of", async () => {
  const { document } = await readXlsx(
    xlsxOf({
      sheets: [
        {
          name: "全市",
          rows: [
            ["县区", "人数", "底稿"],
            ["乙县", 352, 1],
            ["丙县", 120, 2],
            ["丁县", { value: 9, style: 1 }, 3],
          ],
          hiddenRows: [3],
          hiddenColumns: [3],
        },
        { name: "草稿", rows: [["秘密数字", 99]], state: "veryHidden" },
      ],
    }),
  );
  expect(document.text).toBe("全市\n县区\t人数\n乙县\t352\n丁县\n");
  expect(document.leftOut).toEqual([
    { kind: "hidden-text", count: 1, where: ["表“全市”B4"] },
    { kind: "hidden-rows", count: 1, where: ["表“全市”第3行"] },
    { kind: "hidden-columns", count: 1, where: ["表“全市”C列"] },
    { kind: "hidden-sheet", count: 1, where: ["表“草稿”"] },
  ]);
});

test("a formula gives the value it had when the file was saved, or none; an error gives none", async () => {
  const document = await read({
    rows: [
      ["指标", "数"],
      ["甲", { formula: "1+1", value: 3 }],
      ["乙", { formula: 'HYPERLINK("http://example.invalid")' }],
      ["丙", { formula: "A1/0", type: "e", value: "#REF!" }],
      ["丁", 1],
    ],
  });
  expect(document.text).toBe("指标\t数\n甲\t3\n乙\t\n丙\t\n丁\t1\n");
  expect(document.leftOut).toEqual([
    { kind: "formula-without-value", count: 1, where: ["表“Sheet1”B3"] },
    { kind: "error-cell", count: 1, where: ["表“Sheet1”B4"] },
  ]);
});

test("texts that look like formulas or like names of objects are only texts", async () => {
  const words = ["__proto__", "constructor", "=1+1", "@SUM", "-甲", "+乙"];
  const document = await read({ name: "__proto__", rows: [words, words] });
  expect(document.text).toBe(`__proto__\n${words.join("\t")}\n${words.join("\t")}\n`);
  expect(({} as Record<string, unknown>)["甲"]).toBeUndefined();
});
