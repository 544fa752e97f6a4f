import type { ReadReport } from "../src/reports/report.ts";
import type { IngestDeps } from "./ingest-files.ts";
import { readFile } from "./read.ts";
import { readReport } from "./read-report.ts";

/**
 * Reads a stored report again with the rules of today: from its own bytes where they were kept, from its text where the
 * file was nothing but text. Null where neither is there, or the gate refuses it now.
 */
export async function readAgain(deps: IngestDeps, stored: ReadReport): Promise<ReadReport | null> {
  const { file, original } = stored;
  const kept = original === null ? null : ((await deps.originals?.get(original)) ?? null);
  const bytes = kept ?? (stored.readerVersion.startsWith("text-") ? new TextEncoder().encode(stored.text) : null);
  if (bytes === null) return null;
  const source = await readFile({ name: file, bytes }, deps.parser);
  if (source.kind === "refused") return null;
  const byRules = await readReport({ file, ...source, original }, deps);
  return (await deps.label?.(byRules)) ?? byRules;
}
