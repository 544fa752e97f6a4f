import type { RefusalReason } from "../reports/answer.ts";
import { compute } from "./calculate/operations.ts";
import { coverageOf } from "./decide/coverage.ts";
import { decideAsk, type DecideWith } from "./decide/decide-ask.ts";
import type { Decision } from "./decide/decision.ts";
import { mergeOutcomes } from "./decide/merge.ts";
import { acrossPlaces } from "./decide/rows.ts";
import type { Frame } from "./frame.ts";

/** Answer, clarify or refuse, by slots (figures.md 5b). */
export async function decide(frame: Frame, deps: DecideWith): Promise<Decision> {
  const refusal = refuseAtOnce(frame);
  // 明年建几个: what is planned for that time is no forecast of ours.
  const asksPlan = refusal === "FORECAST" && frame.intent === "figure" && frame.asks.length === 1;
  const planned = asksPlan ? await decide({ ...frame, role: "plan" }, deps) : null;
  if (planned !== null && planned.kind !== "refuse") return planned;
  if (refusal) return { kind: "refuse", reason: refusal, nearest: null };
  const computed = await compute(frame, deps);
  if (computed) return computed;
  const outcomes = await Promise.all(frame.asks.map((ask) => decideAsk(ask, frame, deps)));
  return withCoverage(mergeOutcomes(frame, outcomes, deps), frame, deps);
}

/** 各县区: which of the places that should report are missing. */
async function withCoverage(decision: Decision, frame: Frame, deps: DecideWith): Promise<Decision> {
  const [ask] = frame.asks;
  if (decision.kind !== "answer" || ask === undefined || deps.expected.length === 0 || !acrossPlaces(frame))
    return decision;
  const { calculations, notes } = coverageOf(
    decision.candidates,
    await deps.candidatesFor(ask, frame),
    frame,
    deps.expected,
  );
  return {
    ...decision,
    calculations: [...decision.calculations, ...calculations],
    notes: [...decision.notes, ...notes],
  };
}

function refuseAtOnce(frame: Frame): RefusalReason | null {
  if (frame.intent === "opinion") return "OPINION";
  if (frame.intent === "forecast" || (frame.role !== "plan" && asksFuture(frame))) return "FORECAST";
  if (frame.intent === "out-of-scope") return "OUT_OF_SCOPE";
  const named = frame.asks.some((ask) => ask.words.length > 0 || ask.inherited.length > 0);
  if (!named) return frame.unknownPlace === null ? "NO_METRIC" : "NO_PLACE";
  return null;
}

/** 明年会有多少: a year not yet begun has figures only in plans. */
function asksFuture(frame: Frame): boolean {
  return (
    frame.periods.length > 0 && frame.periods.every(({ words }) => /^(?:明年|后年|下月|下个月|下半年会)/.test(words))
  );
}
