import { binaryKind } from "./read/binary-kind.ts";
import { decodeText } from "./read/encoding.ts";
import type { TextEncoding } from "./read/encoding.ts";

/**
 * Ingest step 1: bytes to text, or a refusal that tells the sender what to do. The text is the stored original from
 * here on: decoded, without its byte order mark, otherwise untouched, line ends included. For html it is the source,
 * so that a quote is always a slice of what is stored; cleaning drops the tags.
 */
export type TextFormat = "txt" | "md" | "html";

export type ReadText = {
  kind: "text";
  text: string;
  format: TextFormat;
  encoding: TextEncoding;
  /** Kept with every version, so that a later reader knows what made its text. */
  readerVersion: string;
};

export type RefusedFile = {
  kind: "refused";
  code: "FILE_EMPTY" | "FILE_BINARY" | "FILE_ENCODING" | "FILE_TYPE" | "FILE_TOO_LARGE" | "FILE_UNREADABLE";
  /** One plain sentence for the sender, naming the file. */
  message: string;
};

export type FileInput = { name: string; bytes: Uint8Array };

const readerVersion = "text-1";

const mebibyte = 1024 * 1024;

const largestMebibytes = 30;

const saveAs = "请另存为 txt、md 或 html 后再发";

/** Format by the end of the name. Another format comes in by one more line here and its own branch in `readFile`. */
const formats: ReadonlyMap<string, TextFormat> = new Map([
  ["", "txt"],
  ["txt", "txt"],
  ["text", "txt"],
  ["md", "md"],
  ["markdown", "md"],
  ["html", "html"],
  ["htm", "html"],
  ["xhtml", "html"],
  ["shtml", "html"],
]);

/** What a person calls the formats that cannot be read yet. */
const unreadable: ReadonlyMap<string, string> = new Map([
  ["doc", "Word 文件"],
  ["docx", "Word 文件"],
  ["wps", "WPS 文件"],
  ["pdf", "PDF 文件"],
  ["ofd", "OFD 文件"],
  ["xls", "Excel 文件"],
  ["xlsx", "Excel 文件"],
  ["et", "WPS 表格"],
  ["ppt", "PPT 文件"],
  ["pptx", "PPT 文件"],
  ["rtf", "RTF 文件"],
  ["csv", "CSV 表格"],
]);

/** Never throws. The bytes are only looked at. */
export function readFile({ name, bytes }: FileInput): ReadText | RefusedFile {
  const file = `「${shownName(name)}」`;
  if (bytes.length === 0) return refuse("FILE_EMPTY", `${file}是空文件，请检查后重新发送。`);
  if (bytes.length > largestMebibytes * mebibyte) {
    const size = Math.ceil(bytes.length / mebibyte);
    return refuse("FILE_TOO_LARGE", `${file}有 ${size} MB，超过 ${largestMebibytes} MB 的上限，请拆分后再发。`);
  }
  const refusal = refuseKind(file, name, bytes);
  if (refusal !== null) return refusal;
  const decoded = decodeText(bytes);
  if (decoded === null) return refuseBytes(file, bytes);
  if (!/[^\s\u200b-\u200d\u2060\ufeff]/.test(decoded.text)) {
    return refuse("FILE_EMPTY", `${file}里没有文字，请检查后重新发送。`);
  }
  return { kind: "text", ...decoded, format: formatOf(name, decoded.text), readerVersion };
}

function refuse(code: RefusedFile["code"], message: string): RefusedFile {
  return { kind: "refused", code, message };
}

/** A binary file whatever its name, and a name whose format is not read whatever its bytes. */
function refuseKind(file: string, name: string, bytes: Uint8Array): RefusedFile | null {
  const extension = extensionOf(name);
  const claimed = unreadable.get(extension);
  const binary = binaryKind(bytes);
  if (claimed !== undefined && (binary === null || binary.canBeSavedAs)) {
    return refuse("FILE_TYPE", `${file}是 ${claimed}，目前还不能读取，${saveAs}。`);
  }
  if (binary !== null) {
    const advice = binary.canBeSavedAs ? saveAs : "请发送 txt、md 或 html 格式的报告";
    return refuse("FILE_BINARY", `${file}实际是${binary.name}，不是文字文件，${advice}。`);
  }
  if (formats.has(extension)) return null;
  return refuse("FILE_TYPE", `${file}的格式（.${extension}）目前还不能读取，${saveAs}。`);
}

function refuseBytes(file: string, bytes: Uint8Array): RefusedFile {
  if (bytes.includes(0)) {
    return refuse("FILE_BINARY", `${file}不是文字文件，${saveAs}。`);
  }
  const encodings = "UTF-8、UTF-16、GBK（GB18030）和 Big5";
  return refuse("FILE_ENCODING", `${file}里有乱码或编码无法识别，能读的编码有 ${encodings}，请另存为 UTF-8 后再发。`);
}

const longestExtension = 8;

/** What follows the last dot, in lower case; a name like `2021.工作总结` has no extension. */
function extensionOf(name: string): string {
  const extension = /\.([A-Za-z0-9]+)\s*$/.exec(name)?.[1] ?? "";
  return extension.length > longestExtension ? "" : extension.toLowerCase();
}

const htmlStart = /^\s*(?:<\?xml[^<>]*>\s*)?(?:<!--[^]{0,2000}?-->\s*)?<(?:!doctype\s+html|html[\s>])/i;

/** A saved web page is html under any name. */
function formatOf(name: string, text: string): TextFormat {
  return htmlStart.test(text.slice(0, 4096)) ? "html" : (formats.get(extensionOf(name)) ?? "txt");
}

const longestName = 60;

/** The name as a person knows it: without folders and control characters, and not longer than a line. */
function shownName(name: string): string {
  const base =
    name
      .split(/[/\\]/)
      .at(-1)
      ?.replace(/[\p{C}\s]+/gu, " ")
      .trim() ?? "";
  if (base === "") return "未命名文件";
  return base.length > longestName ? `${base.slice(0, longestName)}…` : base;
}
