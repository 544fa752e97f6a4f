import type { HostileFile } from "./hostile-file.ts";

const text = "2025年，全县累计完成接种112.5万人次，覆盖率达到92.79%；其中六十岁以上老人3万人。";

const utf16 = (mark: boolean, swap: boolean): Uint8Array => {
  const bytes = Buffer.from(`${mark ? "\ufeff" : ""}${text}`, "utf16le");
  return swap ? bytes.swap16() : bytes;
};

const named = (name: string, bytes: Uint8Array = Uint8Array.of(1, 2, 3)): HostileFile => ({
  what: `a file of a format that is not read: ${name}`,
  name,
  bytes: () => bytes,
  outcome: "FILE_TYPE",
});

const mebibyte = 1024 * 1024;

export const hostileTexts: readonly HostileFile[] = [
  ...(
    [
      ["UTF-16 LE with a mark", utf16(true, false)],
      ["UTF-16 BE with a mark", utf16(true, true)],
      ["UTF-16 LE without a mark", utf16(false, false)],
      ["UTF-8 with a mark", Buffer.from(`\ufeff${text}`)],
    ] as const
  ).map(([encoding, bytes]): HostileFile => ({
    what: `text in ${encoding}`,
    name: "报告.txt",
    bytes: () => bytes,
    outcome: "read",
    holds: text,
    lacks: "\ufffd",
  })),
  {
    what: "two encodings in one file",
    name: "报告.txt",
    bytes: () => Buffer.concat([Buffer.from(text), Uint8Array.of(0xb8, 0xb2, 0xb8, 0xc7, 0xc2, 0xca)]),
    outcome: "FILE_ENCODING",
  },
  {
    what: "one byte more than the limit",
    name: "报告.txt",
    bytes: () => new Uint8Array(30 * mebibyte + 1),
    outcome: "FILE_TOO_LARGE",
  },
  ...["报告.doc", "报告.wps", "数据.et", "数据.xls", "公文.ofd", "汇报.ppt", "汇报.pptx", "录音.mp3", "包.rar"].map(
    (name) => named(name),
  ),
  {
    what: "a picture",
    name: "扫描.jpg",
    bytes: () => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0),
    outcome: "FILE_NO_TEXT",
  },
  {
    what: "a program under the name of a PDF",
    name: "报告.pdf",
    bytes: () => Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3, 0),
    outcome: "FILE_BINARY",
  },
];
