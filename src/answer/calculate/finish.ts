import type { CalculationOp, Note } from "../../reports/answer.ts";
import { calculate, type NotCalculable } from "../calculate.ts";
import type { AskOutcome, DecideWith } from "../decide/decide-ask.ts";
import type { Decision } from "../decide/decision.ts";
import type { Frame } from "../frame.ts";
import type { Candidate } from "../retrieve.ts";

/** Does the sum and says what must be said beside it; what cannot be worked out is shown unsummed, with why. */
export function finish(op: CalculationOp, candidates: Candidate[], frame: Frame, deps: DecideWith): Decision {
  const figures = candidates.map(({ stored }) => stored.figure);
  const result = calculate(op, figures, deps.units);
  const notes = notesFor(op, candidates);
  if (result === "families-differ" && op === "ratio")
    return { kind: "refuse", reason: "WRONG_UNIT", nearest: candidates[0] ?? null };
  if (typeof result === "string") {
    const text = reasonText[result] ?? "";
    return { kind: "answer", candidates, calculations: [], notes: [...notes, { code: "INCOMPLETE", text }] };
  }
  if (op !== "sub" || !result.value.startsWith("-"))
    return { kind: "answer", candidates, calculations: [result], notes };
  const turned = calculate(op, figures.toReversed(), deps.units);
  if (typeof turned === "string") return { kind: "answer", candidates, calculations: [result], notes };
  return { kind: "answer", candidates, calculations: [turned], notes: [...notes, ...againstQuestion(frame)] };
}

/** A difference is shown as larger less smaller; where the question took the other to be larger, that is said. */
function againstQuestion(frame: Frame): Note[] {
  const rising = /提高|提升|增[长加]|上升|多[多了出]|高[多了出]/.test(frame.text);
  return rising ? [{ code: "PREMISE_CORRECTED", text: "与提问的方向相反：实际是减少或更低。" }] : [];
}

const reasonText: Record<NotCalculable, string> = {
  "accumulations-differ": "这几个数字一个是当期数、一个是累计数，不能相互加减，请分别使用。",
  "families-differ": "这几个数字的单位不同，不能直接相加减，请分别使用。",
  "rates-do-not-add": "比率不能相加或再求比例，请分别使用。",
  labelled: "其中有数字的含义由模型标注，不用来计算，请分别核对使用。",
  "zero-base": "作为除数的数字为零，无法计算。",
  masked: "其中有数字在原文中被隐去，无法计算。",
  approximate: "其中有约数，无法得到准确结果。",
};

function notesFor(op: CalculationOp, candidates: readonly Candidate[]): Note[] {
  const notes: Note[] = [];
  if (
    op === "add" &&
    candidates.every(({ stored }) => stored.figure.family === "person" || stored.figure.family === "event")
  ) {
    notes.push({ code: "MAY_OVERLAP", text: "同一个人可能同时计入几项，合计不等于去重后的人数。" });
  }
  if (candidates.some(({ stored }) => stored.figure.approx !== null))
    notes.push({ code: "APPROXIMATE", text: "其中有约数，计算结果也只是约数。" });
  return notes;
}

/** The one figure an ask came to, or null. */
export function single(outcome: AskOutcome): Candidate | null {
  if (outcome.kind !== "grouped" || outcome.grouping.kind !== "show") return null;
  const [first, ...rest] = outcome.grouping.candidates;
  return first && rest.length === 0 ? first : null;
}
