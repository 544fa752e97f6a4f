import type { FeishuDeps } from "./feishu-app.ts";

/**
 * Keeps to the platform's rates: 5 calls a second for each chat, person or patched message, one at a time, 50 a second
 * in all, and nothing at all while the platform has asked us to wait.
 */
export type Pacer = {
  /** Runs `call` when it is the turn of `key`; gives the milliseconds to wait instead when that would take long. */
  run: <Result>(key: string, call: () => Promise<Result>) => Promise<Result | { waitMs: number }>;
  /** The platform asked for a pause, for one key or (null) for every call. */
  hold: (key: string | null, milliseconds: number) => void;
};

const perWindow = 5;
const inAllPerWindow = 50;
/** Counted from when a call came back, so that the platform saw it earlier, however long it was under way. */
const windowMs = 1010;
/** A turn further away than this is left to whoever keeps the message. */
const longestWaitMs = 3000;

type Lane = { ends: number[]; last: Promise<unknown>; waiting: number; heldUntil: number };

export function createPacer({ elapsed, sleep }: Pick<FeishuDeps, "elapsed" | "sleep">): Pacer {
  const lanes = new Map<string, Lane>();
  const all = { ends: [] as number[], underWay: 0 };
  let everyoneHeldUntil = 0;

  const laneOf = (key: string) => {
    const lane = lanes.get(key) ?? { ends: [], last: Promise.resolve(), waiting: 0, heldUntil: 0 };
    lanes.set(key, lane);
    return lane;
  };
  /** Milliseconds until a lane may start a call, with `ahead` others before it. */
  const waitOf = (lane: Lane, ahead: number) => {
    const now = elapsed();
    lane.ends = lane.ends.filter((end) => now - end < windowMs);
    const nth = lane.ends[lane.ends.length + ahead - perWindow];
    const queued = nth === undefined ? Math.floor(ahead / perWindow) * windowMs : nth + windowMs - now;
    return Math.max(0, queued, lane.heldUntil - now, everyoneHeldUntil - now);
  };
  /** Waits until one more call in all is within the rate, and counts it as under way. */
  const takeTurn = async () => {
    for (;;) {
      const now = elapsed();
      all.ends = all.ends.filter((end) => now - end < windowMs);
      const over = all.ends.length + all.underWay - inAllPerWindow;
      if (over < 0) break;
      // Where calls under way fill the rate by themselves, one that comes back only begins to count down.
      await sleep((all.ends[over] ?? now) + windowMs - now);
    }
    all.underWay += 1;
  };
  const forget = (key: string, lane: Lane) => {
    if (lane.waiting === 0 && elapsed() > lane.heldUntil + windowMs) lanes.delete(key);
  };

  return {
    run: async (key, call) => {
      const lane = laneOf(key);
      const waitMs = waitOf(lane, lane.waiting);
      if (waitMs > longestWaitMs) return { waitMs };
      lane.waiting += 1;
      const turn = lane.last.then(async () => {
        const wait = waitOf(lane, 0);
        if (wait > longestWaitMs) return { waitMs: wait };
        if (wait > 0) await sleep(wait);
        await takeTurn();
        try {
          return await call();
        } finally {
          all.underWay -= 1;
          const end = elapsed();
          lane.ends.push(end);
          all.ends.push(end);
        }
      });
      lane.last = turn
        .catch(() => {})
        .finally(() => {
          lane.waiting -= 1;
          if (lanes.size > 1000) for (const [other, each] of lanes) forget(other, each);
        });
      return turn;
    },
    hold: (key, milliseconds) => {
      const until = elapsed() + milliseconds;
      if (key === null) everyoneHeldUntil = Math.max(everyoneHeldUntil, until);
      else laneOf(key).heldUntil = Math.max(laneOf(key).heldUntil, until);
    },
  };
}
