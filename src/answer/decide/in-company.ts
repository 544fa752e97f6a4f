import type { Ask } from "../frame.ts";
import type { Candidate } from "../retrieve.ts";
import type { AskOutcome } from "./decide-ask.ts";
import type { Grouping } from "./group.ts";
import { sharePair } from "../../reports/pairs.ts";

/** What each of several asks of one question comes to beside the others; what one is left without is said to be missing. */
export function inCompany(outcomes: readonly AskOutcome[], asks: readonly Ask[]): AskOutcome[] {
  return ofTheFirst(outcomes.map(ownOf(outcomes, asks)), asks);
}

/**
 * 提案几件，主办几件: of what the first may mean, the row that the second finds is the second's. 取缔诊所几家，查了几家 is not answered
 * by one number: what is asked for by more words and finds no more stands nowhere.
 */
function ownOf(outcomes: readonly AskOutcome[], asks: readonly Ask[]): (outcome: AskOutcome, at: number) => AskOutcome {
  const rows = outcomes.map((outcome) => (outcome.kind === "none" ? [] : outcome.grouping.candidates));
  const isAmong = (found: readonly Candidate[]) => (row: Candidate) =>
    found.some(({ stored }) => stored.figure.id === row.stored.figure.id);
  const isLonger = (longer: Ask | undefined, shorter: Ask) =>
    longer !== undefined &&
    longer.words.length > shorter.words.length &&
    shorter.words.every((word) => longer.words.includes(word));
  return (outcome, at) => {
    if (outcome.kind === "none") return outcome;
    const { grouping } = outcome;
    const own = grouping.candidates;
    if (asks.some((ask, other) => isLonger(asks[at], ask) && own.every(isAmong(rows[other] ?? []))))
      return { kind: "none", reason: "NOT_STATED", nearest: null };
    const left = own.filter((row) => !rows.slice(at + 1).some((later) => isAmong(later)(row)));
    if (grouping.kind !== "choose" || left.length === 0) return outcome;
    return among(outcome, left);
  };
}

/**
 * 饮用水案件多少件，罚款多少 asks for the fines of those: a fine that the report ties to other cases is not asked for, while one
 * that it ties to nothing may be. 取缔诊所几家，查了几家 asks for the 诊所 that were 检查, and for no school.
 */
function ofTheFirst(outcomes: readonly AskOutcome[], asks: readonly Ask[]): AskOutcome[] {
  const [first] = outcomes;
  if (first?.kind !== "grouped") return [...outcomes];
  const owners = first.grouping.candidates.map(({ stored }) => stored.figure.metric.phrase);
  return outcomes.map((outcome, index) => {
    const ask = asks[index];
    if (index === 0 || outcome.kind === "none" || ask === undefined) return outcome;
    const candidates = outcome.grouping.candidates.filter((candidate) => !isAnothers(candidate, ask, owners));
    if (candidates.length === 0) return { kind: "none", reason: "NOT_STATED", nearest: null };
    return among(outcome, candidates);
  });
}

/** One row alone is no choice. */
function among(outcome: Extract<AskOutcome, { kind: "grouped" }>, candidates: Candidate[]): AskOutcome {
  const grouping: Grouping = candidates.length > 1 ? { ...outcome.grouping, candidates } : { kind: "show", candidates };
  return { ...outcome, grouping };
}

function isAnothers({ stored: { figure } }: Candidate, ask: Ask, owners: readonly string[]): boolean {
  const { phrase, head } = figure.metric;
  const said = ask.words.join(" ");
  if (ask.isDeed)
    return !sharePair(ask.inherited.join(" ").replaceAll(said, " "), `${phrase} ${head} ${figure.reading.clause}`);
  if (head === "" || ask.inherited.length === 0 || phrase.length < 2) return false;
  return (
    !sharePair(phrase, said) &&
    !owners.some((owner) => owner !== "" && (owner.includes(phrase) || phrase.includes(owner)))
  );
}
