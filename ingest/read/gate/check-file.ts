import { refuse, type RefusedFile } from "../refusals.ts";
import { binaryKind, endsAsArchive, endsAsPdf, type BinaryKind } from "./binary-kind.ts";
import { limits } from "./limits.ts";

/** What a file is read as. */
export type FileKind = "docx" | "xlsx" | "pdf" | "zip" | "csv" | "txt" | "md" | "html";

/** Kinds by the end of the name. */
const kinds: ReadonlyMap<string, FileKind> = new Map([
  ["", "txt"],
  ["txt", "txt"],
  ["text", "txt"],
  ["md", "md"],
  ["markdown", "md"],
  ["html", "html"],
  ["htm", "html"],
  ["xhtml", "html"],
  ["shtml", "html"],
  ["csv", "csv"],
  ["tsv", "csv"],
  ["docx", "docx"],
  ["xlsx", "xlsx"],
  ["pdf", "pdf"],
  ["zip", "zip"],
]);

/** What a person calls a format that is not read, and the format to save it as. */
const unreadable: ReadonlyMap<string, readonly [name: string, saveAs: string]> = new Map([
  ["doc", ["旧版 Word 文件", "docx"]],
  ["wps", ["WPS 文字文件", "docx"]],
  ["rtf", ["RTF 文件", "docx"]],
  ["odt", ["ODT 文件", "docx"]],
  ["docm", ["含宏的 Word 文件", "docx"]],
  ["ofd", ["OFD 文件", "可复制文字的 pdf 或 docx"]],
  ["xls", ["旧版 Excel 文件", "xlsx"]],
  ["et", ["WPS 表格文件", "xlsx"]],
  ["ods", ["ODS 文件", "xlsx"]],
  ["xlsm", ["含宏的 Excel 文件", "xlsx"]],
  ["xlsb", ["二进制 Excel 文件", "xlsx"]],
  ["ppt", ["PPT 文件", "pdf"]],
  ["pptx", ["PPT 文件", "pdf"]],
  ["dps", ["WPS 演示文件", "pdf"]],
  ["rar", ["RAR 压缩包", "zip"]],
  ["7z", ["7z 压缩包", "zip"]],
  ["gz", ["GZ 压缩包", "zip"]],
  ["tar", ["TAR 压缩包", "zip"]],
]);

const pictures = /^(?:png|jpe?g|gif|bmp|tiff?|webp|heic)$/;

/**
 * The first look at a file, before anything reads it: size, and whether its first bytes are what its name says. Gives
 * the kind to read it as, or a sentence for the sender.
 */
export function checkFile({ name, bytes }: { name: string; bytes: Uint8Array }): FileKind | RefusedFile {
  if (bytes.length === 0) return refuse(name, "FILE_EMPTY", "是空文件，请检查后重新发送");
  const size = Math.ceil(bytes.length / (1024 * 1024));
  if (size > limits.fileMebibytes) {
    return refuse(name, "FILE_TOO_LARGE", `有 ${size} MB，超过 ${limits.fileMebibytes} MB 的上限，请拆分后再发`);
  }
  const extension = extensionOf(name);
  const binary = binaryKind(bytes);
  const named = unreadable.get(extension);
  if (named !== undefined)
    return refuse(name, "FILE_TYPE", `是${named[0]}，目前还不能读取，请另存为 ${named[1]} 后再发`);
  if (binary?.kind === "picture" || pictures.test(extension)) {
    return refuse(name, "FILE_NO_TEXT", "是图片，无文字层，请上传可复制文字的版本");
  }
  const kind = kinds.get(extension);
  if (kind === undefined && binary === null) {
    return refuse(name, "FILE_TYPE", `的格式（.${extension}）目前还不能读取，请另存为 docx、pdf 或 xlsx 后再发`);
  }
  return kind === undefined ? misnamed(name, binary) : agreed(name, kind, binary, bytes);
}

/** The kind, when the bytes are what the name says. */
function agreed(name: string, kind: FileKind, binary: BinaryKind | null, bytes: Uint8Array): FileKind | RefusedFile {
  const isText = kind === "txt" || kind === "md" || kind === "html" || kind === "csv";
  if (isText) return binary === null ? kind : misnamed(name, binary);
  if (binary?.kind === kind) {
    if (kind === "pdf" && endsAsArchive(bytes)) return refuse(name, "FILE_UNSAFE");
    if (kind === "pdf" && !endsAsPdf(bytes)) return refuse(name, "FILE_DAMAGED");
    return kind;
  }
  if (binary?.kind === "old-office" && kind !== "zip") {
    return refuse(name, "FILE_ENCRYPTED", `已加密，或是改了名的旧版格式，请去掉密码、另存为 ${kind} 后再发`);
  }
  if (binary?.kind === "zip" && !endsAsArchive(bytes)) return refuse(name, "FILE_DAMAGED");
  return misnamed(name, binary);
}

const readableKinds: readonly string[] = ["docx", "xlsx", "pdf", "zip"];

function misnamed(name: string, binary: BinaryKind | null): RefusedFile {
  if (binary === null) return refuse(name, "FILE_BINARY", "的内容与扩展名不符，请用正确的格式重新保存后再发");
  const advice = readableKinds.includes(binary.kind)
    ? `请把扩展名改为 .${binary.kind} 后再发`
    : "请发送报告的 docx、pdf、xlsx、csv、txt、md 或 html 文件";
  return refuse(name, "FILE_BINARY", `实际是${binary.name}，与扩展名不符，${advice}`);
}

const longestExtension = 8;

/** What follows the last dot, in lower case; a name like `2021.工作总结` has no extension. */
export function extensionOf(name: string): string {
  const extension = /\.([A-Za-z0-9]+)\s*$/.exec(name)?.[1] ?? "";
  return extension.length > longestExtension ? "" : extension.toLowerCase();
}
