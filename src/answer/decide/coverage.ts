import type { Calculation, Note } from "../../reports/answer.ts";
import { periodWithin } from "../../reports/period.ts";
import { placeLabel, type Place } from "../../reports/place.ts";
import type { Frame } from "../frame.ts";
import type { Candidate } from "../retrieve.ts";
import { notReportedNote } from "../notes.ts";

/** How many of the places that should report do (应有13个，缺2个), and why the others are missing. */
export type Coverage = { calculations: Calculation[]; notes: Note[] };

const nothing: Coverage = { calculations: [], notes: [] };

/**
 * Compares the places of the rows with the admin's list of places that should report (JUSHI_PLACES). `found` are all
 * figures that came up for the question, so that a place whose number is masked is told from one that says nothing.
 * Nothing is said without a list, or where none of the rows' places stands on it.
 */
export function coverageOf(
  rows: readonly Candidate[],
  found: readonly Candidate[],
  frame: Frame,
  expected: readonly Place[],
): Coverage {
  const due = expected.filter(
    (place) => frame.places.length === 0 || frame.places.some(({ id }) => place.parents.includes(id)),
  );
  const reported = due.filter((place) => rows.some((row) => isOf(row, place)));
  if (reported.length === 0) return nothing;
  const missing = due.filter((place) => !reported.includes(place));
  if (missing.length === 0) return nothing;
  const unreported = missing.map((place) => ({ name: placeLabel(place), why: whyMissing(place, found, frame) }));
  return {
    calculations: [count(rows, reported.length, due.length)],
    notes: [notReportedNote(unreported)],
  };
}

function count(rows: readonly Candidate[], reported: number, due: number): Calculation {
  return {
    op: "count",
    operands: rows.map(({ stored }) => stored.figure.id),
    value: String(reported),
    unit: "个",
    formula: `名单应有${due}个地区，有这项数字的${reported}个，缺${due - reported}个`,
  };
}

function whyMissing(place: Place, found: readonly Candidate[], { periods }: Frame): string {
  const own = found.filter((candidate) => candidate.match.missing === "" && isOf(candidate, place));
  if (own.length === 0) return "没有这项数字";
  const timed = own.filter(
    ({ stored }) => periods.length === 0 || periods.some(({ period }) => periodWithin(stored.figure.period, period)),
  );
  if (timed.length === 0) return "只有其他时间的";
  return timed.every(({ stored }) => stored.figure.value === null) ? "原文隐去或缺失" : "没有这项数字";
}

/** Zones that no table lists are known by their name. */
function isOf({ stored: { figure } }: Candidate, place: Place): boolean {
  return figure.place?.id === place.id || figure.place?.name === place.name;
}
