import type { DocumentText, LeftOut } from "../src/reports/document.ts";
import type { DocumentKind, DocumentParser } from "../src/ports/parser.ts";
import { findClassificationMark } from "./read/classification-mark.ts";
import { readCsv } from "./read/csv.ts";
import { decodeText } from "./read/encoding.ts";
import type { TextEncoding } from "./read/encoding.ts";
import { checkFile, type FileKind } from "./read/gate/check-file.ts";
import { refusalOr } from "./read/gate/refusal.ts";
import { maskPersonalNumbers } from "./read/personal-numbers.ts";
import { refuse, refuseParse, type RefusedFile } from "./read/refusals.ts";

/**
 * Ingest step 1: bytes to text, or a refusal that tells the sender what to do. The text is the stored original from
 * here on. Of a text file it is what was decoded, line ends included, and for html the source, so that a quote is
 * always a slice of what is stored. Of a document it is the reader's lines and table rows (`document`).
 */
export type TextFormat = "txt" | "md" | "html" | "document";

export type ReadText = {
  kind: "text";
  text: string;
  format: TextFormat;
  /** Null for documents, whose formats say their own. */
  encoding: TextEncoding | null;
  /** Kept with every version, so that a later reader knows what made its text. */
  readerVersion: string;
  tables: DocumentText["tables"];
  locators: DocumentText["locators"];
  /** What the file holds and the text does not. */
  leftOut: LeftOut[];
};

export type { RefusedFile } from "./read/refusals.ts";

export type FileInput = { name: string; bytes: Uint8Array };

const readerVersions: Readonly<Record<Exclude<FileKind, "zip">, string>> = {
  txt: "text-1",
  md: "text-1",
  html: "text-1",
  csv: "csv-1",
  docx: "docx-1",
  xlsx: "xlsx-1",
  pdf: "pdf-1",
};

/**
 * Reads one file; the bytes of a document are given to `parse` only after the first look. Never rejects because of
 * what the bytes are. An archive is opened by `unpackFiles`; here it is refused.
 */
export async function readFile(input: FileInput, parse: DocumentParser): Promise<ReadText | RefusedFile> {
  const read = await readBytes(input, parse);
  return read.kind === "refused" ? read : protect(input.name, read);
}

/** A file that bears a classification mark goes no further; numbers that name a person are covered in all others. */
function protect(name: string, { outside, ...read }: ReadBytes): ReadText | RefusedFile {
  const mark = findClassificationMark(read.text, outside, name);
  if (mark !== null) {
    const more = `标有密级“${mark}”，不能入库，没有保存它的任何内容；请按保密规定处理，并撤回已发送的文件`;
    return refuse(name, "FILE_MARKED_SECRET", more);
  }
  const { text, masked } = maskPersonalNumbers(read);
  return { ...read, text, leftOut: [...read.leftOut, ...masked] };
}

/** With the lines that stand outside the text, which may bear a mark. */
type ReadBytes = ReadText & { outside: readonly string[] };

async function readBytes(input: FileInput, parse: DocumentParser): Promise<ReadBytes | RefusedFile> {
  const kind = checkFile(input);
  if (typeof kind !== "string") return kind;
  if (kind === "zip") return refuse(input.name, "FILE_TYPE", "是压缩包里的压缩包，没有打开，请解开后再发");
  if (kind === "csv") return readTable(input);
  return kind === "docx" || kind === "xlsx" || kind === "pdf"
    ? readDocument(input, kind, parse)
    : readText(input, kind);
}

async function readDocument(
  { name, bytes }: FileInput,
  kind: DocumentKind,
  parse: DocumentParser,
): Promise<ReadBytes | RefusedFile> {
  const result = await parse({ kind, bytes });
  if (result.kind !== "parsed") return refuseParse(name, result);
  return { ...documentText(result.document, kind), outside: result.outside };
}

function documentText(document: DocumentText, kind: keyof typeof readerVersions): ReadText {
  return { kind: "text", ...document, format: "document", encoding: null, readerVersion: readerVersions[kind] };
}

async function readTable(input: FileInput): Promise<ReadBytes | RefusedFile> {
  const decoded = decodeOrRefuse(input);
  if (decoded.kind === "refused") return decoded;
  const table = await refusalOr(async () => readCsv(decoded.text));
  if (table.kind === "refused") return refuse(input.name, table.code);
  return { ...documentText(table.read, "csv"), encoding: decoded.encoding, outside: [] };
}

function readText(input: FileInput, kind: "txt" | "md" | "html"): ReadBytes | RefusedFile {
  const decoded = decodeOrRefuse(input);
  if (decoded.kind === "refused") return decoded;
  const format = isHtml(decoded.text) ? "html" : kind;
  return {
    ...decoded,
    format,
    readerVersion: readerVersions[format],
    tables: [],
    locators: [],
    leftOut: [],
    outside: [],
  };
}

type Decoded = { kind: "text"; text: string; encoding: TextEncoding };

function decodeOrRefuse({ name, bytes }: FileInput): Decoded | RefusedFile {
  const decoded = decodeText(bytes);
  if (decoded === null) return refuse(name, bytes.includes(0) ? "FILE_BINARY" : "FILE_ENCODING");
  if (!/[^\s\u200b-\u200d\u2060\ufeff]/.test(decoded.text)) return refuse(name, "FILE_EMPTY");
  return { kind: "text", ...decoded };
}

/** <!doctype html> or <html>, behind an XML declaration and comments. */
const htmlStart = /^\s*(?:<\?xml[^<>]*>\s*)?(?:<!--[^]{0,2000}?-->\s*)?<(?:!doctype\s+html|html[\s>])/i;

/** A saved web page is html under any name. */
function isHtml(text: string): boolean {
  return htmlStart.test(text.slice(0, 4096));
}
