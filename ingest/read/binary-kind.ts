/** File kinds told by their first bytes, whatever the name says. The name is what a person would call such a file. */
const signatures: readonly { bytes: readonly number[]; name: string; canBeSavedAs: boolean }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], name: "PDF 文件", canBeSavedAs: true },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: "旧版 Office 或 WPS 文件", canBeSavedAs: true },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], name: "RTF 文件", canBeSavedAs: true },
  { bytes: [0x50, 0x4b, 0x03, 0x04], name: "压缩包", canBeSavedAs: false },
  { bytes: [0x50, 0x4b, 0x05, 0x06], name: "压缩包", canBeSavedAs: false },
  { bytes: [0x1f, 0x8b], name: "压缩包", canBeSavedAs: false },
  { bytes: [0x52, 0x61, 0x72, 0x21], name: "压缩包", canBeSavedAs: false },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], name: "压缩包", canBeSavedAs: false },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: "图片", canBeSavedAs: false },
  { bytes: [0xff, 0xd8, 0xff], name: "图片", canBeSavedAs: false },
  { bytes: [0x47, 0x49, 0x46, 0x38], name: "图片", canBeSavedAs: false },
  { bytes: [0x49, 0x49, 0x2a, 0x00], name: "图片", canBeSavedAs: false },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], name: "图片", canBeSavedAs: false },
  { bytes: [0x52, 0x49, 0x46, 0x46], name: "图片或音视频", canBeSavedAs: false },
  { bytes: [0x49, 0x44, 0x33, 0x03], name: "音频", canBeSavedAs: false },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], name: "程序", canBeSavedAs: false },
  { bytes: [0x4d, 0x5a, 0x90, 0x00], name: "程序", canBeSavedAs: false },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20], name: "数据库文件", canBeSavedAs: false },
];

const officeParts: readonly (readonly [part: string, name: string])[] = [
  ["word/", "Word 文件"],
  ["xl/", "Excel 文件"],
  ["ppt/", "PPT 文件"],
  ["OFD.xml", "OFD 文件"],
];

const looked = 4096;

export type BinaryKind = { name: string; canBeSavedAs: boolean };

/** The kind of a file that is no text, or null; an office document is told from a plain archive by its parts. */
export function binaryKind(bytes: Uint8Array): BinaryKind | null {
  const found = signatures.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte));
  if (found === undefined) return null;
  const { name, canBeSavedAs } = found;
  if (bytes[0] !== 0x50) return { name, canBeSavedAs };
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, looked));
  const office = officeParts.find(([part]) => start.includes(part));
  return office === undefined ? { name, canBeSavedAs } : { name: office[1], canBeSavedAs: true };
}
