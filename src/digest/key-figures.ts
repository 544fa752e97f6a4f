import { createMatcher } from "../answer/retrieve/match.ts";
import type { Figure, UnitFamily } from "../reports/figure.ts";
import type { AskingWords } from "../reports/lexicon.ts";
import type { StoredFigure } from "../store/figures.ts";

/** How many figures are told of one report: more are not read on a phone. */
const watchedAtMost = 6;
const headlinesAtMost = 5;

/**
 * What is told of a report: the watched metrics first, then its headlines in the order of the report. Chosen by the
 * ledger's slots, never by a model.
 */
export function keyFigures(
  stored: readonly StoredFigure[],
  metrics: readonly string[],
  words: AskingWords,
): StoredFigure[] {
  const tellable = stored.filter(({ figure }) => isTellable(figure));
  const watched = metrics.flatMap((metric) => matching(tellable, metric, words)).slice(0, watchedAtMost);
  const changed = new Set(stored.flatMap(({ figure }) => figure.change?.of ?? []));
  return [...new Set([...watched, ...headlines(tellable, changed).filter((each) => !watched.includes(each))])];
}

export function matching(stored: readonly StoredFigure[], metric: string, words: AskingWords): StoredFigure[] {
  const match = createMatcher({ words: [metric], inherited: [], family: null, base: null }, words);
  return stored.filter((each) => {
    const { missing, named, headInMetric } = match(each);
    return missing === "" && named && headInMetric;
  });
}

/** Nobody looks at a summary before it is posted: what is in doubt is not in it. */
const untellable: ReadonlySet<Figure["flags"][number]> = new Set([
  "source-garbled",
  "unresolved-parallel",
  "no-unit",
  "labelled-by-model",
]);

/** Printed, dated, placed, and said as achieved: what cannot be misread without the report at hand. */
function isTellable({ value, period, place, role, flags }: Figure): boolean {
  return (
    value !== null &&
    period.to !== null &&
    place !== null &&
    (role === "result" || role === "completion" || role === "to") &&
    !flags.some((flag) => untellable.has(flag))
  );
}

/** The weightiest figure of each metric, the weightiest metrics first to be chosen. */
function headlines(tellable: readonly StoredFigure[], changed: ReadonlySet<string>): StoredFigure[] {
  const weighed = tellable
    .map((stored, order) => ({ stored, order, weight: weightOf(stored, changed.has(stored.figure.id)) }))
    .filter(({ weight }) => weight >= leastWeight)
    .toSorted((left, right) => right.weight - left.weight || left.order - right.order);
  const chosen = [...new Map(weighed.toReversed().map((each) => [metricKey(each.stored), each])).values()].toReversed();
  return chosen
    .slice(0, headlinesAtMost)
    .toSorted((left, right) => left.order - right.order)
    .map(({ stored }) => stored);
}

function metricKey({ figure: { metric } }: StoredFigure): string {
  return metric.concept ?? `${metric.phrase}·${metric.head}`;
}

/**
 * What a person would want told first: how well something is reached rather than how busy everybody was, what has moved,
 * what is about the whole place, and what can be named in a few words.
 */
const weights = {
  rate: 3,
  money: 1,
  moved: 3,
  known: 2,
  ownPlace: 2,
  plainName: 2,
  clumsyName: -4,
  part: -2,
  someOnly: -1,
  approximate: -2,
  /** Meetings held and people sent: effort, not outcome. */
  effort: -3,
  /** A handful of something is rarely news. */
  few: -2,
  /** All of it, or more than all: says little about how things stand. */
  whole: -1,
} as const;

/** Below this a figure does not stand out; the report's page has it. */
const leastWeight = 5;

const rates: ReadonlySet<UnitFamily> = new Set(["percent", "permille", "per-population", "ratio"]);

function weightOf({ figure, section, report }: StoredFigure, changed: boolean): number {
  const { family, metric, role, edges, population, qualifiers, approx, value } = figure;
  const name = `${metric.phrase}${metric.head}`;
  const isRate = rates.has(family);
  return [
    isRate ? weights.rate : 0,
    family === "money" ? weights.money : 0,
    family === "event" ? weights.effort : 0,
    !isRate && family !== "money" && Number(value) < 10 ? weights.few : 0,
    changed || role === "to" ? weights.moved : 0,
    metric.concept === null ? 0 : weights.known,
    figure.place?.id === (section.place ?? report.place)?.id ? weights.ownPlace : 0,
    /^[\p{Script=Han}A-Za-z\d]{2,10}$/u.test(name) ? weights.plainName : 0,
    /[^\p{Script=Han}A-Za-z\d\-%]|[了着]/u.test(name) || name.length > longestName ? weights.clumsyName : 0,
    edges.some(({ kind }) => kind === "part-of") ? weights.part : 0,
    population === null && qualifiers.length === 0 ? 0 : weights.someOnly,
    approx === null ? 0 : weights.approximate,
    isRate && Number(value) >= 100 && family === "percent" ? weights.whole : 0,
  ].reduce((sum, weight) => sum + weight, 0);
}

/** A longer name is a sentence read as a name. */
const longestName = 20;
