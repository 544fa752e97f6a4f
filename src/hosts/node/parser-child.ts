import { createDocumentParser } from "../../../ingest/read/parse-document.ts";
import type { DocumentKind } from "../../ports/parser.ts";
import { readPdfData } from "./pdf-data.ts";

/**
 * The program of the parser process: one document in on standard input, its kind as the only word, the result out as
 * JSON on standard output. It ends when it has written; the parent sees to it that it ends in any case.
 */
const kinds: readonly DocumentKind[] = ["docx", "xlsx", "pdf"];

async function readInput(): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of process.stdin as AsyncIterable<Uint8Array>) pieces.push(piece);
  return Buffer.concat(pieces);
}

const kind = kinds.find((known) => known === process.argv[2]);
if (kind === undefined) process.exit(2);
const parse = createDocumentParser(readPdfData);
const result = await parse({ kind, bytes: await readInput() });
process.stdout.write(JSON.stringify(result), () => process.exit(0));
