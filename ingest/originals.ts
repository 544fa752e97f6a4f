import { createHash } from "node:crypto";
import type { Database } from "../src/ports.ts";
import type { Originals } from "../src/ports/originals.ts";
import type { LeftOut } from "../src/reports/document.ts";
import { isOriginalUsed, originalsOf } from "../src/store/kept-originals.ts";

export type OriginalsDeps = {
  database: Database;
  /** Where uploaded files are kept; left out where only their text is. */
  originals?: Originals;
};

/**
 * Keeps the bytes a text was read from and gives their hash, before the text is stored. Bytes that hold numbers of
 * persons are not kept: in the text they are covered, in the bytes they could not be. Null when nothing was kept.
 */
export async function keepOriginal(
  { originals }: OriginalsDeps,
  { bytes, leftOut }: { bytes: Uint8Array; leftOut: readonly LeftOut[] },
): Promise<string | null> {
  const personal = leftOut.some(({ kind }) => kind === "identity-number" || kind === "phone-number");
  if (originals === undefined || personal) return null;
  const hash = createHash("sha256").update(bytes).digest("hex");
  await originals.put(hash, bytes);
  return hash;
}

/** Takes the bytes away again where no version came of them after all. */
export async function dropUnusedOriginal({ database, originals }: OriginalsDeps, hash: string | null): Promise<void> {
  if (hash !== null && !(await isOriginalUsed(database, hash))) await originals?.remove(hash);
}

/** After a report was taken down: bytes that no other report came from are gone for good. */
export async function dropOriginalsOf(deps: OriginalsDeps, reportId: string): Promise<void> {
  for (const hash of await originalsOf(deps.database, reportId)) await dropUnusedOriginal(deps, hash);
}
