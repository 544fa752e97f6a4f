import { expect, test } from "vitest";
import { placeLabel, type FilePlace } from "../../src/reports/document.ts";
import { leftOutText } from "../../src/reports/left-out.ts";

test.each([
  [{ kind: "hidden-text", count: 2, where: ["第3页", "第5页"] }, "看不见的文字2处（第3页、第5页）"],
  [{ kind: "hidden-rows", count: 9, where: ["表“一”第2行"] }, "隐藏的行9行（表“一”第2行等）"],
  [{ kind: "phone-number", count: 3, where: [] }, "手机号（已遮盖）3个"],
] as const)("%j is told as %s", ({ kind, count, where }, text) => {
  expect(leftOutText({ kind, count, where: [...where] })).toBe(text);
});

test.each<[FilePlace, string]>([
  [{ in: "page", page: 3 }, "第3页"],
  [{ in: "sheet", sheet: "一季度", cell: "B5" }, "表“一季度”B5"],
  [{ in: "sheet", sheet: null, cell: "B5" }, "B5"],
  [{ in: "paragraph", paragraph: 12 }, "第12段"],
  [{ in: "table", table: 2, row: 3 }, "第2个表格第3行"],
  [{ in: "note", note: 1 }, "第1条脚注"],
])("%j is said as %s", (place, label) => {
  expect(placeLabel(place)).toBe(label);
});
