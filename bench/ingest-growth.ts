import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { heldYoungGeneration } from "./memory.ts";

const probe = fileURLToPath(new URL("ingest-growth-probe.ts", import.meta.url));

/** How a library of so many reports takes in the next ones. */
export type IngestLevel = {
  reports: number;
  /** Over the last reports before this level; as many as `measuredReports`, or all of them. */
  charactersPerSecond: number;
  /** The same by the processor's own clock: what a busy machine does not change. Waiting for the disk is not in it. */
  charactersPerProcessorSecond: number;
  /** Peak resident memory so far, in megabytes. */
  peakMegabytes: number;
  /** The database's file. */
  megabytes: number;
};

/** Ingests generated reports one after another in a process of its own, looking up at each of these sizes. */
export async function measureIngestGrowth(folder: string, sizes: readonly number[]): Promise<IngestLevel[]> {
  const file = join(folder, "ingest-growth.db");
  const words = [...heldYoungGeneration, probe, file, ...sizes.map(String)];
  const { stdout } = await promisify(execFile)(process.execPath, words);
  return JSON.parse(stdout) as IngestLevel[];
}
