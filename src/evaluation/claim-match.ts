import type { Claim } from "../reports/answer.ts";
import type { Citation } from "../reports/citation.ts";
import type { UnitTable } from "../reports/quantities/units.ts";
import type { ExpectedFigure } from "./evaluation-case.ts";
import { amountDifferences, sameNumber } from "./same-amount.ts";
import { hasQualifiers, samePeriod, samePlace, samePopulation } from "./slots.ts";

/** A figure a person was shown or offered: a claim, or a figure behind an option's button. */
export type ShownFigure = Pick<
  Claim,
  "figureId" | "value" | "unit" | "display" | "place" | "period" | "population" | "qualifiers" | "role"
> & { source: Pick<Citation, "reportId" | "file" | "quote"> | null };

export type Slot = "value" | "unit" | "report" | "place" | "period" | "population" | "qualifiers";

/** The slots in which a shown figure contradicts an expected one; empty when it is the expected one. */
export function differingSlots(units: UnitTable, expected: ExpectedFigure, shown: ShownFigure): Slot[] {
  const slots: Slot[] = isRank(expected, shown)
    ? sameNumber(expected.value, shown.value)
      ? []
      : ["value"]
    : amountDifferences(units, expected, shown);
  if (expected.report !== null && !isCitedFrom(expected.report, shown)) slots.push("report");
  if (expected.place !== null && !samePlace(expected.place, shown.place)) slots.push("place");
  if (expected.period !== null && !samePeriod(expected.period, shown.period)) slots.push("period");
  if (expected.population !== null && !samePopulation(expected.population, shown.population)) slots.push("population");
  if (!hasQualifiers(expected.qualifiers, shown.qualifiers)) slots.push("qualifiers");
  return slots;
}

/** A rank has no unit of its own; a label writes 第四 as 4名. Its sentence must speak of a rank, or 4名 are people. */
function isRank(expected: ExpectedFigure, shown: ShownFigure): boolean {
  return (
    shown.role === "rank" &&
    ["", "名", "位"].includes(expected.unit) &&
    /第|名次|排名|位列|位居/.test(expected.quote ?? "")
  );
}

function isCitedFrom(report: string, shown: ShownFigure): boolean {
  if (shown.source === null) return false;
  return [shown.source.file, fileName(shown.source.file), shown.source.reportId].includes(fileName(report));
}

function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** Whether the citation's sentence holds the labelled words or lies within them; line breaks do not count. */
export function standsOnSentence(expected: ExpectedFigure, shown: ShownFigure): boolean {
  if (shown.source === null) return false;
  if (expected.quote === null) return true;
  const labelled = expected.quote.replace(/\s/g, "");
  const cited = shown.source.quote.replace(/\s/g, "");
  return cited !== "" && (cited.includes(labelled) || labelled.includes(cited));
}

/**
 * For each expected figure the index of the shown one that stands for it, or null. No shown figure is used twice, and
 * as many expected ones as possible are served; where several would do (three counts of 1), the one cited from the
 * labelled sentence comes first.
 */
export function pairFigures(
  units: UnitTable,
  expected: readonly ExpectedFigure[],
  shown: readonly ShownFigure[],
): (number | null)[] {
  const fitting = expected.map((wanted) =>
    shown.flatMap((figure, index) => (differingSlots(units, wanted, figure).length === 0 ? [index] : [])),
  );
  const onSentence = fitting.map((indices, row) =>
    indices.filter((index) => {
      const [wanted, figure] = [expected[row], shown[index]];
      return wanted !== undefined && figure !== undefined && standsOnSentence(wanted, figure);
    }),
  );
  const takenBy = new Map<number, number>();
  for (const row of expected.keys()) augment(onSentence, row, takenBy, new Set());
  const served = new Set(takenBy.values());
  for (const row of expected.keys()) if (!served.has(row)) augment(fitting, row, takenBy, new Set());
  const pairs: (number | null)[] = expected.map(() => null);
  for (const [index, row] of takenBy) pairs[row] = index;
  return pairs;
}

/** One step of Kuhn's bipartite matching: gives `row` a column, moving earlier rows to other columns if need be. */
function augment(columnsOf: number[][], row: number, takenBy: Map<number, number>, tried: Set<number>): boolean {
  for (const column of columnsOf[row] ?? []) {
    if (tried.has(column)) continue;
    tried.add(column);
    const holder = takenBy.get(column);
    if (holder === undefined || augment(columnsOf, holder, takenBy, tried)) {
      takenBy.set(column, row);
      return true;
    }
  }
  return false;
}
