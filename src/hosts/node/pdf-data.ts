import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { ReadPdfData } from "../../../ingest/read/pdf/open.ts";

const folder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

/** Tables of Chinese encodings and the standard fonts, out of the npm package that carries them. */
export const readPdfData: ReadPdfData = async (kind, file) => {
  if (!/^[\w-]+\.(?:bcmap|pfb|ttf)$/.test(file)) throw new Error("no such table or font");
  return new Uint8Array(await readFile(join(folder, kind, file)));
};
