import type { DocumentKind, DocumentParser, ParseResult } from "../../src/ports/parser.ts";
import { refusalOr } from "./gate/refusal.ts";
import type { ReadPdfData } from "./pdf/open.ts";
import type { ReadDocument } from "./read-document.ts";

type Reader = (bytes: Uint8Array, readData: ReadPdfData) => Promise<ReadDocument>;

const readers: Readonly<Record<DocumentKind, Reader>> = {
  docx: async (bytes) => (await import("./docx.ts")).readDocx(bytes),
  xlsx: async (bytes) => (await import("./xlsx.ts")).readXlsx(bytes),
  pdf: async (bytes, readData) => (await import("./pdf.ts")).readPdf(bytes, readData),
};

/**
 * The parser itself, without a cap on memory or time: on Node it runs in a process that has both, on Workers the
 * isolate's own limits are all there is. It opens no file and no connection but what `readData` gives. Each reader is
 * loaded when the first file of its kind comes, because a process reads only one and the libraries are large.
 */
export function createDocumentParser(readData: ReadPdfData): DocumentParser {
  return async ({ kind, bytes }): Promise<ParseResult> => {
    const result = await refusalOr(() => readers[kind](bytes, readData));
    if (result.kind === "refused") return result;
    const { document, outside } = result.read;
    if (document.text.trim() === "") return { kind: "refused", code: "FILE_NO_TEXT" };
    return { kind: "parsed", document, outside };
  };
}
