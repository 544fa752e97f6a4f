import type { Claim } from "../reports/answer.ts";
import { cardTexts, roleTexts } from "./texts.ts";
import { shortened } from "./visible-text.ts";

/** Longer ones are mistakes of reading; they may not push the figure off the card. */
const longestSlot = 60;

/** The slots that say what a figure is about, in the order they are read. */
export const slots = ["place", "period", "whole", "population", "qualifiers", "metric", "role"] as const;

export type Slot = (typeof slots)[number];

const readers: Readonly<Record<Slot, (claim: Claim) => string>> = {
  place: ({ place }) => place,
  period: ({ period }) => period.label,
  whole: ({ whole }) => (whole === undefined ? "" : `${whole}其中`),
  population: ({ population }) => population ?? "",
  qualifiers: ({ qualifiers }) => qualifiers.join("、"),
  metric: ({ metric }) => metric,
  role: roleText,
};

/** What a slot of a claim reads as; empty when the figure does not have it. */
export function slotText(claim: Claim, slot: Slot): string {
  return shortened(readers[slot](claim), longestSlot);
}

/** 甲市 · 2021年 · 18岁以上 · 第一剂 · 接种覆盖率 */
export function labelLine(claim: Claim, of: readonly Slot[] = slots): string {
  return of
    .map((slot) => slotText(claim, slot))
    .filter((text) => text !== "")
    .join(" · ");
}

/** The slots in which these claims differ, and those they share. */
export function differingSlots(claims: readonly Claim[]): { shared: Slot[]; differing: Slot[] } {
  const isShared = (slot: Slot) => new Set(claims.map((claim) => slotText(claim, slot))).size <= 1;
  return { shared: slots.filter(isShared), differing: slots.filter((slot) => !isShared(slot)) };
}

/** The head all these metrics end with (`青少年接种·接种覆盖率` has 接种覆盖率), or empty: it is said once for all. */
export function sharedHead(claims: readonly Claim[]): string {
  const heads = new Set(claims.map(({ metric }) => (metric.includes("·") ? (metric.split("·").at(-1) ?? "") : "")));
  const [head = ""] = heads;
  return heads.size === 1 && head.length <= longestSlot && claims.some(({ metric }) => metric !== claims[0]?.metric)
    ? head
    : "";
}

/** A metric without the head that is said once for all. */
export function metricWithout(head: string, metric: string): string {
  return shortened(head === "" ? metric : metric.slice(0, -head.length - 1), longestSlot);
}

export function slotTitle(slot: Slot): string {
  return cardTexts[slot];
}

const directions = { up: "增加", down: "减少", none: "变化" } as const;

function roleText({ role, change }: Claim): string {
  if (role !== "change" || change === undefined) return roleTexts[role];
  return `${change.comparator}${directions[change.direction]}`;
}
