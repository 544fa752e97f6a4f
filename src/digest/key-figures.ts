import { createMatcher } from "../answer/match.ts";
import type { Figure } from "../reports/figure.ts";
import type { AskingWords } from "../reports/lexicon.ts";
import type { StoredFigure } from "../store/figures.ts";

/** How many figures are told of one report: more are not read on a phone. */
const watchedAtMost = 6;
const headlinesAtMost = 4;

/**
 * What is told of a report: the watched metrics first, then its headlines, which are the first whole figures of metrics
 * the lexicon knows. Chosen by the ledger's slots, never by a model.
 */
export function keyFigures(
  stored: readonly StoredFigure[],
  metrics: readonly string[],
  words: AskingWords,
): StoredFigure[] {
  const tellable = stored.filter(({ figure }) => isTellable(figure));
  const watched = metrics.flatMap((metric) => matching(tellable, metric, words)).slice(0, watchedAtMost);
  const headlines = firstOfEach(tellable.filter(({ figure }) => isHeadline(figure)))
    .filter((headline) => !watched.includes(headline))
    .slice(0, headlinesAtMost);
  return [...new Set([...watched, ...headlines])];
}

export function matching(stored: readonly StoredFigure[], metric: string, words: AskingWords): StoredFigure[] {
  const match = createMatcher({ words: [metric], inherited: [], family: null, base: null }, words);
  return stored.filter((each) => {
    const { missing, named, headInMetric } = match(each);
    return missing === "" && named && headInMetric;
  });
}

/** Printed, dated, placed, and said as achieved: what cannot be misread without the report at hand. */
function isTellable({ value, period, place, role, flags }: Figure): boolean {
  return (
    value !== null &&
    period.to !== null &&
    place !== null &&
    (role === "result" || role === "completion" || role === "to") &&
    !flags.some((flag) => flag === "source-garbled" || flag === "unresolved-parallel" || flag === "no-unit")
  );
}

function isHeadline({ metric, population, qualifiers, approx }: Figure): boolean {
  return metric.concept !== null && population === null && qualifiers.length === 0 && approx === null;
}

function firstOfEach(stored: readonly StoredFigure[]): StoredFigure[] {
  return [...new Map(stored.toReversed().map((each) => [each.figure.metric.concept, each])).values()].toReversed();
}
