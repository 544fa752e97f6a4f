import { notInTheWorker } from "./not-in-the-worker.ts";

/**
 * Stands in for jszip and xmlbuilder in the Worker (wrangler.toml, alias). Mammoth would open archives with the one and
 * write files with the other; it is handed parts that are already unpacked, and only reads (ingest/read/docx/model.ts).
 */

/** Of jszip. */
export function loadAsync(): never {
  return notInTheWorker("jszip");
}

/** Of xmlbuilder. */
export function create(): never {
  return notInTheWorker("xmlbuilder");
}
