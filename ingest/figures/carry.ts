import type { Place } from "../../src/reports/place.ts";
import type { FigureDraft } from "./draft.ts";
import type { Named } from "./names.ts";

/** What the figures of a sentence leave for the next one. */
export type Carry = {
  /** What general heads belong to (figures.md 4b.8). */
  subject: string;
  /** The verbs the subject began with: a list keeps them. */
  verb: string;
  /** 每千人口 of 每千人口医师2.43人、护士3.15人. */
  rate: string;
  population: Named | null;
  /** The verb whose people they are (为60岁以上老人接种…): a later clause with it counts the same people. */
  populationVerb: string;
  dose: Named | null;
  place: Place | null;
  /** The sentence's figures so far. */
  drafts: FigureDraft[];
  /** 较2022年末的967.9万人: a figure only compared with is never what changes. */
  compared: FigureDraft | null;
};

export function emptyCarry(): Carry {
  return {
    subject: "",
    verb: "",
    rate: "",
    population: null,
    populationVerb: "",
    dose: null,
    place: null,
    drafts: [],
    compared: null,
  };
}

/**
 * The figure a change is of: the nearest before it that states a level, in the same unit where the change has one.
 * 收入23.47亿元，为预算的54.6%，同比增长11.8%: what grew is the amount and not its share.
 */
export function baseOf(draft: FigureDraft, { drafts, compared }: Carry): FigureDraft | null {
  const { family, base } = draft.quantity;
  const levels = drafts.filter(
    (candidate) => candidate.role !== "change" && candidate.role !== "rank" && candidate !== compared,
  );
  if (compared !== null && compared === drafts.at(-1))
    return levels.findLast((candidate) => candidate.quantity.base === compared.quantity.base) ?? null;
  if (family === "percent" || family === "multiple")
    return levels.findLast(({ role }) => role !== "share" && role !== "completion") ?? levels.at(-1) ?? null;
  if (family === "percentage-point") {
    const rates = base === "千分点" ? "permille" : "percent";
    return levels.findLast((candidate) => candidate.quantity.family === rates) ?? null;
  }
  return (
    levels.findLast((candidate) => candidate.quantity.family === family && candidate.quantity.base === base) ?? null
  );
}
