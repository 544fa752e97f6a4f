import { expect, test } from "vitest";
import { readDocx } from "../../../ingest/read/docx.ts";
import { docxOf, paragraph, part, run, table } from "../../fakes/files/docx.ts";

test("paragraphs are lines and tables keep their merged cells", async () => {
  const { document } = await readDocx(
    docxOf([
      paragraph("甲市2021年卫生工作总结"),
      table([
        ["县区", { text: "接种", columns: 2 }],
        [{ text: "乙县", merge: "start" }, "第一剂", "35.2"],
        [{ text: "", merge: "go-on" }, "第二剂", "30.1"],
      ]),
    ]),
  );
  expect(document.text).toBe("甲市2021年卫生工作总结\n县区\t接种\n乙县\t第一剂\t35.2\n第二剂\t30.1\n");
  const cells = document.tables[0]?.rows.map((row) =>
    row.map(({ span, repeated }) => `${document.text.slice(...span)}${repeated ? "*" : ""}`),
  );
  expect(cells).toEqual([
    ["县区", "接种", "接种*"],
    ["乙县", "第一剂", "35.2"],
    ["乙县*", "第二剂", "30.1"],
  ]);
});

test("every stretch of the text says which paragraph or row it came from", async () => {
  const { document } = await readDocx(docxOf([paragraph("一"), paragraph(""), paragraph("三"), table([["甲", "1"]])]));
  expect(document.locators.map(({ span, place }) => [document.text.slice(...span), place])).toEqual([
    ["一", { in: "paragraph", paragraph: 1 }],
    ["三", { in: "paragraph", paragraph: 3 }],
    ["甲", { in: "table", table: 1, row: 1 }],
    ["1", { in: "table", table: 1, row: 1 }],
  ]);
});

test.each([
  ["hidden by the writer", "<w:vanish/>"],
  ["white on white", '<w:color w:val="FFFFFF"/>'],
  ["one point high", '<w:sz w:val="2"/>'],
])("text that is %s is left out and told of with its paragraph", async (_, look) => {
  const { document } = await readDocx(docxOf([paragraph("甲"), paragraph("覆盖率92%", run("改为99%", look), "。")]));
  expect(document.text).toBe("甲\n覆盖率92%。\n");
  expect(document.leftOut).toEqual([{ kind: "hidden-text", count: 1, where: ["第2段"] }]);
});

test.each([
  ["a run not hidden after all", '<w:vanish w:val="0"/>'],
  ["white letters on a dark ground", '<w:color w:val="FFFFFF"/><w:shd w:fill="1F4E79"/>'],
  ["red letters", '<w:color w:val="FF0000"/>'],
])("%s stays", async (_, look) => {
  const { document } = await readDocx(docxOf([paragraph(run("覆盖率92%", look))]));
  expect(document.text).toBe("覆盖率92%\n");
  expect(document.leftOut).toEqual([]);
});

test("what a tracked change or a line through took out is no number of the report", async () => {
  const deleted = "<w:del><w:r><w:delText>8人</w:delText></w:r></w:del>";
  const inserted = `<w:ins>${run("9人")}</w:ins>`;
  const { document } = await readDocx(docxOf([paragraph("共", deleted, inserted, run("7人", "<w:strike/>"))]));
  expect(document.text).toBe("共9人\n");
  expect(document.leftOut).toEqual([{ kind: "struck-text", count: 2, where: ["第1段"] }]);
});

test("a raised digit does not join the number before it", async () => {
  const { document } = await readDocx(docxOf([paragraph("10", run("5", '<w:vertAlign w:val="superscript"/>'), "个")]));
  expect(document.text).toBe("10⁵个\n");
});

test("page headers are kept outside the text, for the classification mark only", async () => {
  const { document, outside } = await readDocx(
    docxOf([paragraph("正文")], [{ name: "word/header1.xml", bytes: part("hdr", paragraph("机密★1年")) }]),
  );
  expect(document.text).toBe("正文\n");
  expect(outside).toEqual(["机密★1年"]);
});

const level = (number: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${number}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

const numbering = {
  name: "word/numbering.xml",
  bytes: part(
    "numbering",
    `<w:abstractNum w:abstractNumId="7">${level(0, "chineseCounting", "%1、")}${level(1, "chineseCounting", "（%2）")}${level(2, "bullet", "·")}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>`,
  ),
};

const styles = {
  name: "word/styles.xml",
  bytes: part(
    "styles",
    '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>',
  ),
};

const numbered = (text: string, properties: string) => `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`;

const inList = (at: number) => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="3"/></w:numPr>`;

test("numbers that Word prints by itself are part of what its readers see", async () => {
  const { document } = await readDocx(
    docxOf(
      [
        numbered("主要成效", '<w:pStyle w:val="H1"/>'),
        numbered("接种", inList(1)),
        numbered("床位", inList(1)),
        numbered("细目", inList(2)),
        numbered("下一步打算", '<w:pStyle w:val="H1"/>'),
        numbered("提高覆盖率", inList(1)),
        numbered("不编号", '<w:numPr><w:numId w:val="0"/></w:numPr>'),
      ],
      [numbering, styles],
    ),
  );
  expect(document.text.split("\n")).toEqual([
    "一、主要成效",
    "（一）接种",
    "（二）床位",
    "细目",
    "二、下一步打算",
    "（一）提高覆盖率",
    "不编号",
    "",
  ]);
});
