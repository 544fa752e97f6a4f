/** What a file is by its bytes, whatever its name says; `name` is what a person calls it. */
export type BinaryKind = { kind: "pdf" | "docx" | "xlsx" | "zip" | "old-office" | "picture" | "other"; name: string };

const signatures: readonly (BinaryKind & { bytes: readonly number[] })[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], kind: "pdf", name: "PDF 文件" },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], kind: "old-office", name: "旧版或加密的 Office、WPS 文件" },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], kind: "other", name: "RTF 文件" },
  { bytes: [0x50, 0x4b, 0x03, 0x04], kind: "zip", name: "压缩包" },
  { bytes: [0x50, 0x4b, 0x05, 0x06], kind: "zip", name: "压缩包" },
  { bytes: [0x1f, 0x8b], kind: "other", name: "压缩包" },
  { bytes: [0x52, 0x61, 0x72, 0x21], kind: "other", name: "压缩包" },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], kind: "other", name: "压缩包" },
  { bytes: [0x89, 0x50, 0x4e, 0x47], kind: "picture", name: "图片" },
  { bytes: [0xff, 0xd8, 0xff], kind: "picture", name: "图片" },
  { bytes: [0x47, 0x49, 0x46, 0x38], kind: "picture", name: "图片" },
  { bytes: [0x49, 0x49, 0x2a, 0x00], kind: "picture", name: "图片" },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], kind: "picture", name: "图片" },
  { bytes: [0x52, 0x49, 0x46, 0x46], kind: "other", name: "图片或音视频" },
  { bytes: [0x49, 0x44, 0x33, 0x03], kind: "other", name: "音频" },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], kind: "other", name: "程序" },
  { bytes: [0x4d, 0x5a], kind: "other", name: "程序" },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20], kind: "other", name: "数据库文件" },
];

const officeParts: readonly (readonly [part: string, kind: BinaryKind["kind"], name: string])[] = [
  ["word/", "docx", "Word 文件"],
  ["xl/", "xlsx", "Excel 文件"],
  ["ppt/", "other", "PPT 文件"],
  ["OFD.xml", "other", "OFD 文件"],
];

/** Names of parts stand at the start of an archive and, all of them, in the list at its end. */
const looked = 4096;
const lookedAtEnd = 65_557;

/** The kind of a file that is no text, or null; an office document is told from a plain archive by its parts. */
export function binaryKind(bytes: Uint8Array): BinaryKind | null {
  const found = signatures.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte));
  if (found === undefined) return null;
  const { kind, name } = found;
  if (kind !== "zip") return { kind, name };
  const latin = new TextDecoder("latin1");
  const list = `${latin.decode(bytes.subarray(0, looked))}${latin.decode(bytes.subarray(-lookedAtEnd))}`;
  const isDocument = list.includes("[Content_Types].xml") || list.includes("OFD.xml");
  const office = isDocument ? officeParts.find(([part]) => list.includes(part)) : undefined;
  return office === undefined ? { kind, name } : { kind: office[1], name: office[2] };
}

const endOfArchive = [0x50, 0x4b, 0x05, 0x06];

/** True when bytes that begin as something else also end as an archive: such a file is read differently by each program. */
export function endsAsArchive(bytes: Uint8Array): boolean {
  const end = bytes.subarray(-lookedAtEnd);
  return end.some((_, at) => endOfArchive.every((byte, index) => end[at + index] === byte));
}

/** A PDF that was cut on its way has no end mark; a reader would mend it and show part of a report as the whole. */
export function endsAsPdf(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(-2048)).includes("%%EOF");
}
