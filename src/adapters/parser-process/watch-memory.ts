import { memoryProbeFor, type MemoryProbe } from "./resident-memory.ts";

/**
 * Calls `exceeded` once when the process holds more real memory than this. Gives what ends the watch. Between two looks
 * it may hold more; docs/operations.md says how long that is on which system.
 */
export function watchMemory(
  processId: number | undefined,
  most: number,
  exceeded: () => void,
  probe: MemoryProbe = memoryProbeFor(process.platform),
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = processId === undefined;
  const look = async (): Promise<void> => {
    const bytes = await probe.residentBytes(processId ?? 0);
    if (ended) return;
    if (bytes > most) {
      ended = true;
      exceeded();
    } else timer = setTimeout(() => void look(), probe.everyMilliseconds);
  };
  timer = setTimeout(() => void look(), probe.everyMilliseconds);
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}
