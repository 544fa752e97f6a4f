import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const probe = fileURLToPath(new URL("memory-probe.ts", import.meta.url));

/**
 * V8 doubles its young generation once, somewhere in a long run, which is 50 MB that hold nothing; and it collects its
 * old one only at four times what lived, which the first time comes after half a minute and is 100 MB more. With the one
 * held at its starting size and the other collected at a quarter more, the peak grows only with what is kept.
 */
export const heldHeap = ["--max-semi-space-size=16", "--heap-growing-percent=25"];

/** Peak resident memory in megabytes: as it comes, and with V8's heap held (`heldHeap`). */
export type Peak = { work: string; reports: number; asItComes: number; held: number };

/** A library of generated reports, ingested in a process of its own. */
export async function ingestPeak(folder: string, reports: number): Promise<Peak> {
  const database = (name: string) => join(folder, `memory-${name}-${reports}.db`);
  return {
    work: `ingest ${reports} reports`,
    reports,
    asItComes: await peakOf([], ["ingest", database("plain"), String(reports)]),
    held: await peakOf(heldHeap, ["ingest", database("held"), String(reports)]),
  };
}

/** Answering so many questions from a library that another process made. */
export async function answerPeak(file: string, reports: number, questions: number): Promise<Peak> {
  const work = ["answer", file, String(questions)];
  return {
    work: `answer from ${reports} reports`,
    reports,
    asItComes: await peakOf([], work),
    held: await peakOf(heldHeap, work),
  };
}

async function peakOf(nodeOptions: readonly string[], work: readonly string[]): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, [...nodeOptions, probe, ...work]);
  return Number(stdout) / 1024;
}
