import type { CalculationOp, Note } from "../../reports/answer.ts";
import { calculate } from "../calculate.ts";
import type { AskOutcome, DecideWith } from "../decide/decide-ask.ts";
import type { Decision } from "../decide/decision.ts";
import type { Frame } from "../frame.ts";
import type { Candidate } from "../retrieve.ts";
import { approximateNote, mayOverlapNote, notCalculatedNote, otherDirectionNote } from "../notes.ts";

/** Does the sum and says what must be said beside it; what cannot be worked out is shown unsummed, with why. */
export function finish(op: CalculationOp, candidates: Candidate[], frame: Frame, deps: DecideWith): Decision {
  const figures = candidates.map(({ stored }) => stored.figure);
  const result = calculate(op, figures, deps.units);
  const notes = notesFor(op, candidates);
  if (result === "families-differ" && op === "ratio")
    return { kind: "refuse", reason: "WRONG_UNIT", nearest: candidates[0] ?? null };
  if (typeof result === "string")
    return { kind: "answer", candidates, calculations: [], notes: [...notes, notCalculatedNote(result)] };
  if (op !== "sub" || !result.value.startsWith("-"))
    return { kind: "answer", candidates, calculations: [result], notes };
  const turned = calculate(op, figures.toReversed(), deps.units);
  if (typeof turned === "string") return { kind: "answer", candidates, calculations: [result], notes };
  return { kind: "answer", candidates, calculations: [turned], notes: [...notes, ...againstQuestion(frame)] };
}

/** A difference is shown as larger less smaller; where the question took the other to be larger, that is said. */
function againstQuestion(frame: Frame): Note[] {
  const rising = /提高|提升|增[长加]|上升|多[多了出]|高[多了出]/.test(frame.text);
  return rising ? [otherDirectionNote] : [];
}

function notesFor(op: CalculationOp, candidates: readonly Candidate[]): Note[] {
  const figures = candidates.map(({ stored }) => stored.figure);
  const overlap = op === "add" && figures.every(({ family }) => family === "person" || family === "event");
  const approximate = figures.some(({ approx }) => approx !== null);
  return [...(overlap ? [mayOverlapNote] : []), ...(approximate ? [approximateNote] : [])];
}

/** The one figure an ask came to, or null. */
export function single(outcome: AskOutcome): Candidate | null {
  if (outcome.kind !== "grouped" || outcome.grouping.kind !== "show") return null;
  const [first, ...rest] = outcome.grouping.candidates;
  return first && rest.length === 0 ? first : null;
}
