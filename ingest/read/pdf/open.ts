import { getDocumentProxy, getResolvedPDFJS } from "unpdf";
import { Refusal } from "../gate/refusal.ts";

/**
 * Gives the tables and fonts that PDF names instead of holding them (old Chinese files name `UniGB-UCS2-H`), by file
 * name. Without them such a file reads as empty; a host that has none passes a function that throws.
 */
export type ReadPdfData = (kind: "cmaps" | "standard_fonts", file: string) => Promise<Uint8Array>;

export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
export type PdfPage = Awaited<ReturnType<PdfDocument["getPage"]>>;
export type PdfOperations = Awaited<ReturnType<typeof getResolvedPDFJS>>["OPS"];

/** @throws Refusal when the file is encrypted or no PDF at all */
export async function openPdf(
  bytes: Uint8Array,
  readData: ReadPdfData,
): Promise<{ document: PdfDocument; operations: PdfOperations }> {
  // A copy: pdf.js takes the bytes for its own and accepts no Buffer.
  const { OPS: operations, VerbosityLevel } = await getResolvedPDFJS();
  const document = await getDocumentProxy(new Uint8Array(bytes), {
    verbosity: VerbosityLevel.ERRORS,
    BinaryDataFactory: dataFactory(readData),
    cMapUrl: "cmaps/",
    cMapPacked: true,
    standardFontDataUrl: "standard_fonts/",
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: 0,
  }).catch((fault: unknown) => {
    const name = fault instanceof Error ? fault.name : "";
    throw new Refusal(name === "PasswordException" ? "FILE_ENCRYPTED" : "FILE_DAMAGED", name);
  });
  return { document, operations };
}

/** pdf.js makes one of these per document; what it asks for goes to the host and nowhere else. */
function dataFactory(readData: ReadPdfData) {
  return function BinaryData() {
    return {
      fetch: ({ kind, filename }: { kind: string; filename: string }) => {
        if (kind === "cMapUrl") return readData("cmaps", filename);
        if (kind === "standardFontDataUrl") return readData("standard_fonts", filename);
        throw new Error(`no data of kind ${kind}`);
      },
    };
  };
}
