import type { PushedEvent } from "./events.ts";
import { sealEvent } from "./seal-event.ts";
import type { World } from "./world.ts";

/** Minutes of the platform's own clock between the tries of one event: at once, 15 s, 5 min, 1 h, 6 h, then never. */
export const retryDelaysMs = [0, 15_000, 300_000, 3_600_000, 21_600_000];

/** The answer must have come after so many real milliseconds. */
const answerWithinMs = 3000;

export type Attempt = { status: number | "failed"; body: string; ms: number };

/** What became of one event. `acknowledged` is false when the platform gave up. */
export type PushResult = { event: PushedEvent; acknowledged: boolean; attempts: Attempt[] };

export type Delivery = {
  /** Where events go; null while the platform has no address. */
  address: () => string | null;
  world: World;
  timeScale: number;
  /** Ends waiting between tries. */
  stopped: AbortSignal;
};

/** Pushes an event until it is answered with 200, on the platform's schedule. Card presses are tried once. */
export async function deliver(delivery: Delivery, event: PushedEvent): Promise<PushResult> {
  const attempts: Attempt[] = [];
  const delays = event.header["event_type"] === "card.action.trigger" ? [0] : retryDelaysMs;
  for (const delay of delays) {
    if (!(await sleep(delay / delivery.timeScale, delivery.stopped))) break;
    const attempt = await pushOnce(delivery, event);
    attempts.push(attempt);
    if (attempt.status === 200) return { event, acknowledged: true, attempts };
  }
  return { event, acknowledged: false, attempts };
}

async function pushOnce({ address, world, stopped }: Delivery, event: PushedEvent): Promise<Attempt> {
  const begun = performance.now();
  const spent = () => Math.round(performance.now() - begun);
  const url = address();
  if (url === null) return { status: "failed", body: "no address", ms: 0 };
  const { body, headers } = sealEvent(event, world.app.encryptKey, world.now());
  try {
    const signal = AbortSignal.any([AbortSignal.timeout(answerWithinMs), stopped]);
    const response = await fetch(url, { method: "POST", body, headers, signal, redirect: "manual" });
    return { status: response.status, body: await response.text(), ms: spent() };
  } catch (error) {
    return { status: "failed", body: String(error), ms: spent() };
  }
}

/** False when it was ended before its time. */
export async function sleep(ms: number, stopped: AbortSignal): Promise<boolean> {
  if (stopped.aborted) return false;
  if (ms === 0) return true;
  return new Promise((resolve) => {
    const end = (value: boolean) => {
      clearTimeout(timer);
      stopped.removeEventListener("abort", cut);
      resolve(value);
    };
    const cut = () => end(false);
    const timer = setTimeout(() => end(true), ms);
    stopped.addEventListener("abort", cut);
  });
}
