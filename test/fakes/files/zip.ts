import { crc32, deflateRawSync } from "node:zlib";

export type ZipEntry = {
  name: string;
  bytes: Uint8Array | string;
  /** Packed as given; for entries whose header lies about them. */
  packed?: { bytes: Uint8Array; declaredSize: number };
  /** Written into the list of contents only: the bytes are those of another entry. */
  sharesBytesOf?: string;
  flags?: number;
  rawName?: Uint8Array;
};

/** Writes a zip as office programs do, or as nobody should (`packed`, `sharesBytesOf`). */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  const offsets = new Map<string, number>();
  let length = 0;
  const append = (bytes: Uint8Array) => {
    pieces.push(bytes);
    length += bytes.length;
  };
  for (const entry of entries) {
    const name = entry.rawName ?? new TextEncoder().encode(entry.name);
    const bytes = typeof entry.bytes === "string" ? new TextEncoder().encode(entry.bytes) : entry.bytes;
    const packed = entry.packed?.bytes ?? deflateRawSync(bytes, { level: 9 });
    const size = entry.packed?.declaredSize ?? bytes.length;
    const flags = entry.flags ?? 0x800;
    const offset = entry.sharesBytesOf === undefined ? length : (offsets.get(entry.sharesBytesOf) ?? 0);
    const fields = fieldsOf({
      flags,
      checksum: crc32(bytes),
      packedSize: packed.length,
      size,
      nameLength: name.length,
    });
    if (entry.sharesBytesOf === undefined) {
      offsets.set(entry.name, length);
      append(Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), fields, name, packed]));
    }
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    list.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000", "latin1"), fields, place, name]));
  }
  const start = length;
  for (const item of list) append(item);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(length - start, 12);
  end.writeUInt32LE(start, 16);
  append(end);
  return Buffer.concat(pieces);
}

/** The fields that both headers of an entry share. */
function fieldsOf(entry: {
  flags: number;
  checksum: number;
  packedSize: number;
  size: number;
  nameLength: number;
}): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(entry.flags, 2);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(entry.checksum, 10);
  fields.writeUInt32LE(entry.packedSize, 14);
  fields.writeUInt32LE(entry.size, 18);
  fields.writeUInt16LE(entry.nameLength, 22);
  return fields;
}
