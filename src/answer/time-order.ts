import type { Candidate } from "./retrieve.ts";

/** The same figure of several times, oldest first, as a series is read; anything else keeps its order. */
export function inTimeOrder(candidates: readonly Candidate[]): readonly Candidate[] {
  const label = ({ stored: { figure } }: Candidate) =>
    JSON.stringify([
      figure.place?.id ?? figure.placeLabel,
      figure.metric,
      figure.population,
      figure.qualifiers,
      figure.role,
      figure.unit,
    ]);
  const end = ({ stored: { figure } }: Candidate) => figure.period.to ?? "";
  const isSeries = new Set(candidates.map(label)).size === 1 && candidates.every((each) => end(each) !== "");
  return isSeries ? candidates.toSorted((left, right) => end(left).localeCompare(end(right))) : candidates;
}
