import { describe, expect, test } from "vitest";
import { ingestFiles } from "../../ingest/ingest-files.ts";
import { readReport } from "../../ingest/read-report.ts";
import { readSource } from "../../ingest/read-source.ts";
import { createDocumentParser } from "../../ingest/read/parse-document.ts";
import { readPdfData } from "../../src/hosts/node/pdf-data.ts";
import type { ReadReport } from "../../src/reports/report.ts";
import { ask, gazetteer, lexicon, openLibrary } from "../answer/library.ts";
import { docxOf, paragraph, table } from "../fakes/files/docx.ts";
import { pdfOf } from "../fakes/files/pdf.ts";
import { xlsxOf } from "../fakes/files/xlsx.ts";
import { zipOf } from "../fakes/files/zip.ts";

const wordReport = docxOf([
  paragraph("永安市2023年卫生健康工作总结"),
  paragraph("2023年，全市共有医疗卫生机构268个，床位1520张。"),
  paragraph("各类机构情况如下表："),
  table([
    ["机构类别", "数量（个）", "床位（张）"],
    ["医院", "6", "1320"],
    ["卫生院", "15", "200"],
  ]),
]);

const workbook = xlsxOf({
  formats: ["0.00%"],
  sheets: [
    {
      name: "接种",
      rows: [
        ["永安市2023年各乡镇疫苗接种情况", null, null],
        ["单位：人", null, null],
        ["乡镇", "接种人数", "覆盖率"],
        ["西洋镇", 3521, { value: 0.9279, style: 1 }],
        ["小陶镇", 1208, { value: 0.85, style: 1 }],
      ],
      merges: ["A1:C1"],
    },
  ],
});

const csv = new TextEncoder().encode("永安市2023年床位情况,\n机构,床位数（张）\n医院,1320\n卫生院,200\n");

async function readOne(name: string, bytes: Uint8Array): Promise<ReadReport> {
  for await (const { source } of readSource({ name, bytes }, createDocumentParser(readPdfData))) {
    if (source.kind === "text") return readReport({ ...source, file: name }, { gazetteer, lexicon });
  }
  throw new Error(`${name} was refused`);
}

const pdf = pdfOf({
  pages: [
    {
      texts: [
        { text: "永安市2023年卫生健康工作总结", x: 150, y: 740, size: 18 },
        { text: "2023年，全市共有医疗卫生机构268个，床位1520张。", x: 96, y: 700 },
        { text: "机构类别", x: 72, y: 660 },
        { text: "数量（个）", x: 200, y: 660 },
        { text: "医院", x: 72, y: 640 },
        { text: "6", x: 200, y: 640 },
        { text: "卫生院", x: 72, y: 620 },
        { text: "15", x: 200, y: 620 },
        { text: "- 1 -", x: 280, y: 30 },
      ],
    },
  ],
});

const files = [
  ["总结.pdf", pdf],
  ["总结.docx", wordReport],
  ["接种.xlsx", workbook],
  ["床位.csv", csv],
] as const;

describe.each(files)("%s", (name, bytes) => {
  test("A: every digit run is in a figure or in an excluded token", async () => {
    const { text, figures, excluded, unaccounted } = await readOne(name, bytes);
    const spans = [...figures.map((figure) => figure.span), ...excluded.map((token) => token.span)];
    const lost = [...text.matchAll(/\d+(?:\.\d+)?/g)].filter(
      (run) => !spans.some(([start, end]) => start <= run.index && run.index + run[0].length <= end),
    );
    expect(lost.map(([digits]) => digits)).toEqual([]);
    expect(unaccounted).toEqual([]);
  });

  test("B: every figure is a slice of the stored text, and the file's place of it is known", async () => {
    const { text, figures, locators } = await readOne(name, bytes);
    expect(figures.length).toBeGreaterThan(1);
    for (const { span, display, unit } of figures) {
      expect(display.replace(unit, "")).toBe(text.slice(...span).replace(unit, ""));
      expect(locators.some((locator) => locator.span[0] <= span[0] && span[1] <= locator.span[1])).toBe(true);
    }
  });
});

async function libraryWith(name: string, bytes: Uint8Array) {
  const library = await openLibrary({});
  const outcomes = await ingestFiles(library, [{ name, read: async () => bytes }], {
    draft: false,
    progress: () => undefined,
  });
  return { library, outcomes };
}

test.each([
  ["总结.docx", wordReport, "永安市2023年卫生院床位有多少张", "200"],
  ["总结.docx", wordReport, "永安市2023年医疗卫生机构有多少个", "268"],
  ["总结.pdf", pdf, "永安市2023年医疗卫生机构有多少个", "268"],
  ["接种.xlsx", workbook, "永安市2023年西洋镇接种人数是多少", "3521"],
])("%s answers a question from its sentence or cell", async (name, bytes, question, value) => {
  const { library } = await libraryWith(name, bytes);
  const answer = await ask(library, question);
  expect(answer.claims.map((claim) => claim.value)).toEqual([value]);
});

test("each file of an archive is a report of its own; an archive inside is named and not opened", async () => {
  const archive = zipOf([
    { name: "报告/总结.docx", bytes: wordReport },
    { name: "接种.xlsx", bytes: workbook },
    { name: "更早.zip", bytes: zipOf([{ name: "a.txt", bytes: "1" }]) },
    { name: "__MACOSX/._总结.docx", bytes: "x" },
  ]);
  const { outcomes } = await libraryWith("报送.zip", archive);
  expect(outcomes.map(({ file, outcome }) => [file, outcome])).toEqual([
    ["报送.zip/报告/总结.docx", "published"],
    ["报送.zip/接种.xlsx", "published"],
    ["报送.zip/更早.zip", "refused"],
  ]);
  expect(outcomes[2]?.message).toBe("「更早.zip」是压缩包里的压缩包，没有打开，请解开后再发。");
});
