import type { Frame } from "../frame.ts";
import type { Candidate } from "../retrieve.ts";
import { metricName, placeKey } from "./rows.ts";

const runningTotal = /累计|一共|总共|合计|至今|到目前|目前为止|到现在/;

/**
 * 今年累计接种多少 where 1—6月, 10月 and 1—10月 are told: the longest of a place holds the others, which are none of the total to date. Of what
 * the same words count alone: a count that tells no days stays.
 */
export function withoutContained(candidates: readonly Candidate[], { text }: Frame): Candidate[] {
  if (!runningTotal.test(text)) return [...candidates];
  return candidates.filter((row) => !candidates.some((other) => isThing(row, other) && holds(other, row)));
}

function isThing(left: Candidate, right: Candidate): boolean {
  return keyOf(left) === keyOf(right);
}

function keyOf(row: Candidate): string {
  const { family, unit, population, qualifiers, role } = row.stored.figure;
  const name = Array.from(metricName(row)).toSorted().join("");
  return [name, placeKey(row), family, unit, population, qualifiers.join(), role].join("|");
}

/** Whether its days take in all of the other's, and more. */
function holds({ stored: whole }: Candidate, { stored: part }: Candidate): boolean {
  const [{ from, to }, inner] = [whole.figure.period, part.figure.period];
  if (from === null || to === null || inner.from === null || inner.to === null) return false;
  return from <= inner.from && inner.to <= to && (from < inner.from || inner.to < to);
}
