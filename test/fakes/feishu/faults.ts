import type { Reply } from "./answer.ts";

/** What may go wrong with a call. */
export type FaultKind =
  /** Answered at once in place of the route; nothing happens on the platform. */
  | { kind: "answer"; reply: Reply }
  /** The connection breaks before anything happened. */
  | { kind: "drop-before" }
  /** It happens, and then the connection breaks: the caller cannot know. */
  | { kind: "drop-after" }
  /** It happens, and is answered so much later. */
  | { kind: "slow"; ms: number }
  /** No answer, ever; nothing happens. */
  | { kind: "hang" };

export type Fault = {
  /** Name of the route (`create`, `reply`, `patch`, …); all when left out. */
  route?: string;
  fault: FaultKind;
  /** How often; for ever when left out. */
  times?: number;
  /** Between 0 and 1, drawn from `random`; always when left out. */
  chance?: number;
};

export type Faults = {
  add: (fault: Fault) => void;
  clear: () => void;
  /** The fault that meets this call, if one does. */
  next: (route: string) => FaultKind | null;
};

/** @param random numbers from 0 to below 1; give a seeded one for a run that can be repeated */
export function createFaults(random: () => number): Faults {
  let waiting: Fault[] = [];
  return {
    add: (fault) => {
      waiting.push({ ...fault });
    },
    clear: () => {
      waiting = [];
    },
    next: (route) => {
      for (const fault of waiting) {
        if (fault.route !== undefined && fault.route !== route) continue;
        if (fault.chance !== undefined && random() >= fault.chance) continue;
        if (fault.times !== undefined) fault.times -= 1;
        waiting = waiting.filter(({ times }) => times === undefined || times > 0);
        return fault.fault;
      }
      return null;
    },
  };
}
