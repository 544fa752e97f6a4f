import type { Approximation, UnitFamily } from "../figure.ts";
import type { ExclusionClass, Span } from "../report.ts";
import { findExclusions, type Exclusion } from "./exclusions.ts";
import { findMasked } from "./masked.ts";
import { findPrinted, isBareYear } from "./printed.ts";
import { findOfPopulation, findRanks, findSpelled } from "./spelled.ts";
import type { UnitTable } from "./units.ts";

/** A number with its unit as it stands in a text, before anyone asks what it means. */
export type Quantity = {
  span: Span;
  /** Decimal string in the unit as printed; null when masked or missing. */
  value: string | null;
  valueTo: string | null;
  /** Scale word and unit: 万元, 人次, %; empty when nothing is printed. */
  unit: string;
  family: UnitFamily;
  /** The unit without its scale, for comparing: 元, 人. */
  base: string;
  /** Power of ten of the scale word: 万 → 4. */
  scale: number;
  approx: Approximation | null;
  masked: "none" | "mask" | "missing" | "partial";
  spelled: boolean;
};

export type Scan = {
  quantities: Quantity[];
  excluded: { span: Span; class: ExclusionClass }[];
  /** Digit runs that are neither; empty by construction, checked all the same. */
  unaccounted: Span[];
};

/**
 * Finds every number of a cleaned text (figures.md 4b.5, 4b.6). The same scanner reads reports and re-reads rendered
 * answers, so a figure cannot be written in a way the check does not see.
 */
export function scanQuantities(text: string, units: UnitTable, junk: readonly Span[] = []): Scan {
  const exclusions = [...junk.map((span): Exclusion => ({ span, class: "junk" })), ...findExclusions(text)];
  const owner = ownersOf(text.length, exclusions);
  const ranks = findRanks(text);
  for (const rank of ranks) owner.fill(taken, ...rank.span);
  const free = (quantity: Quantity) => owner.subarray(...quantity.span).every((mark) => mark === 0);
  const hidden = findMasked(text, units);
  // 4x%, 发病率为/10万: the digits left of a hidden number are no number of their own.
  const withDigits = hidden.filter((quantity) => /\d/.test(text.slice(...quantity.span)) && free(quantity));
  for (const quantity of withDigits) owner.fill(taken, ...quantity.span);
  const ofPopulation = findOfPopulation(text).filter(free);
  for (const quantity of ofPopulation) owner.fill(taken, ...quantity.span);
  const printed = findPrinted(text, units, (at) => owner[at] === 0);
  for (const quantity of printed) owner.fill(taken, ...quantity.span);
  const spelled = findSpelled(text, units).filter(free);
  for (const quantity of spelled) owner.fill(taken, ...quantity.span);
  const masked = hidden.filter(free);
  const quantities = [
    ...ranks,
    ...withDigits,
    ...ofPopulation,
    ...sharePoints(printed, text),
    ...spelled,
    ...masked,
  ].sort((left, right) => left.span[0] - right.span[0]);
  return { quantities, ...accountFor(text, exclusions, owner) };
}

/** 分别下降0.9个、0.6个百分点: the 个 of the first is the 个百分点 of the last. */
function sharePoints(printed: readonly Quantity[], text: string): Quantity[] {
  return printed.map((quantity) => {
    const ahead = /^(?:[、和与及]\d+(?:\.\d+)?个)+百分点/.exec(text.slice(quantity.span[1], quantity.span[1] + 40));
    return quantity.unit === "个" && ahead
      ? { ...quantity, unit: "个百分点", family: "percentage-point", base: "百分点" }
      : quantity;
  });
}

const taken = 0xffffffff;

/** One mark a character: 0 free, otherwise one more than the index of the exclusion that owns it. */
function ownersOf(length: number, exclusions: readonly Exclusion[]): Uint32Array {
  const owner = new Uint32Array(length);
  exclusions.forEach(({ span: [start, end] }, index) => {
    for (let at = start; at < end; at += 1) if (owner[at] === 0) owner[at] = index + 1;
  });
  return owner;
}

function accountFor(
  text: string,
  exclusions: readonly Exclusion[],
  owner: Uint32Array,
): Pick<Scan, "excluded" | "unaccounted"> {
  const excluded: Scan["excluded"] = [];
  const unaccounted: Span[] = [];
  for (const match of text.matchAll(/\d+(?:\.\d+)?/g)) {
    const span: Span = [match.index, match.index + match[0].length];
    const mark = owner[span[0]] ?? 0;
    if (mark === taken) continue;
    const exclusion = exclusions[mark - 1];
    if (exclusion) excluded.push({ span, class: exclusion.class });
    else if (isBareYear(match[0])) excluded.push({ span, class: "date" });
    else unaccounted.push(span);
  }
  return { excluded, unaccounted };
}
