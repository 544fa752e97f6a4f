import { expect, test } from "vitest";
import fc from "fast-check";
import { readFile as read, type FileInput } from "../../ingest/read.ts";
import { docxOf, paragraph } from "../fakes/files/docx.ts";
import { xlsxOf } from "../fakes/files/xlsx.ts";
import { zipOf } from "../fakes/files/zip.ts";
import { createDocumentParser } from "../../ingest/read/parse-document.ts";
import { readPdfData } from "../../src/hosts/node/pdf-data.ts";
import type { TextEncoding } from "../../ingest/read/encoding.ts";

const readFile = (input: FileInput) => read(input, createDocumentParser(readPdfData));

const simplified =
  "2021年，全县累计完成接种112.5万人次，覆盖率达到92.79%；其中60岁以上老人3万人，比上年增加2000余人。\r\n二、存在的问题";
const traditional =
  "2021年，全縣累計完成接種112.5萬人次，覆蓋率達到92.79%；其中60歲以上老人3萬人，比上年增加2000餘人。";

/** Node has no encoder for these, so the table is turned round from the decoder. */
function encodeDoubleByte(text: string, encoding: "gb18030" | "big5"): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytesOf = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (!bytesOf.has(character)) bytesOf.set(character, [lead, trail]);
    }
  }
  return Uint8Array.from(Array.from(text).flatMap((character) => bytesOf.get(character) ?? [character.charCodeAt(0)]));
}

function encodeUtf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(text, "utf16le");
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
}

function join(...parts: (readonly number[] | Uint8Array)[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => Array.from(part)));
}

const utf8 = (text: string) => new TextEncoder().encode(text);

const encoded: [string, Uint8Array, TextEncoding, string][] = [
  ["UTF-8", utf8(simplified), "utf-8", simplified],
  ["UTF-8 with a byte order mark", join([0xef, 0xbb, 0xbf], utf8(simplified)), "utf-8", simplified],
  ["UTF-16 LE with a byte order mark", join([0xff, 0xfe], encodeUtf16(simplified, false)), "utf-16le", simplified],
  ["UTF-16 BE with a byte order mark", join([0xfe, 0xff], encodeUtf16(simplified, true)), "utf-16be", simplified],
  ["UTF-16 LE without a mark", encodeUtf16(simplified, false), "utf-16le", simplified],
  ["UTF-16 BE without a mark", encodeUtf16(simplified, true), "utf-16be", simplified],
  ["GBK", encodeDoubleByte(simplified, "gb18030"), "gb18030", simplified],
  ["GBK in traditional script", encodeDoubleByte(traditional, "gb18030"), "gb18030", traditional],
  ["Big5", encodeDoubleByte(traditional, "big5"), "big5", traditional],
  ["plain ASCII", utf8("Coverage 92.79% in 2021"), "utf-8", "Coverage 92.79% in 2021"],
];

test.each(encoded)("text in %s is read without losing a character", async (_, bytes, encoding, text) => {
  expect(await readFile({ name: "报告.txt", bytes })).toMatchObject({
    kind: "text",
    format: "txt",
    encoding,
    text,
  });
});

