import { expect, test } from "vitest";
import { ingestFiles } from "../../ingest/ingest-files.ts";
import { ask, openLibrary } from "../answer/library.ts";
import { xlsxOf } from "../fakes/files/xlsx.ts";
import { pdfOf } from "../fakes/files/pdf.ts";

const workbook = xlsxOf({
  sheets: [
    {
      name: "接种",
      rows: [
        ["永安市2023年各乡镇疫苗接种情况"],
        ["单位：人"],
        ["乡镇", "接种人数"],
        ["西洋镇", 3521],
        ["小陶镇", 1208],
      ],
    },
  ],
});

const pdf = pdfOf({
  pages: [
    { texts: [{ text: "永安市2023年卫生健康工作总结", x: 150, y: 740, size: 18 }] },
    { texts: [{ text: "2023年，全市共有床位1520张，卫生人员3210人。", x: 96, y: 740 }] },
  ],
});

test.each([
  ["接种.xlsx", workbook, "永安市2023年小陶镇接种人数是多少", "表“接种”B5"],
  ["总结.pdf", pdf, "永安市2023年床位有多少张", "第2页"],
])("an answer from %s says where in the file its figure stands", async (name, bytes, question, where) => {
  const library = await openLibrary({});
  const files = [{ name, read: async () => bytes }];
  await ingestFiles(library, files, { draft: false, progress: () => undefined });
  const answer = await ask(library, question);
  expect(answer.citations.map((citation) => citation.where)).toEqual([where]);
});

test("a text without pages says nothing of places", async () => {
  const library = await openLibrary({ "总结.txt": "永安市2023年卫生工作总结\n2023年，全市共有床位1520张。" });
  const answer = await ask(library, "永安市2023年床位有多少张");
  expect(answer.citations.map((citation) => "where" in citation)).toEqual([false]);
});
