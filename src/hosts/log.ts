import type { Clock, Log } from "../ports.ts";

/** One JSON line per event with its time, for whatever collects the process's output. */
export function createLog(clock: Clock, writeLine: (line: string) => void): Log {
  return (event, fields = {}) => writeLine(JSON.stringify({ time: clock().toISOString(), event, ...fields }));
}
