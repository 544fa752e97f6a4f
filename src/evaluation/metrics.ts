import { countKeys, type Count, type CountKey } from "./case-counts.ts";
import type { Verdict } from "./score-case.ts";

/** A verdict with the time its answer took. */
type TimedVerdict = { verdict: Verdict; latencyMs: number };

export type Group = {
  cases: number;
  counts: Record<CountKey, Count>;
  /** Milliseconds; null without cases. */
  latency: { p50: number; p95: number } | null;
};

/** Refusals by reason: how many were due for it, how many of those were refused, and with this very reason. */
type ReasonRow = { reason: string; due: number; refused: number; sameReason: number; given: number };

export type Metrics = {
  all: Group;
  /** In order of first appearance. */
  byKind: { kind: string; group: Group }[];
  reasons: ReasonRow[];
};

/** The row of refusals whose label, or whose answer, names no reason. */
const unnamed = "-";

export function aggregate(verdicts: readonly TimedVerdict[]): Metrics {
  const byKind = Map.groupBy(verdicts, ({ verdict }) => verdict.kind);
  return {
    all: groupOf(verdicts),
    byKind: [...byKind].map(([kind, members]) => ({ kind, group: groupOf(members) })),
    reasons: reasonRows(verdicts.map(({ verdict }) => verdict)),
  };
}

/** `hit ÷ of`, or null where there was nothing to count. */
export function rateOf({ hit, of }: Count): number | null {
  return of === 0 ? null : hit / of;
}

/**
 * The 95 % upper bound of a rate that was zero in `of` trials, 3 ÷ n (figures.md 2, power note): zero errors in 40
 * questions do not show that errors are rare. Null unless the rate is zero.
 */
export function upperBoundOfZero({ hit, of }: Count): number | null {
  return hit === 0 && of > 0 ? Math.min(1, 3 / of) : null;
}

/** Nearest-rank percentile: always a latency that was measured. */
export function percentile(values: readonly number[], percent: number): number | null {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? null;
}

function groupOf(members: readonly TimedVerdict[]): Group {
  const latencies = members.map(({ latencyMs }) => latencyMs);
  const [p50, p95] = [percentile(latencies, 50), percentile(latencies, 95)];
  const sums = countKeys.map((key) => [key, sum(members.map(({ verdict }) => verdict.counts[key]))] as const);
  return {
    cases: members.length,
    counts: Object.fromEntries(sums) as Record<CountKey, Count>,
    latency: p50 === null || p95 === null ? null : { p50, p95 },
  };
}

function sum(counts: readonly Count[]): Count {
  return counts.reduce((total, { hit, of }) => ({ hit: total.hit + hit, of: total.of + of }), { hit: 0, of: 0 });
}

function reasonRows(verdicts: readonly Verdict[]): ReasonRow[] {
  const due = verdicts.filter(({ expected }) => expected === "refuse");
  const refused = verdicts.filter(({ decided }) => decided === "refuse");
  const reasons = new Set([
    ...due.map(({ expectedReason }) => expectedReason ?? unnamed),
    ...refused.map(({ reason }) => reason ?? unnamed),
  ]);
  return [...reasons].sort().map((reason) => {
    const dueHere = due.filter(({ expectedReason }) => (expectedReason ?? unnamed) === reason);
    return {
      reason,
      due: dueHere.length,
      refused: dueHere.filter(({ decided }) => decided === "refuse").length,
      sameReason: dueHere.filter(({ decided, reason: said }) => decided === "refuse" && said === reason).length,
      given: refused.filter(({ reason: said }) => (said ?? unnamed) === reason).length,
    };
  });
}
