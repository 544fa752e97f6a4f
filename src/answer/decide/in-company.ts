import type { Ask } from "../frame.ts";
import type { Candidate } from "../retrieve.ts";
import type { AskOutcome } from "./decide-ask.ts";

/**
 * 饮用水案件多少件，罚款多少 asks for the fines of those: a fine that the report ties to other cases is not asked for, while one
 * that it ties to nothing may be. What a later ask is left without is said to be missing.
 */
export function inCompany(outcomes: readonly AskOutcome[], asks: readonly Ask[]): AskOutcome[] {
  const [first] = outcomes;
  if (first?.kind !== "grouped") return [...outcomes];
  const owners = first.grouping.candidates.map(({ stored }) => stored.figure.metric.phrase);
  return outcomes.map((outcome, index) => {
    const ask = asks[index];
    if (index === 0 || outcome.kind === "none" || ask === undefined) return outcome;
    const candidates = outcome.grouping.candidates.filter((candidate) => !isAnothers(candidate, ask, owners));
    if (candidates.length === 0) return { kind: "none", reason: "NOT_STATED", nearest: null };
    return { ...outcome, grouping: { ...outcome.grouping, candidates } };
  });
}

function isAnothers({ stored }: Candidate, { words, inherited }: Ask, owners: readonly string[]): boolean {
  const { phrase, head } = stored.figure.metric;
  if (head === "" || inherited.length === 0 || phrase.length < 2) return false;
  const said = words.join(" ");
  const isNamed = Array.from({ length: phrase.length - 1 }, (_, at) => phrase.slice(at, at + 2)).some((pair) =>
    said.includes(pair),
  );
  return !isNamed && !owners.some((owner) => owner !== "" && (owner.includes(phrase) || phrase.includes(owner)));
}
