import { expect, test } from "vitest";
import { createDocumentParser } from "../../ingest/read/parse-document.ts";
import { docxOf, paragraph } from "../fakes/files/docx.ts";
import { pdfOf } from "../fakes/files/pdf.ts";
import { xlsxOf } from "../fakes/files/xlsx.ts";

/** A Worker has no encoding tables; the gate is all that stands before the parsers. */
const parse = createDocumentParser(() => Promise.reject(new Error("no table")));

test("a Worker reads Word and Excel files", async () => {
  const word = await parse({ kind: "docx", bytes: docxOf([paragraph("覆盖率92.79%")]) });
  expect(word).toMatchObject({ kind: "parsed", document: { text: "覆盖率92.79%\n" } });
  const rows = [
    ["县区", "人数"],
    ["乙县", 352],
  ];
  const excel = await parse({ kind: "xlsx", bytes: xlsxOf({ sheets: [{ name: "数据", rows }] }) });
  expect(excel).toMatchObject({ kind: "parsed", document: { text: "数据\n县区\t人数\n乙县\t352\n" } });
});

test("a PDF whose encoding a Worker has no table of is refused, not taken for empty", async () => {
  const pdf = pdfOf({ pages: [{ texts: [{ text: "覆盖率92.79%", x: 72, y: 700 }] }] });
  expect(await parse({ kind: "pdf", bytes: pdf })).toEqual({ kind: "refused", code: "FILE_GARBLED" });
});
