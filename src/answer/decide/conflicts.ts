import Big from "big.js";

import type { Note } from "../../reports/answer.ts";
import type { Figure } from "../../reports/figure.ts";
import type { UnitTable } from "../../reports/quantities/units.ts";
import { amountOf } from "./amounts.ts";
import { metricName, placeKey } from "./rows.ts";
import type { Candidate } from "../retrieve.ts";
import { conflictNote } from "../notes.ts";

/**
 * Reports that give different numbers for the same thing: a copy with a slip, or a bulletin and its revision (初步数,
 * 修订数). No rule may choose for the reader: all are shown, the newest first, and the answer says that they differ.
 */
export function withConflicts(
  candidates: readonly Candidate[],
  units: UnitTable,
): { candidates: Candidate[]; notes: Note[] } {
  const groups = [...Map.groupBy(candidates, labelOf).values()];
  const conflicting = groups.filter((group) => isConflict(group, units));
  if (conflicting.length === 0) return { candidates: [...candidates], notes: [] };
  const revised = conflicting.flat().some(({ stored }) => /修订|初步|快报|更正/.test(stateWords(stored)));
  return {
    candidates: groups.flatMap((group) => (conflicting.includes(group) ? group.toSorted(newestFirst) : group)),
    notes: [conflictNote({ revised })],
  };
}

/** What the figure is of, in every slot; two rows of one label tell of the same thing. */
function labelOf(candidate: Candidate): string {
  const { figure } = candidate.stored;
  return [
    metricName(candidate),
    placeKey(candidate),
    figure.period.from,
    figure.period.to,
    figure.period.accumulation,
    figure.population,
    figure.qualifiers.join(),
    figure.role,
    figure.family,
  ].join("|");
}

/** Different amounts in different reports; within one report the ledger has other rules (`areIndistinct`). */
function isConflict(group: readonly Candidate[], units: UnitTable): boolean {
  return group.some((left, at) =>
    group
      .slice(at + 1)
      .some(
        (right) =>
          left.stored.reportId !== right.stored.reportId && !agree(left.stored.figure, right.stored.figure, units),
      ),
  );
}

/** 53.2万人 and 531842人 are one number, told roughly and exactly: the finer one rounds to the coarser. */
function agree(left: Figure, right: Figure, units: UnitTable): boolean {
  const [one, other] = [amountOf(left, units), amountOf(right, units)];
  if (one === null || other === null || one.base !== other.base) return left.display === right.display;
  const grain = Math.max(one.grain, other.grain);
  const rounded = (amount: Big) => amount.div(new Big(10).pow(grain)).round(0, Big.roundHalfUp);
  return rounded(one.amount).eq(rounded(other.amount));
}

/** What corrects another report was written after it, whether or not the two say their days. */
function newestFirst(left: Candidate, right: Candidate): number {
  const [later, earlier] = [left, right].map((row) => /更正|订正/.test(stateWords(row.stored)));
  if (later !== earlier) return later ? -1 : 1;
  return (right.stored.published ?? "").localeCompare(left.stored.published ?? "");
}

function stateWords({ section, report, figure }: Candidate["stored"]): string {
  return `${section.title} ${report.title} ${figure.qualifiers.join(" ")} ${figure.reading.sentence}`;
}
