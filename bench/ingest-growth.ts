import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { IngestCosts } from "./ingest-costs.ts";
import { heldHeap } from "./memory.ts";

const probe = fileURLToPath(new URL("ingest-growth-probe.ts", import.meta.url));

/** How a library takes in the last two hundred reports before it has so many; of smaller ones several, with all of theirs. */
export type IngestLevel = {
  reports: number;
  characters: number;
  costs: IngestCosts;
  /** Peak resident memory so far, in megabytes. */
  peakMegabytes: number;
  /** The database's file. */
  megabytes: number;
};

/** Ingests generated reports one after another, up to each of these sizes, in a process of its own. */
export async function measureIngestGrowth(folder: string, sizes: readonly number[]): Promise<IngestLevel[]> {
  const file = join(folder, "ingest-growth.db");
  const words = [...heldHeap, probe, file, ...sizes.map(String)];
  const { stdout } = await promisify(execFile)(process.execPath, words);
  return JSON.parse(stdout) as IngestLevel[];
}
