import type { DocumentRefusal } from "../../../src/ports/parser.ts";

/**
 * Thrown while reading hostile or broken bytes and caught where a reading begins (`refusalOr`); it never leaves
 * `ingest/read`. A value would have to be handed through every event handler of the parsers.
 */
export class Refusal extends Error {
  readonly code: DocumentRefusal;

  constructor(code: DocumentRefusal, detail: string) {
    super(detail);
    this.code = code;
  }
}

/** Runs a reading; a refusal comes out as its code, anything else a library throws means that the file is broken. */
export async function refusalOr<Read>(
  reading: () => Promise<Read>,
): Promise<{ kind: "read"; read: Read } | { kind: "refused"; code: DocumentRefusal }> {
  try {
    return { kind: "read", read: await reading() };
  } catch (fault) {
    return { kind: "refused", code: fault instanceof Refusal ? fault.code : "FILE_DAMAGED" };
  }
}
