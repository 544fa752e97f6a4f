import type { Clock } from "../ports.ts";

/** Milliseconds each step of an answer took, by name. */
export type Timer = { mark: (step: string) => void; marks: () => Record<string, number> };

export function createTimer(clock: Clock): Timer {
  const begun = clock().getTime();
  let last = begun;
  const marks: Record<string, number> = {};
  const mark = (step: string) => {
    const now = clock().getTime();
    marks[step] = now - last;
    last = now;
  };
  return { mark, marks: () => ({ ...marks, total: last - begun }) };
}
