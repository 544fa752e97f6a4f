import type { Note } from "../../reports/answer.ts";
import { periodWithin } from "../../reports/period.ts";
import { placeLabel } from "../../reports/place.ts";
import type { Frame } from "../frame.ts";
import type { Candidate } from "../retrieve.ts";
import { withConflicts } from "./conflicts.ts";
import type { AskOutcome, DecideWith } from "./decide-ask.ts";
import type { Decision, SeveralAsks } from "./decision.ts";
import { inCompany } from "./in-company.ts";
import { premiseNotes } from "./premise.ts";
import { unique } from "./rows.ts";
import { latestPeriodNote, notFoundNote } from "../notes.ts";

/** What the asks of one question came to, as one decision: a choice before an answer, and a refusal where nothing can be shown. */
export function mergeOutcomes(frame: Frame, decided: readonly AskOutcome[], deps: DecideWith): Decision {
  const outcomes = withinTotal(inCompany(decided, frame.asks));
  const shown = outcomes.flatMap(shownBy);
  for (const outcome of outcomes) {
    if (outcome.kind !== "grouped" || outcome.grouping.kind !== "choose") continue;
    const { candidates, differs } = outcome.grouping;
    return { kind: "clarify", candidates, differs };
  }
  const missing = outcomes.find((outcome) => outcome.kind === "none");
  if (missing?.kind === "none" && (shown.length === 0 || outcomes[0]?.kind === "none")) return refusal(missing);
  const { candidates, notes: conflicts } = withConflicts(unique(shown), deps.units);
  const notes = [
    ...premiseNotes(frame, candidates, deps.units),
    ...conflicts,
    ...incompleteNotes(frame, candidates),
    ...(outcomes.some((outcome) => outcome.kind === "grouped" && outcome.otherYears) ? [latestPeriodNote] : []),
  ];
  return { kind: "answer", candidates, calculations: [], notes, ...severalAsks(frame, outcomes) };
}

function refusal({ reason, nearest, namesakes }: Extract<AskOutcome, { kind: "none" }>): Decision {
  return { kind: "refuse", reason, nearest, ...(namesakes === undefined ? {} : { namesakes }) };
}

function shownBy(outcome: AskOutcome): Candidate[] {
  return outcome.kind === "grouped" && outcome.grouping.kind === "show" ? outcome.grouping.candidates : [];
}

/** Of several places or times asked for, those nothing was found of. */
function incompleteNotes({ places, periods }: Frame, candidates: readonly Candidate[]): Note[] {
  const figures = candidates.map(({ stored }) => stored.figure);
  const silent = places.filter(({ id }) => !figures.some(({ place }) => place?.id === id));
  const unmet = periods.filter(({ period }) => !figures.some((figure) => periodWithin(figure.period, period)));
  const missing = [
    places.length > 1 ? silent.map(placeLabel) : [],
    periods.length > 1 ? unmet.map(({ period }) => period.label) : [],
  ];
  return missing.filter((names) => names.length > 0).map(notFoundNote);
}

function severalAsks({ asks }: Frame, outcomes: readonly AskOutcome[]): { asked?: SeveralAsks } {
  const [first] = outcomes;
  if (asks.length < 2) return {};
  return {
    asked: {
      first: first === undefined ? [] : shownBy(first),
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
