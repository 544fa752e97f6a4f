import fc from "fast-check";
import { expect, test } from "vitest";
import { createDocumentParser } from "../../../ingest/read/parse-document.ts";
import { readPdfData } from "../../../src/hosts/node/pdf-data.ts";
import type { DocumentKind } from "../../../src/ports/parser.ts";
import { deflateRawSync } from "node:zlib";
import { docxOf, docxParts, documentEnd, documentStart, paragraph, table } from "../../fakes/files/docx.ts";
import { pdfOf } from "../../fakes/files/pdf.ts";
import { zipOf } from "../../fakes/files/zip.ts";
import { xlsxOf } from "../../fakes/files/xlsx.ts";

const good: readonly (readonly [DocumentKind, Uint8Array])[] = [
  [
    "docx",
    docxOf([
      paragraph("覆盖率92.79%"),
      table([
        ["县区", "人数"],
        ["乙县", "352"],
      ]),
    ]),
  ],
  [
    "xlsx",
    xlsxOf({
      sheets: [
        {
          name: "数据",
          rows: [
            ["县区", "人数"],
            ["乙县", 352],
          ],
        },
      ],
    }),
  ],
  ["pdf", pdfOf({ pages: [{ texts: [{ text: "二〇二五年覆盖率92.79%", x: 72, y: 700 }] }] })],
];

const parse = createDocumentParser(readPdfData);

test.each(good)("a %s with flipped bytes is read or refused, never a fault", async (kind, bytes) => {
  const flips = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 })), {
    minLength: 1,
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(flips, async (changes) => {
      const hurt = Uint8Array.from(bytes);
      for (const [at, by] of changes) hurt[at] = (hurt[at] ?? 0) ^ by;
      const result = await parse({ kind, bytes: hurt });
      expect(["parsed", "refused"]).toContain(result.kind);
      if (result.kind !== "parsed") return;
      const { text, locators } = result.document;
      expect(locators.every(({ span }) => span[0] <= span[1] && span[1] <= text.length)).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test("a digit that was hurt inside an archive is noticed", async () => {
  const hurt = new TextEncoder().encode(`${documentStart}${paragraph("覆盖率82.79%")}${documentEnd}`);
  const parts = docxParts(`${documentStart}${paragraph("覆盖率92.79%")}${documentEnd}`).map((entry) =>
    entry.name === "word/document.xml"
      ? { ...entry, packed: { bytes: deflateRawSync(hurt), declaredSize: hurt.length } }
      : entry,
  );
  const bytes = zipOf(parts);
  expect(await parse({ kind: "docx", bytes })).toEqual({ kind: "refused", code: "FILE_DAMAGED" });
});
