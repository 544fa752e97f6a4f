import type { Claim } from "../reports/answer.ts";
import { chart, type Point } from "./chart.ts";
import { differingSlots, labelLine, sharedHead, slotText, type Slot } from "./claim-label.ts";
import type { CardElement } from "./element.ts";

/** Fewer are read faster as they stand; more do not fit a phone. */
const fewest = 3;
const most = 24;

/**
 * A picture of figures that may be laid beside each other: one unit, one kind of statement, and different in one or two
 * slots only. Over time it is a line, otherwise bars. Empty where a picture would compare what is not comparable.
 */
export function answerChart(claims: readonly Claim[]): CardElement[] {
  const [first] = claims;
  if (first === undefined || claims.length < fewest || claims.length > most || !areComparable(claims)) return [];
  const { shared, differing } = differingSlots(claims);
  const axes = withoutFollowing(claims, differing);
  const [axis, series, ...more] = axes.includes("period")
    ? ["period" as const, ...axes.filter((slot) => slot !== "period")]
    : axes;
  if (axis === undefined || more.length > 0 || axis === "role" || series === "role") return [];
  const isTrend = axis === "period" && claims.every(({ period }) => period.to !== null);
  if (axis === "period" && !isTrend) return [];
  const ordered = isTrend ? claims.toSorted((left, right) => endOf(left).localeCompare(endOf(right))) : claims;
  const points = ordered.map((claim) => pointOf(claim, axis, series));
  const places = new Set(points.map(({ label, series: of = "" }) => `${label}/${of}`));
  if (places.size < points.length) return [];
  return [chart({ kind: isTrend ? "line" : "bar", title: titleOf(claims, shared), points })];
}

function areComparable(claims: readonly Claim[]): boolean {
  const units = new Set(claims.map(({ unit }) => unit));
  const plain = claims.every(({ value, flags }) => Number.isFinite(Number(value)) && !flags.includes("source-garbled"));
  return units.size === 1 && plain && claims.every(({ value }) => Number(value) >= 0);
}

/** A slot that another one decides (each age group has its own wording of the metric) needs no axis of its own. */
function withoutFollowing(claims: readonly Claim[], differing: readonly Slot[]): Slot[] {
  const follows = (slot: Slot, leader: Slot) => {
    const seen = new Map<string, string>();
    return claims.every((claim) => {
      const [key, value] = [slotText(claim, leader), slotText(claim, slot)];
      const known = seen.get(key) ?? value;
      seen.set(key, known);
      return known === value;
    });
  };
  return differing.filter(
    (slot) => slot !== "metric" || !differing.some((leader) => leader !== "metric" && follows(slot, leader)),
  );
}

function pointOf(claim: Claim, axis: Slot, series: Slot | undefined): Point {
  return {
    label: slotText(claim, axis),
    value: Number(claim.value),
    display: claim.display,
    ...(series !== undefined && { series: slotText(claim, series) }),
  };
}

function titleOf(claims: readonly Claim[], shared: readonly Slot[]): string {
  const [first] = claims;
  if (first === undefined) return "";
  const label = [labelLine(first, shared), sharedHead(claims)].filter((part) => part !== "").join(" · ");
  return first.unit === "" ? label : `${label}（${first.unit}）`;
}

function endOf({ period }: Claim): string {
  return period.to ?? "";
}
