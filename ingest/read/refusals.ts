import type { ParseResult } from "../../src/ports/parser.ts";
import { limits } from "./gate/limits.ts";

/** Every reason a file is not read, with the one sentence its sender is told. */
export type RefusalCode = keyof typeof sentences;

export type RefusedFile = {
  kind: "refused";
  code: RefusalCode;
  /** One plain sentence for the sender, naming the file. */
  message: string;
};

const sentences = {
  FILE_BINARY: "不是文字文件，请发送报告的 docx、pdf、xlsx、csv、txt、md 或 html 文件",
  FILE_DAMAGED: "不完整或已损坏，请在电脑上能打开它之后重新保存、再发一次",
  FILE_EMPTY: "里没有文字，请检查后重新发送",
  FILE_ENCODING: "里有乱码或编码无法识别，能读的编码有 UTF-8、UTF-16、GBK（GB18030）和 Big5，请另存为 UTF-8 后再发",
  FILE_ENCRYPTED: "已加密，请去掉密码后再发",
  FILE_GARBLED: "里的文字复制出来是乱码（字体缺少对照表），请用原文档重新导出 PDF，或发送 docx",
  FILE_MARKED_SECRET: "标有密级，不能入库，没有保存它的任何内容；请按保密规定处理，并撤回已发送的文件",
  FILE_MACROS: "含有宏，请另存为不含宏的 docx 或 xlsx 后再发",
  FILE_NO_TEXT: "无文字层，可能是扫描件或图片，请上传可复制文字的版本",
  FILE_PARSER_STOPPED: "读取时占用的内存或时间超过上限，没有读入，请拆分或重新保存后再发",
  FILE_QUARANTINED: "多次使读取程序中断，已停止读取，请重新保存为新文件后再发",
  FILE_TOO_COMPLEX: "展开后过大或结构异常，没有读取，请重新保存或拆分后再发",
  FILE_TOO_LARGE: `超过 ${limits.fileMebibytes} MB 的上限，请拆分后再发`,
  FILE_TOO_MANY_CELLS: `里的表格超过上限（${limits.cells / 10_000} 万个单元格、${limits.columns} 列），请只保留要用的部分后再发`,
  FILE_TOO_MANY_PAGES: `超过 ${limits.pages} 页的上限，请拆分后再发`,
  FILE_TYPE: "的格式目前还不能读取，请另存为 docx、pdf 或 xlsx 后再发",
  FILE_UNSAFE: "含有不安全的内容（文件名、实体或压缩结构异常），没有读取，请重新保存后再发",
} as const;

/** `more` replaces the usual sentence where more can be said. */
export function refuse(name: string, code: RefusalCode, more?: string): RefusedFile {
  return { kind: "refused", code, message: `「${shownName(name)}」${more ?? sentences[code]}。` };
}

/** What the sender is told of a parsing that gave no text. */
export function refuseParse(name: string, result: Exclude<ParseResult, { kind: "parsed" }>): RefusedFile {
  return refuse(name, result.kind === "stopped" ? "FILE_PARSER_STOPPED" : result.code);
}

const longestName = 60;

/** The name as a person knows it: without folders and control characters, and not longer than a line. */
export function shownName(name: string): string {
  const base =
    name
      .split(/[/\\]/)
      .at(-1)
      ?.replace(/[\p{C}\s]+/gu, " ")
      .trim() ?? "";
  if (base === "") return "未命名文件";
  return base.length > longestName ? `${base.slice(0, longestName)}…` : base;
}
