import type { DocumentParser } from "../src/ports/parser.ts";
import { readFile, type FileInput, type ReadText, type RefusedFile } from "./read.ts";
import { unpackFiles } from "./read/unpack.ts";

/** One file as it was read, or the sentence its sender is told. */
export type ReadSource = { name: string; bytes: Uint8Array; source: ReadText | RefusedFile };

/**
 * Everything a sent file stands for, one after another: itself, or what its archive holds. All doors read through this
 * one gate.
 */
export async function* readSource(input: FileInput, parse: DocumentParser): AsyncGenerator<ReadSource> {
  const unpacked = await unpackFiles(input);
  if (unpacked.kind === "refused") {
    yield { ...input, source: unpacked };
    return;
  }
  for (const file of unpacked.files) yield { ...file, source: await readFile(file, parse) };
}
