/**
 * The platform's sending rates in real time: 5 a second for each chat, each person and each patched message, and 50 a
 * second for the app (feishu.md 4).
 */

export type Rates = { perTarget: number; perApp: number; windowMs: number };

export const platformRates: Rates = { perTarget: 5, perApp: 50, windowMs: 1000 };

export type RateVerdict = "ok" | "target" | "app";

/** Counts calls in a sliding window. A refused call does not count. */
export function createRateMeter(rates: Rates): (target: string) => RateVerdict {
  const calls = new Map<string, number[]>();
  const recent = (key: string, now: number) => {
    const kept = (calls.get(key) ?? []).filter((at) => now - at < rates.windowMs);
    calls.set(key, kept);
    return kept;
  };
  return (target) => {
    const now = performance.now();
    const [ofTarget, ofApp] = [recent(target, now), recent("app", now)];
    if (ofApp.length >= rates.perApp) return "app";
    if (ofTarget.length >= rates.perTarget) return "target";
    ofTarget.push(now);
    ofApp.push(now);
    return "ok";
  };
}
