import type { Answer } from "../reports/answer.ts";
import type { Asking } from "./asking.ts";
import { choicesOf, shownWithChoices } from "./choices.ts";
import { citeFigures, claimOf } from "./claims.ts";
import { composeAnswer, composeClarification, composeRefusal, withNotes, type Composed } from "./compose.ts";
import type { Decision } from "./decide/decision.ts";
import type { Frame } from "./frame.ts";
import { limits } from "./limits.ts";
import { locateCitations } from "./locate-citations.ts";
import { askerOf } from "./model-allowance.ts";
import type { Understood } from "./propose.ts";
import { writeProse } from "./prose.ts";
import type { Candidate } from "./retrieve.ts";
import { inTimeOrder } from "./time-order.ts";
import { unverifiedAnswer } from "./unverified.ts";
import { verifyAnswer } from "./verify.ts";

/**
 * Composes the decision and lets it through only when the gate finds nothing; there is no weaker fall-back. Where a model
 * filled a slot, its wording takes the place of the template's, after it has passed as well.
 */
export async function presentFigures(asking: Asking, understood: Understood): Promise<Answer> {
  const { deps, input, start, originalText, timer } = asking;
  const { frame, decision, notes, proposed } = understood;
  const asked = candidatesOf(decision);
  // What is reckoned with stands in the order of the reckoning, what is ranked in that of the ranks.
  const ranked = frame.intent === "highest" || frame.intent === "lowest";
  const listed = decision.kind === "answer" && decision.calculations.length === 0 && !ranked;
  const candidates = listed ? inTimeOrder(asked) : asked;
  const cited = await citeFigures(candidates, originalText, deps.citationUrl);
  const { claims } = cited;
  const citations = await locateCitations(deps.database, cited.citations);
  const { pieces, ...shown } = withNotes(compose(decision, frame, claims), notes);
  timer.mark("compose");
  const calculations = decision.kind === "answer" ? decision.calculations : [];
  const answer = { claims, calculations, citations, text: shown.text };
  const faults = await verifyAnswer({ answer, pieces, candidates, originalText, units: deps.lexicon.units });
  if (faults.length > 0) return unverifiedAnswer(asking, faults);
  timer.mark("verify");
  const decided = { decision: decision.kind, ...answer, ...shown };
  const asker = askerOf(input.audience);
  const waitedMs = timer.marks()["propose"] ?? 0;
  const wording = { ...start, asker, waitedMs, frame, answer: decided, candidates, originalText };
  if (proposed) input.onStep?.("write");
  const prose = proposed ? await writeProse(deps, wording) : null;
  timer.mark("prose");
  const reason = decision.kind === "refuse" ? { reason: decision.reason } : {};
  return {
    ...start,
    ...decided,
    ...reason,
    ...(prose === null ? { composedBy: "template" } : { text: prose, composedBy: "model" }),
    timings: timer.marks(),
  };
}

function candidatesOf(decision: Decision): Candidate[] {
  if (decision.kind === "refuse") return decision.nearest ? [decision.nearest] : [];
  return decision.kind === "clarify"
    ? shownWithChoices(decision.candidates, decision.differs)
    : decision.candidates.slice(0, limits.rows);
}

function compose(decision: Decision, frame: Frame, claims: Answer["claims"]): Composed {
  if (decision.kind === "answer") return composeAnswer(claims, decision.calculations, decision.notes);
  if (decision.kind === "clarify")
    return composeClarification(claims, choicesOf(decision.candidates, decision.differs, frame));
  const near = (decision.near ?? []).map(({ stored }) => claimOf(stored.figure, 0));
  const { namesakes = 0 } = decision;
  return composeRefusal(decision.reason, decision.under ?? frame, { nearest: claims[0] ?? null, near, namesakes });
}
