import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** How the real memory of another process is asked for, and how often that may be done. */
export type MemoryProbe = {
  everyMilliseconds: number;
  /** Bytes; 0 where the process is gone. */
  residentBytes: (processId: number) => Promise<number>;
};

/** Linux tells in a file; elsewhere a program has to be started for each look, so there are fewer of them. */
export function memoryProbeFor(platform: NodeJS.Platform): MemoryProbe {
  if (platform === "linux") return { everyMilliseconds: 25, residentBytes: fromProc };
  return platform === "win32" ? fromTaskList : fromPs;
}

async function fromProc(processId: number): Promise<number> {
  try {
    const kibibytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${processId}/status`, "latin1"))?.[1];
    return Number(kibibytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** macOS and other systems of that family. */
const fromPs: MemoryProbe = {
  everyMilliseconds: 200,
  residentBytes: async (processId) => {
    const printed = await output("ps", ["-o", "rss=", "-p", String(processId)]);
    return Number(/\d+/.exec(printed)?.[0] ?? 0) * 1024;
  },
};

/** `"node.exe","4711","Console","1","123,456 K"`: the separator of thousands is the country's own. */
const fromTaskList: MemoryProbe = {
  everyMilliseconds: 500,
  residentBytes: async (processId) => {
    const program = join(process.env["SystemRoot"] ?? "C:\\Windows", "System32", "tasklist.exe");
    return taskListBytes(await output(program, ["/FI", `PID eq ${processId}`, "/FO", "CSV", "/NH"]));
  },
};

/** The last column of the one line `tasklist` prints; 0 when it says that there is no such task. */
export function taskListBytes(printed: string): number {
  const kibibytes = /"([\d.,'\s\u00a0\u202f]+)K"\s*$/.exec(printed)?.[1]?.replace(/\D/g, "");
  return Number(kibibytes ?? 0) * 1024;
}

/** What a program prints; nothing where it cannot be run, so that a missing program never stops a parser. */
function output(program: string, words: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(program, words, { timeout: 5000, windowsHide: true }, (_fault, printed) => resolve(printed));
  });
}
