import { composeDigest } from "../src/digest/compose-digest.ts";
import { nextSlot } from "../src/digest/slots.ts";
import { newSubscription } from "../src/digest/subscription.ts";
import type { Library } from "./library.ts";
import { timed } from "./measure.ts";

export type DigestTiming = { milliseconds: number; reports: number };

/** One group's summary of a week in which the whole library was published, with two metrics watched. */
export async function timeDigest(library: Library): Promise<DigestTiming> {
  const since = new Date(0);
  const plain = newSubscription({ chatId: "oc_bench", owner: "ou_bench", timeZone: library.timeZone, since });
  const slot = { ...nextSlot(plain, new Date()), from: since };
  const deps = { ...library, adminChat: null, log: () => undefined };
  const subscription = { ...plain, metrics: ["接种率", "健康管理率"] };
  const { ms, result } = await timed(() => composeDigest(deps, subscription, slot, slot.dueAt));
  return { milliseconds: ms, reports: result.digest.added + result.digest.revised };
}
