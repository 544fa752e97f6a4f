import { readFileSync } from "node:fs";

const everyMilliseconds = 25;

/** Calls `exceeded` once when the process holds more real memory than this. Gives what ends the watch. */
export function watchMemory(processId: number | undefined, most: number, exceeded: () => void): () => void {
  const timer = setInterval(() => {
    if (residentBytes(processId) <= most) return;
    clearInterval(timer);
    exceeded();
  }, everyMilliseconds);
  return () => clearInterval(timer);
}

/**
 * Real memory as Linux counts it; 0 where there is no /proc or the process is gone. On other systems only the limit on
 * the heap holds, which docs/operations.md says.
 */
function residentBytes(processId: number | undefined): number {
  try {
    const kibibytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${processId}/status`, "latin1"))?.[1];
    return Number(kibibytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}
