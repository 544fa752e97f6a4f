import type { Calculation } from "../../reports/answer.ts";
import { compareDecimal } from "../../reports/numerals.ts";
import { placeLabel } from "../../reports/place.ts";
import { coverageOf } from "../decide/coverage.ts";
import type { Decision } from "../decide/decision.ts";
import type { DecideWith } from "../decide/decide-ask.ts";
import { decideAsk } from "../decide/decide-ask.ts";
import type { Frame } from "../frame.ts";
import { placeKey } from "../decide/rows.ts";
import type { Candidate } from "../retrieve.ts";
import { amongNote } from "../notes.ts";

/**
 * Which is highest or lowest among those reported. What is compared is what the question leaves open: places, or the age
 * groups of one place; rows that differ in more than that are a choice and no ranking.
 */
export async function extreme(frame: Frame, deps: DecideWith): Promise<Decision> {
  const [ask] = frame.asks;
  if (!ask) return { kind: "refuse", reason: "NO_METRIC", nearest: null };
  const outcome = await decideAsk(ask, frame, deps);
  if (outcome.kind === "none") return { kind: "refuse", reason: outcome.reason, nearest: outcome.nearest };
  const rows = outcome.grouping.candidates.toSorted((left, right) =>
    compareDecimal(right.stored.figure.value ?? "0", left.stored.figure.value ?? "0"),
  );
  const byPeople = /年龄|人群/.test(frame.text);
  const runners = new Set(rows.map(byPeople ? peopleKey : placeKey));
  const winner = frame.intent === "highest" ? rows[0] : rows.at(-1);
  if (!winner || runners.size < 2) return { kind: "refuse", reason: "NOT_STATED", nearest: null };
  if (runners.size < rows.length || !alike(rows))
    return { kind: "clarify", candidates: rows, differs: byPeople ? "metric" : "place" };
  const coverage = byPeople ? null : coverageOf(rows, await deps.candidatesFor(ask, frame), frame, deps.expected);
  return {
    kind: "answer",
    candidates: [winner],
    calculations: [comparison(frame, winner, rows, byPeople), ...(coverage?.calculations ?? [])],
    notes: [amongNote(byPeople), ...(coverage?.notes ?? [])],
  };
}

function peopleKey({ stored: { figure } }: Candidate): string {
  return figure.population ?? "";
}

/**
 * One unit and scale, and all of one month, of a year so far or of all years: 万人 is not compared with 人. What a model
 * said a figure means is not enough to rank by.
 */
function alike(rows: readonly Candidate[]): boolean {
  const units = new Set(
    rows.map(({ stored: { figure } }) => `${figure.family}|${figure.unit}|${figure.period.accumulation}`),
  );
  const labelled = rows.some(({ stored: { figure } }) => figure.flags.includes("labelled-by-model"));
  return units.size === 1 && !labelled;
}

/** 最高：乙县，97.9%: whose it is is what was asked for. */
function comparison(frame: Frame, winner: Candidate, rows: readonly Candidate[], byPeople: boolean): Calculation {
  const { figure } = winner.stored;
  const whose = byPeople ? figure.population : figure.place === null ? figure.placeLabel : placeLabel(figure.place);
  return {
    op: frame.intent === "highest" ? "max" : "min",
    operands: rows.map(({ stored }) => stored.figure.id),
    value: figure.value ?? "",
    unit: figure.unit,
    formula: `${frame.intent === "highest" ? "最高" : "最低"}：${whose === null ? "" : `${whose}，`}${figure.display}`,
  };
}
