import type { Answer } from "../reports/answer.ts";
import type { Asking } from "./asking.ts";
import type { Fault } from "./verify.ts";
import { notVerifiedText } from "./wording.ts";

/**
 * What is said when the gate stops an answer: a refusal like any other to whoever asked, so that a chat gets a reply and
 * the question stands among the unanswered ones; the faults go to the operator's log, because they mean that a stored
 * report and its ledger no longer agree.
 */
export function unverifiedAnswer(asking: Asking, faults: readonly Fault[]): Answer {
  const { start, timer } = asking;
  logFaults(asking, faults);
  timer.mark("verify");
  return {
    ...start,
    decision: "refuse",
    reason: "NOT_VERIFIED",
    claims: [],
    calculations: [],
    citations: [],
    notes: [],
    text: notVerifiedText,
    composedBy: "template",
    timings: timer.marks(),
  };
}

/** One line for the operator: which answer, and what did not hold. */
export function logFaults({ deps, start }: Pick<Asking, "deps" | "start">, faults: readonly Fault[]): void {
  deps.log?.("answer.not-verified", { id: start.id, faults: faults.join("; ") });
}
