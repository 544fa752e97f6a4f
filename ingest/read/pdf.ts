import { Refusal } from "./gate/refusal.ts";
import type { ReadDocument } from "./parse-document.ts";

export async function readPdf(bytes: Uint8Array): Promise<ReadDocument> {
  throw new Refusal("FILE_NO_TEXT", String(bytes.length));
}
