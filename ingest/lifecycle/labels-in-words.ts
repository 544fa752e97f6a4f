import type { FigureWords } from "../../src/ports/management.ts";
import type { Figure } from "../../src/reports/figure.ts";
import type { CorrectedLabels } from "../../src/reports/figure-correction.ts";
import { foldText } from "../../src/reports/fold.ts";
import { findPopulations } from "../../src/reports/populations.ts";
import { findTimeWords } from "../../src/reports/time-words.ts";
import { conceptOf } from "../figures/naming/concept.ts";
import type { LifecycleDeps } from "./deps.ts";

type Known = Pick<LifecycleDeps, "gazetteer" | "lexicon">;

/**
 * What a person's words say of a figure, as the ledger stores it: 六十岁及以上老年人 is 60岁以上老人, and a metric gets the
 * concept the rules know that name by. `wrong` is the field that cannot be understood.
 */
export function labelsIn(
  { metric, place, period, population, role }: NonNullable<FigureWords>,
  { family }: Figure,
  { gazetteer, lexicon }: Known,
): CorrectedLabels | { wrong: "place" | "period" } {
  const found = place === undefined ? undefined : gazetteer.resolve(foldText(place))[0];
  if (place !== undefined && found === undefined) return { wrong: "place" };
  const time =
    period === undefined ? undefined : findTimeWords(foldText(period), { year: null, asOf: null })[0]?.period;
  if (period !== undefined && (time === undefined || time.to === null)) return { wrong: "period" };
  return {
    ...(metric !== undefined && { metric, concept: conceptOf({ phrase: metric, head: "" }, family, metric, lexicon) }),
    ...(found !== undefined && { place: found }),
    ...(time !== undefined && { period: time }),
    ...(population !== undefined && { population: population === "" ? null : peopleIn(population) }),
    ...(role !== undefined && { role }),
  };
}

/** The ledger's one spelling where the words name people and nothing else; otherwise the words as they are. */
function peopleIn(words: string): string {
  const folded = foldText(words).trim();
  const [only] = findPopulations(folded);
  return only !== undefined && only.span[0] === 0 && only.span[1] === folded.length ? only.label : words;
}
