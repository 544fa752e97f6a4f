import { constants, deflateRawSync } from "node:zlib";

/**
 * A deflated stream of one megabyte said `times` over, without ever holding it: blocks that are flushed in full do not
 * refer to one another and can be repeated.
 */
export function inflatingStream(megabyte: Uint8Array, times: number): Uint8Array {
  const block = deflateRawSync(megabyte, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array.from({ length: times }, () => block), deflateRawSync(new Uint8Array(0))]);
}

/** The same as PDF wants it, with the two bytes before it that say how it is packed. */
export function inflatingPdfStream(megabyte: Uint8Array, times: number): Uint8Array {
  const packed = Buffer.concat([Uint8Array.of(0x78, 0xda), inflatingStream(megabyte, times), Buffer.alloc(4)]);
  const head = Buffer.from(`<</Length ${packed.length}/Filter/FlateDecode>>\nstream\n`, "latin1");
  return Buffer.concat([head, packed, Buffer.from("\nendstream", "latin1")]);
}

export const megabyteOf = (sign: string): Uint8Array => Buffer.alloc(1024 * 1024, sign);
