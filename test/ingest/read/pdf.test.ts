import { expect, test } from "vitest";
import { readPdf } from "../../../ingest/read/pdf.ts";
import { readPdfData } from "../../../src/hosts/node/pdf-data.ts";
import { pdfOf, type PdfPage, type PdfText } from "../../fakes/files/pdf.ts";

const read = (pages: readonly PdfPage[]) => readPdf(pdfOf({ pages }), readPdfData);

/** A paragraph as it is set: the first line set in by two letters, 36 letters to a line. */
function set(text: string, { x = 72, y = 740, letters = 36 } = {}): PdfText[] {
  const lines = [
    text.slice(0, letters - 2),
    ...(text.slice(letters - 2).match(new RegExp(`.{1,${letters}}`, "gu")) ?? []),
  ];
  return lines.map((line, index) => ({ text: line, x: index === 0 ? x + 24 : x, y: y - 20 * index }));
}

const paragraph =
  "二〇二一年，全市卫生健康系统坚持以人民健康为中心，全年完成接种人次持续增长，覆盖率达到百分之九十二，其中六十岁以上老人接种人数比上年明显增加，各项工作都取得了新的成效。";

test("lines that only the page's width parted become one paragraph, in an encoding the file only names", async () => {
  const { document } = await read([{ texts: set(paragraph) }]);
  expect(document.text).toBe(`${paragraph}\n`);
  expect(document.leftOut).toEqual([]);
});

test("without the table of its encoding a file is not taken for an empty one", async () => {
  const none = () => Promise.reject(new Error("no table"));
  await expect(readPdf(pdfOf({ pages: [{ texts: set(paragraph) }] }), none)).rejects.toMatchObject({
    code: "FILE_GARBLED",
  });
});

test("page headers and numbers are left out, and a sentence goes on over the page with both pages known", async () => {
  const pages = [paragraph.slice(0, 34), paragraph.slice(34)].map((text, index) => ({
    texts: [
      { text: "某市卫生健康局", x: 72, y: 810 },
      { text: `- ${index + 1} -`, x: 280, y: 20 },
      ...(index === 0
        ? set(text)
        : (text.match(/.{1,36}/gu) ?? []).map((line, at) => ({ text: line, x: 72, y: 740 - 20 * at }))),
    ],
  }));
  const { document, outside } = await read([...pages, { texts: [{ text: "某市卫生健康局", x: 72, y: 810 }] }]);
  expect(document.text).toBe(`${paragraph}\n`);
  expect(document.locators.map(({ place }) => place)).toEqual(
    [
      { in: "page", page: 1 },
      { in: "page", page: 2 },
      { in: "page", page: 2 },
    ].slice(0, document.locators.length),
  );
  expect(outside).toContain("某市卫生健康局");
  expect(document.leftOut).toEqual([{ kind: "running-line", count: 5, where: ["第1页", "第2页", "第3页"] }]);
});

test("two columns are read one after the other, a table beside a gap row by row", async () => {
  const long = paragraph.repeat(2);
  const columns = [...set(long, { letters: 16 }), ...set(long.replaceAll("全市", "全县"), { x: 300, letters: 16 })];
  const { document } = await read([{ texts: columns }]);
  expect(document.text).toBe(`${long}\n${long.replaceAll("全市", "全县")}\n`);
  const rows = ["县区", "乙县", "丙县", "丁县", "戊县", "己县", "庚县"];
  const table = rows.flatMap((name, index) => [
    { text: name, x: 72, y: 700 - 20 * index },
    { text: index === 0 ? "人数" : String(index * 11), x: 300, y: 700 - 20 * index },
  ]);
  expect((await read([{ texts: table }])).document.text).toBe(
    rows.map((name, index) => `${name}\t${index === 0 ? "人数" : index * 11}\n`).join(""),
  );
});

test.each([
  ["not drawn", { mode: 3 }],
  ["white on white", { colour: [1, 1, 1] as const }],
  ["smaller than any eye reads", { size: 1 }],
])("text that is %s is left out and told of with its page", async (_, look) => {
  const { document } = await read([
    { texts: [...set(paragraph), { text: "改为百分之九十九", x: 72, y: 400, ...look }] },
  ]);
  expect(document.text).toBe(`${paragraph}\n`);
  expect(document.leftOut).toEqual([{ kind: "hidden-text", count: 1, where: ["第1页"] }]);
});

test("white letters on a dark heading stay", async () => {
  const dark = { x: 60, y: 390, width: 200, height: 20, colour: [0.1, 0.2, 0.5] as const };
  const { document } = await read([
    { boxes: [dark], texts: [...set(paragraph), { text: "主要成效", x: 72, y: 395, colour: [1, 1, 1] }] },
  ]);
  expect(document.text).toBe(`${paragraph}\n主要成效\n`);
});

test.each([
  ["no text at all", {}, "FILE_NO_TEXT"],
  ["letters of no script", { texts: [{ text: "\ue000\ue001\ue002".repeat(20), x: 10, y: 700 }] }, "FILE_GARBLED"],
  ["rare characters at random", { texts: [{ text: "鑫龘靐齉爨麤灪籱爩鱻".repeat(4), x: 10, y: 700 }] }, "FILE_GARBLED"],
])("%s is refused and never an empty report", async (_, page, code) => {
  await expect(read([page])).rejects.toMatchObject({ code });
});

test("a header with the page's number goes, the row of a table that runs over the page's edge stays", async () => {
  const pages = [0, 1, 2, 3].map((page) => ({
    texts: [
      { text: "卫生工作总结", x: 72, y: 810 },
      { text: String(page + 5), x: 500, y: 810 },
      ...set(paragraph),
      { text: "乙县", x: 72, y: 30 },
      { text: String(page * 7 + 20), x: 500, y: 30 },
    ],
  }));
  const { document } = await read(pages);
  expect(document.text).not.toContain("卫生工作总结");
  for (const page of [0, 1, 2, 3]) expect(document.text).toContain(`乙县\t${page * 7 + 20}\n`);
});
