import type { Period } from "../../reports/period.ts";
import { comparisonOf } from "./comparisons.ts";
import type { Frame } from "../frame.ts";
import type { Candidate } from "../retrieve.ts";
import { numberOf } from "./same-number.ts";

/**
 * Rows of one report with the same label and different numbers: the ledger has lost what tells them apart, so none of
 * them may be reckoned with.
 */
export function areIndistinct(rows: readonly Candidate[]): boolean {
  const values = new Map<string, string>();
  return rows.some((row) => {
    const { figure } = row.stored;
    const label = labelOf(row);
    const value = numberOf(figure);
    const known = values.get(label);
    values.set(label, value);
    return known !== undefined && known !== value;
  });
}

/** Every slot of a row within its report. */
export function labelOf(row: Candidate): string {
  const { figure, versionId } = row.stored;
  return [
    versionId,
    figure.section,
    metricName(row),
    figure.metric.whole,
    placeKey(row),
    stretchOf(figure.period),
    figure.population,
    figure.qualifiers.join(),
    figure.role,
    figure.family,
    comparisonOf(figure.change?.comparator ?? ""),
  ].join("|");
}

/** The days a figure is of, its year's first where only the last is known: 2025年 is not 2021—2025年. */
function stretchOf({ from, to, label }: Period): string {
  return to === null ? label : `${from ?? `${to.slice(0, 4)}-01-01`}—${to}`;
}

/** 各县区, 哪个县最高: a row for each place is wanted, not a choice of one. */
export function acrossPlaces(frame: Frame): boolean {
  return (
    frame.intent === "highest" ||
    frame.intent === "lowest" ||
    /(?:各个?|每个|哪一?个|哪些|哪几个)(?:县|市|区|州|地|省|镇|乡)/.test(frame.text) ||
    /(?:以[上下]|[%‰])的(?:县|市|区|州|省|镇|乡|街道|地区)/.test(frame.text)
  );
}

/** Each figure once, and once what a report says again in the same words: 覆盖率77.6% in its headline and in its text. */
export function unique(candidates: readonly Candidate[]): Candidate[] {
  const once = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const said = asSaid(candidate);
    if (!once.has(said)) once.set(said, candidate);
  }
  return [...once.values()];
}

function asSaid(candidate: Candidate): string {
  const { versionId, figure } = candidate.stored;
  const { display, period, population, qualifiers, role, placeLabel, edges } = figure;
  const name = metricName(candidate).replaceAll("·", "");
  // Parts of two wholes may have one name and one number.
  const whole = edges.find(({ kind }) => kind === "part-of")?.figure;
  const slots = [period.label, population, qualifiers.join(), role, placeKey(candidate), placeLabel, whole];
  return name === "" ? figure.id : [versionId, name, display, ...slots].join("|");
}

/** Within a report as it reads; of several reports by place and then by file, so that the order never hangs on an id. */
export function inSourceOrder(left: Candidate, right: Candidate): number {
  if (left.stored.reportId === right.stored.reportId) return left.stored.figure.span[0] - right.stored.figure.span[0];
  const nameOf = ({ stored }: Candidate) => `${stored.figure.place?.id ?? ""}|${stored.file}|${stored.reportId}`;
  return nameOf(left) < nameOf(right) ? -1 : 1;
}

/** What a row counts, to tell rows of different things apart. */
export function metricName({ stored }: Candidate): string {
  return `${stored.figure.metric.phrase}·${stored.figure.metric.head}`;
}

/** The place a row is of; a row without one is of its section of its report. */
export function placeKey({ stored }: Candidate): string {
  return stored.figure.place?.id ?? `${stored.reportId}#${stored.figure.section}#${stored.figure.placeLabel ?? ""}`;
}
