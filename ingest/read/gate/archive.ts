import { crc32 } from "node:zlib";
import { fromBufferPromise, validateFileName, type Entry, type ZipFile } from "yauzl";
import { limits } from "./limits.ts";
import { Refusal } from "./refusal.ts";

/** An archive whose list of contents was checked; entries are unpacked one at a time and counted while they are. */
export type Archive = {
  /** Names of all files in it, in the order of the archive. */
  names: readonly string[];
  /** The bytes of one entry; null when there is none of this name. @throws Refusal */
  unpack: (name: string) => Promise<Uint8Array | null>;
};

type Listed = { name: string; entry: Entry };

/**
 * Opens a zip, docx or xlsx after a look at its list of contents, which costs nothing: too many entries, a size no
 * report has, names that lead out of a folder, overlapping or encrypted entries are refused before anything is
 * unpacked. Names are only compared, never used as paths.
 * @throws Refusal
 */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
    autoClose: false,
    decodeStrings: false,
    validateEntrySizes: true,
  });
  if (zip.entryCount > limits.entries) throw new Refusal("FILE_TOO_COMPLEX", `${zip.entryCount} entries`);
  const listed = await listEntries(zip);
  checkSizes(listed);
  checkOverlaps(listed);
  const byName = new Map(listed.map(({ name, entry }) => [name, entry]));
  if (byName.size < listed.length) throw new Refusal("FILE_UNSAFE", "two entries of one name");
  const budget = { left: limits.unpackedBytes };
  return {
    names: [...byName.keys()],
    unpack: async (name) => {
      const entry = byName.get(name);
      return entry === undefined ? null : unpackEntry(zip, entry, budget);
    },
  };
}

/** Word and Excel files that carry a program. @throws Refusal */
export function refuseMacros({ names }: Pick<Archive, "names">): void {
  if (names.some((name) => /vbaProject\.bin$/i.test(name))) throw new Refusal("FILE_MACROS", "macros");
}

async function listEntries(zip: ZipFile): Promise<Listed[]> {
  const listed: Listed[] = [];
  for await (const entry of zip.eachEntry()) {
    const name = entryName(entry);
    if (entry.isEncrypted()) throw new Refusal("FILE_ENCRYPTED", "an encrypted entry");
    if (!name.endsWith("/")) listed.push({ name, entry });
  }
  return listed;
}

const utf8Flag = 0x800;

// oxlint-disable-next-line no-control-regex -- control characters and direction marks are what is looked for
const deceptive = /[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** Archives made on Chinese Windows write names in GBK without saying so. */
function entryName(entry: Entry): string {
  const raw = entry.fileNameRaw;
  const name = (entry.generalPurposeBitFlag & utf8Flag) === 0 ? decodeName(raw) : new TextDecoder().decode(raw);
  const isUnsafe = validateFileName(name) !== null || deceptive.test(name) || raw.length > limits.nameBytes;
  if (isUnsafe) throw new Refusal("FILE_UNSAFE", "an unsafe entry name");
  return name;
}

function decodeName(raw: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(raw);
  } catch {
    return new TextDecoder("gb18030").decode(raw);
  }
}

function checkSizes(listed: readonly Listed[]): void {
  let total = 0;
  for (const { entry } of listed) {
    total += entry.uncompressedSize;
    const large = entry.uncompressedSize > limits.ratioFrom;
    if (large && entry.uncompressedSize > entry.compressedSize * limits.ratio) {
      throw new Refusal("FILE_TOO_COMPLEX", "an entry unpacks to more than 200 times its size");
    }
  }
  if (total > limits.unpackedBytes) throw new Refusal("FILE_TOO_COMPLEX", `${total} bytes unpacked`);
}

const localHeaderBytes = 30;

/** Entries that share their bytes are how a small archive unpacks to petabytes. */
function checkOverlaps(listed: readonly Listed[]): void {
  const sorted = listed
    .map(({ entry }) => entry)
    .toSorted((left, right) => left.relativeOffsetOfLocalHeader - right.relativeOffsetOfLocalHeader);
  let end = 0;
  for (const entry of sorted) {
    if (entry.relativeOffsetOfLocalHeader < end) throw new Refusal("FILE_UNSAFE", "overlapping entries");
    end = entry.relativeOffsetOfLocalHeader + localHeaderBytes + entry.fileNameLength + entry.compressedSize;
  }
}

/**
 * What an entry says of its size need not be so; yauzl ends a stream that goes beyond it, and all together are counted.
 * The checksum is compared because a digit that was hurt on its way is a wrong number.
 */
async function unpackEntry(zip: ZipFile, entry: Entry, budget: { left: number }): Promise<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry);
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of stream as AsyncIterable<Uint8Array>) {
    size += piece.length;
    budget.left -= piece.length;
    if (budget.left < 0) throw new Refusal("FILE_TOO_COMPLEX", "more than 64 MB unpacked");
    pieces.push(piece);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  if (crc32(whole) !== entry.crc32) throw new Refusal("FILE_DAMAGED", "a checksum does not fit");
  return whole;
}
