import type { Calculation, Note, RefusalReason } from "../reports/answer.ts";
import { placeLabel } from "../reports/place.ts";
import { periodWithin } from "../reports/period.ts";
import { withConflicts } from "./decide/conflicts.ts";
import type { Ask, Frame } from "./frame.ts";
import { coverageOf } from "./decide/coverage.ts";
import { decideAsk, type AskOutcome, type DecideWith } from "./decide/decide-ask.ts";
import { acrossPlaces } from "./decide/rows.ts";
import { compute } from "./calculate/operations.ts";
import { premiseNotes } from "./decide/premise.ts";
import type { Candidate } from "./retrieve.ts";

/** What is to be said, as values; composing only words it. */
export type Decision =
  | {
      kind: "answer";
      candidates: Candidate[];
      calculations: Calculation[];
      notes: Note[];
      /** Of a question that asks for several things. */
      asked?: SeveralAsks;
    }
  | { kind: "clarify"; candidates: Candidate[]; differs: "place" | "metric" | "period" }
  /** `near` are things with a similar name, to be named and not shown; `under` are the slots that were not met, where they are those of one side of a calculation. */
  | { kind: "refuse"; reason: RefusalReason; nearest: Candidate | null; under?: Frame; near?: Candidate[] };

/** What was found for the first of several asks, the asks after it, and those nothing was found for. */
export type SeveralAsks = { first: Candidate[]; later: Ask[]; unmet: Ask[] };

/** Answer, clarify or refuse, by slots (figures.md 5b). */
export async function decide(frame: Frame, deps: DecideWith): Promise<Decision> {
  const refusal = refuseAtOnce(frame);
  if (refusal) return { kind: "refuse", reason: refusal, nearest: null };
  const computed = await compute(frame, deps);
  if (computed) return computed;
  const outcomes = await Promise.all(frame.asks.map((ask) => decideAsk(ask, frame, deps)));
  return withCoverage(merge(frame, outcomes, deps), frame, deps);
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

function merge(frame: Frame, decided: readonly AskOutcome[], deps: DecideWith): Decision {
  const outcomes = withinTotal(decided);
  const shown = outcomes.flatMap((outcome) =>
    outcome.kind === "grouped" && outcome.grouping.kind === "show" ? outcome.grouping.candidates : [],
  );
  const choice = outcomes.find((outcome) => outcome.kind === "grouped" && outcome.grouping.kind === "choose");
  if (choice && choice.kind === "grouped" && choice.grouping.kind === "choose") {
    return { kind: "clarify", candidates: choice.grouping.candidates, differs: choice.grouping.differs };
  }
  const missing = outcomes.find((outcome) => outcome.kind === "none");
  if (missing && missing.kind === "none" && (shown.length === 0 || outcomes[0]?.kind === "none")) {
    return { kind: "refuse", reason: missing.reason, nearest: missing.nearest };
  }
  const { candidates, notes: conflicts } = withConflicts(unique(shown), deps.units);
  const notes: Note[] = [...premiseNotes(frame, candidates, deps.units), ...conflicts];
  const silent = frame.places.filter(({ id }) => !candidates.some(({ stored }) => stored.figure.place?.id === id));
  if (frame.places.length > 1 && silent.length > 0) {
    notes.push({
      code: "INCOMPLETE",
      text: `现有报告里没有找到${silent.map(placeLabel).join("、")}的这项数字。`,
    });
  }
  const unmet = frame.periods.filter(
    ({ period }) => !candidates.some(({ stored }) => periodWithin(stored.figure.period, period)),
  );
  if (frame.periods.length > 1 && unmet.length > 0) {
    notes.push({
      code: "INCOMPLETE",
      text: `现有报告里没有找到${unmet.map(({ period }) => period.label).join("、")}的这项数字。`,
    });
  }
  if (outcomes.some((outcome) => outcome.kind === "grouped" && outcome.otherYears)) {
    notes.push({ code: "PERIOD_DEFAULTED", text: "提问未说明时间，以上为现有报告中最近的一期。" });
  }
  return { kind: "answer", candidates, calculations: [], notes, ...severalAsks(frame, outcomes) };
}

function severalAsks({ asks }: Frame, outcomes: readonly AskOutcome[]): { asked?: SeveralAsks } {
  const [first] = outcomes;
  if (asks.length < 2) return {};
  return {
    asked: {
      first: first?.kind === "grouped" && first.grouping.kind === "show" ? first.grouping.candidates : [],
      later: asks.slice(1),
      unmet: asks.filter((_, index) => outcomes[index]?.kind === "none"),
    },
  };
}

/** 参保人数多少，职工、居民分别多少: of what a later ask may mean, the parts of the total asked for first are meant. */
function withinTotal(outcomes: readonly AskOutcome[]): AskOutcome[] {
  const [first] = outcomes;
  if (first?.kind !== "grouped" || first.grouping.kind !== "show") return [...outcomes];
  const totals = new Set(first.grouping.candidates.map(({ stored }) => stored.figure.id));
  return outcomes.map((outcome, index) => {
    if (index === 0 || outcome.kind === "none") return outcome;
    const parts = outcome.grouping.candidates.filter(({ stored }) =>
      stored.figure.edges.some(({ kind, figure }) => kind === "part-of" && totals.has(figure)),
    );
    return parts.length === 0 ? outcome : { ...outcome, grouping: { kind: "show", candidates: parts } };
  });
}

function unique(candidates: readonly Candidate[]): Candidate[] {
  return [...new Map(candidates.map((candidate) => [candidate.stored.figure.id, candidate])).values()];
}
