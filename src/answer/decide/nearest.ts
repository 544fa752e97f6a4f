import type { FigureRole } from "../../reports/figure.ts";
import type { Candidate } from "../retrieve.ts";

/** What a refusal shows in place of an answer: a figure with a number to read, or nothing. */

/** Of several that come equally near, the one the report states first. */
export function firstReadable(candidates: readonly Candidate[]): Candidate | null {
  return (
    candidates
      .filter(({ stored }) => stored.figure.value !== null)
      .toSorted((left, right) => left.stored.figure.span[0] - right.stored.figure.span[0])[0] ?? null
  );
}

/** What was reached rather than the line it had to keep to. */
export function nearestOf(candidates: readonly Candidate[], roles: readonly FigureRole[]): Candidate | null {
  return (
    firstReadable(candidates.filter(({ stored }) => roles.includes(stored.figure.role))) ?? firstReadable(candidates)
  );
}

export function readable(candidate: Candidate | undefined): Candidate | null {
  return candidate && candidate.stored.figure.value !== null ? candidate : null;
}
