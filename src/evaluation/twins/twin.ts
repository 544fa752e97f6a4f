import type { Figure } from "../../reports/figure.ts";
import type { Place } from "../../reports/place.ts";

/** A figure of the ledger as questions are made from it: every slot known, its number printed. */
export type TwinSource = { figure: Figure; place: Place; file: string };

/** Which slot of the question was changed; `none` asks rightly. */
export const twinKinds = ["none", "year", "place", "population", "dose", "unit"] as const;

export type TwinKind = (typeof twinKinds)[number];

/**
 * One question made from a figure (figures.md 2, power note), with the slots an answer to it must keep. A slot that is
 * null was not named and may be anything.
 */
export type Twin = {
  id: string;
  kind: TwinKind;
  question: string;
  /** The figure the question was made from; the right answer of `none` only. */
  source: TwinSource;
  asked: {
    metric: string;
    place: Place;
    from: string;
    to: string;
    population: string | null;
    doses: readonly string[];
    unit: string;
  };
};

/** A rate is asked with 是多少; only other units are part of the question. */
export function namesUnit(unit: string): boolean {
  return !/^[%％‰]|^$/.test(unit);
}
