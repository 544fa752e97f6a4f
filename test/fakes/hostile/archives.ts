import { docxOf, docxParts, documentEnd, documentStart, paragraph, part } from "../files/docx.ts";
import { zipOf, type ZipEntry } from "../files/zip.ts";
import type { HostileFile } from "./hostile-file.ts";
import { inflatingStream, megabyteOf } from "./inflating.ts";

const body = `${documentStart}${paragraph("2025年出口额为1234.5亿元")}${documentEnd}`;

/** A Word file whose main part is packed as given and says it is this large. */
function docxPacked(bytes: Uint8Array, declaredSize: number): Uint8Array {
  const parts = docxParts("").map((entry): ZipEntry =>
    entry.name === "word/document.xml" ? { ...entry, packed: { bytes, declaredSize } } : entry,
  );
  return zipOf(parts);
}

const spaces = (megabytes: number) => inflatingStream(megabyteOf(" "), megabytes);

const withEntry = (entry: Partial<ZipEntry>) => zipOf(docxParts(body, [{ name: "x.xml", bytes: "<a/>", ...entry }]));

const unsafeNames: readonly [what: string, name: string][] = [
  ["climbs out of its folder", "../../../../PWNED.txt"],
  ["climbs out in the Windows way", "..\\..\\x.txt"],
  ["names a drive", "C:\\x.txt"],
  ["starts at the root", "/abs.txt"],
  ["holds a zero", "a\u0000.xml"],
  ["is longer than a file system takes", `${"甲".repeat(100)}.xml`],
  ["turns the reading direction", "word/\u202efdp.xml"],
];

export const hostileArchives: readonly HostileFile[] = [
  ...["docx", "xlsx", "pdf"].map((ending): HostileFile => ({
    what: `an empty .${ending}`,
    name: `空.${ending}`,
    bytes: () => new Uint8Array(0),
    outcome: "FILE_EMPTY",
  })),
  {
    what: "a megabyte that unpacks to a gigabyte",
    name: "总结.docx",
    bytes: () => docxPacked(spaces(1024), 1024 * 1024 * 1024),
    outcome: "FILE_TOO_COMPLEX",
  },
  {
    what: "two hundred megabytes of spaces",
    name: "总结.docx",
    bytes: () => docxPacked(spaces(200), 200 * 1024 * 1024),
    outcome: "FILE_TOO_COMPLEX",
  },
  {
    what: "three million paragraphs",
    slow: true,
    name: "总结.docx",
    bytes: () => docxOf(["<w:p><w:r><w:t>a</w:t></w:r></w:p>".repeat(3_000_000)]),
    outcome: "FILE_TOO_COMPLEX",
  },
  {
    what: "an entry that says 1 KB and unpacks to 200 MB",
    name: "总结.docx",
    bytes: () => docxPacked(spaces(200), 1024),
    outcome: "FILE_DAMAGED",
  },
  {
    what: "60,000 entries",
    slow: true,
    name: "总结.docx",
    bytes: () =>
      zipOf(
        docxParts(
          body,
          Array.from({ length: 60_000 }, (_, index) => ({ name: `word/x${index}.xml`, bytes: "" })),
        ),
      ),
    outcome: "FILE_TOO_COMPLEX",
  },
  {
    what: "entries that share their bytes",
    name: "总结.docx",
    bytes: () =>
      zipOf(
        docxParts(
          body,
          Array.from({ length: 50 }, (_, index) => ({
            name: `word/x${index}.xml`,
            bytes: body,
            sharesBytesOf: "word/document.xml",
          })),
        ),
      ),
    outcome: "FILE_UNSAFE",
  },
  {
    what: "a document inside a document",
    name: "总结.docx",
    bytes: () =>
      docxOf(
        [paragraph("2025年出口额为1234.5亿元")],
        [{ name: "word/embeddings/内.docx", bytes: docxOf([paragraph("99亿元")]) }],
      ),
    outcome: "read",
    holds: "1234.5亿元",
    lacks: "99亿元",
    leftOut: "embedded-file",
  },
  {
    what: "an archive inside an archive",
    name: "报送.zip",
    bytes: () => zipOf([{ name: "内.zip", bytes: zipOf([{ name: "a.txt", bytes: "1" }]) }]),
    outcome: "FILE_TYPE",
  },
  ...unsafeNames.map(([what, name]): HostileFile => ({
    what: `an entry whose name ${what}`,
    name: "总结.docx",
    bytes: () => withEntry({ name }),
    outcome: "FILE_UNSAFE",
  })),
  {
    what: "a Word file behind a password",
    name: "总结.docx",
    bytes: () => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(4096)]),
    outcome: "FILE_ENCRYPTED",
  },
  {
    what: "an encrypted archive",
    name: "报送.zip",
    bytes: () => zipOf([{ name: "a.txt", bytes: "1", flags: 0x801 }]),
    outcome: "FILE_ENCRYPTED",
  },
  {
    what: "a Word file cut in the middle",
    name: "总结.docx",
    bytes: () => docxOf([paragraph("总结")]).slice(0, 500),
    outcome: "FILE_DAMAGED",
  },
  {
    what: "a Word file with macros",
    name: "总结.docx",
    bytes: () => docxOf([paragraph("总结")], [{ name: "word/vbaProject.bin", bytes: "x" }]),
    outcome: "FILE_MACROS",
  },
  {
    what: "a Word file whose name says it has macros",
    name: "总结.docm",
    bytes: () => docxOf([paragraph("总结")]),
    outcome: "FILE_TYPE",
  },
  {
    what: "text in a comment and in a page header",
    name: "总结.docx",
    bytes: () =>
      docxOf(
        [paragraph("覆盖率92%")],
        [
          { name: "word/comments.xml", bytes: part("comments", `<w:comment>${paragraph("改为99%")}</w:comment>`) },
          { name: "word/header1.xml", bytes: part("hdr", paragraph("99%")) },
        ],
      ),
    outcome: "read",
    holds: "92%",
    lacks: "99%",
    leftOut: "comment",
  },
];