test.each([
  ["a PDF under a text name", "总结.txt", join(utf8("%PDF-1.7\n"), [0]), "FILE_BINARY", "PDF"],
  ["a Word document under a text name", "总结.txt", docxOf([paragraph("总结")]), "FILE_BINARY", "请把扩展名改为 .docx"],
  ["a plain archive", "总结.txt", join([0x50, 0x4b, 3, 4, 20, 0], utf8("a.txt")), "FILE_BINARY", "压缩包"],
  ["a picture", "扫描件.md", join([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10], [0, 0]), "FILE_NO_TEXT", "无文字层"],
  ["a program", "a.txt", join([0x4d, 0x5a, 0x90, 0], [1, 2]), "FILE_BINARY", "程序"],
  ["bytes with zeros in no known format", "a.txt", join(utf8("全县"), [0, 1, 2, 0, 0xff]), "FILE_BINARY", "文字文件"],
  ["an archive under a Word name", "年报.docx", zipOf([{ name: "a.txt", bytes: "1" }]), "FILE_BINARY", "压缩包"],
  ["a workbook under a Word name", "年报.docx", xlsxOf({ sheets: [] }), "FILE_BINARY", "改为 .xlsx"],
  ["a web page under a PDF name", "年报.pdf", utf8("<html>1</html>"), "FILE_BINARY", "不符"],
  ["a PDF that is an archive too", "年报.pdf", join(utf8("%PDF-1.4"), zipOf([])), "FILE_UNSAFE", "不安全"],
  ["a Word file with a password", "年报.docx", join([0xd0, 0xcf, 0x11, 0xe0], [0, 0]), "FILE_ENCRYPTED", "已加密"],
  ["a cut Word file", "年报.docx", docxOf([paragraph("总结")]).slice(0, 400), "FILE_DAMAGED", "不完整"],
  ["an archive in place of a report", "年报.zip", zipOf([{ name: "a.txt", bytes: "1" }]), "FILE_TYPE", "解开"],
  ["an OFD file", "公文.ofd", utf8("PK"), "FILE_TYPE", "pdf 或 docx"],
  ["an old Word file", "公文.doc", utf8("x"), "FILE_TYPE", "另存为 docx"],
  ["a WPS table", "数据.et", utf8("x"), "FILE_TYPE", "另存为 xlsx"],
  ["a Word file with macros by its name", "公文.docm", utf8("x"), "FILE_TYPE", "宏"],
  ["a name of an unknown format", "数据.xyz", utf8("全县"), "FILE_TYPE", ".xyz"],
  ["no bytes", "空.txt", new Uint8Array(0), "FILE_EMPTY", "空文件"],
  ["only white space", "空.txt", utf8(" \r\n\u3000\u200b\t"), "FILE_EMPTY", "没有文字"],
  ["a replacement character where a digit may have been", "a.txt", utf8("覆盖率9\ufffd.79%"), "FILE_ENCODING", "UTF-8"],
  ["the traces of a wrong conversion", "a.txt", utf8("累计完成锟斤拷万人次"), "FILE_ENCODING", "GBK"],
  [
    "text in another encoding",
    "a.txt",
    Uint8Array.from([0x83, 0x65, 0x83, 0x58, 0x83, 0x67, 0x82, 0xcc, 0x93, 0xfa]),
    "FILE_ENCODING",
    "Big5",
  ],
  ["UTF-8 cut inside a character", "a.txt", utf8(simplified.repeat(3)).slice(0, -1), "FILE_ENCODING", "UTF-8"],
] as const)("%s is refused with a sentence that names the file and says why", async (_, name, bytes, code, says) => {
  const result = await readFile({ name, bytes });
  expect(result).toMatchObject({ kind: "refused", code });
  if (result.kind === "text") return;
  expect(result.message).toContain(`「${name}」`);
  expect(result.message).toContain(says);
  expect(result.message).toMatch(/^[^。]+。$/);
});

test("UTF-8 that was read as GBK and saved again is refused, because its digits cannot be trusted", async () => {
  const garbled = new TextDecoder("gb18030").decode(
    utf8("全县累计完成疫苗接种工作并且覆盖率逐年提高以及医疗机构能力明显增强".repeat(2)),
  );
  expect(await readFile({ name: "a.txt", bytes: utf8(garbled.replaceAll("\ufffd", "")) })).toMatchObject({
    code: "FILE_ENCODING",
  });
});

test("a file over the limit is refused before it is decoded", async () => {
  expect(await readFile({ name: "大.txt", bytes: new Uint8Array(30 * 1024 * 1024 + 1) })).toMatchObject({
    code: "FILE_TOO_LARGE",
  });
});

test.each([
  ["说明.md", "# 总结", "md"],
  ["网页.HTM", "<p>总结</p>", "html"],
  ["网页.txt", "\n<!DOCTYPE html>\n<html><body>总结</body></html>", "html"],
  ["总结", "总结", "txt"],
  ["关于2021年工作的总结.上报稿", "总结", "txt"],
])("%s is read as its name or its content says", async (name, text, format) => {
  expect(await readFile({ name, bytes: utf8(text) })).toMatchObject({ kind: "text", format, text });
});

test("folders and control characters of a name do not reach the message", async () => {
  const result = await readFile({ name: "C:\\用户\\a\u202e\n.pdf", bytes: utf8("x") });
  expect(result).toMatchObject({ message: expect.stringMatching(/^「a \.pdf」/) });
});

test("no bytes whatever make it throw or give text with a replacement character", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      const result = await readFile({ name: "a.txt", bytes });
      return result.kind === "refused" || !(result.text.includes("\ufffd") || result.text.includes("\0"));
    }),
    { numRuns: 300 },
  );
});
