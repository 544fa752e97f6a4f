import type { Figure, FigureRole } from "./figure.ts";
import type { Period } from "./period.ts";
import type { Place } from "./place.ts";
import type { ExcludedToken, FigureMark, ReadReport } from "./report.ts";

/** Labels a person may put right. The digits, the unit and the sentence are the report's and never change. */
export type CorrectedLabels = {
  metric?: string;
  /** What the rules call a metric of that name; left out or null where they know none. */
  concept?: string | null;
  place?: Place;
  period?: Period;
  /** Null: about everyone. */
  population?: string | null;
  role?: FigureRole;
};

/**
 * What somebody said of one figure. `labels` is null where it is left out altogether; `former` is what had been said
 * before that, and counts again when it is taken back.
 */
export type FigureCorrection = FigureMark & { labels: CorrectedLabels | null; former?: CorrectedLabels };

/** Marks of all figures of a text, in reading order. One that was left out by hand keeps its number of the sentence. */
export function marksOf({
  text,
  figures,
  excluded,
}: Pick<ReadReport, "text" | "figures" | "excluded">): Map<Figure, FigureMark> {
  const leftOut = new Set(
    excluded.flatMap((token) => (token.leftOut === undefined ? [] : [nameOf(token.leftOut.mark)])),
  );
  const seen = new Map<string, number>();
  const marks = new Map<Figure, FigureMark>();
  for (const figure of figures) {
    const sentence = text.slice(...figure.sentence).replaceAll(/\s/g, "");
    const name = JSON.stringify([sentence, figure.display]);
    let nth = seen.get(name) ?? 0;
    while (leftOut.has(nameOf({ sentence, display: figure.display, nth }))) nth += 1;
    seen.set(name, nth + 1);
    marks.set(figure, { sentence, display: figure.display, nth });
  }
  return marks;
}

/**
 * The same text with what people said of its figures. A figure that is left out stays accounted for: its digits go to
 * the excluded ones, as `by-hand`, from where it comes back once somebody says anything else of it.
 */
export function withCorrections(given: ReadReport, corrections: readonly FigureCorrection[]): ReadReport {
  if (corrections.length === 0) return given;
  const said = new Map(corrections.map((correction) => [nameOf(correction), correction]));
  const read = withRestored(given, said);
  const marks = marksOf(read);
  const figures: Figure[] = [];
  const excluded = [...read.excluded];
  for (const figure of read.figures) {
    const mark = marks.get(figure);
    const correction = mark && said.get(nameOf(mark));
    if (mark === undefined || correction === undefined) figures.push(figure);
    else if (correction.labels === null)
      excluded.push({ span: figure.span, class: "by-hand", leftOut: { mark, figure } });
    else figures.push(corrected(figure, correction.labels));
  }
  const kept = new Set(figures.map(({ id }) => id));
  const linked = figures.map((figure) => ({ ...figure, edges: figure.edges.filter((edge) => kept.has(edge.figure)) }));
  return { ...read, figures: linked, excluded };
}

function withRestored(read: ReadReport, said: ReadonlyMap<string, FigureCorrection>): ReadReport {
  const wanted = ({ leftOut }: ExcludedToken) =>
    leftOut !== undefined && (said.get(nameOf(leftOut.mark))?.labels ?? null) !== null;
  const back = read.excluded.flatMap((token) => (wanted(token) && token.leftOut ? [token.leftOut.figure] : []));
  if (back.length === 0) return read;
  const figures = [...read.figures, ...back].toSorted((left, right) => left.span[0] - right.span[0]);
  return { ...read, figures, excluded: read.excluded.filter((token) => !wanted(token)) };
}

/**
 * A metric that was named by a person is asked for by that name and no longer by the words around the figure, which named
 * something else. What a model said of it is over, and so is the doubt whose of several names it has.
 */
function corrected(given: Figure, said: CorrectedLabels): Figure {
  const { metric, concept = null, place, period, population, role } = said;
  const figure = withoutLabels(given, said);
  return {
    ...figure,
    ...(metric !== undefined && {
      metric: { phrase: metric, head: "", concept },
      reading: { clause: metric, sentence: metric, lead: "" },
      flags: figure.flags.filter((flag) => flag !== "unresolved-parallel"),
    }),
    ...(place !== undefined && { place, placeLabel: null }),
    ...(period !== undefined && { period: { ...period, basis: "explicit" as const } }),
    ...(population !== undefined && { population }),
    ...(role !== undefined && { role }),
  };
}

function withoutLabels(figure: Figure, said: CorrectedLabels): Figure {
  const { labels, ...rest } = figure;
  const left = labels?.filter(({ slot }) => said[slot] === undefined) ?? [];
  if (left.length > 0) return { ...rest, labels: left };
  return { ...rest, flags: figure.flags.filter((flag) => flag !== "labelled-by-model") };
}

function nameOf({ sentence, display, nth }: FigureMark): string {
  return JSON.stringify([sentence, display, nth]);
}
