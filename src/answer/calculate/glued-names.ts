import type { Frame } from "../frame.ts";
import type { Candidate } from "../retrieve.ts";
import type { Operand } from "./operands.ts";

/** Fewest characters of a name by which it is called. */
const shortest = 2;

/**
 * 旅馆商场影院一共检查多少家 runs its members together: the names of one sentence of a report tell where one ends and the next
 * begins. Each is an operand of its own; null where the names of no sentence make up the whole run.
 */
export function gluedOperands(frame: Frame, known: readonly Candidate[]): Operand[] | null {
  const [ask] = frame.asks;
  const run = ask?.words.toSorted((left, right) => right.length - left.length)[0] ?? "";
  if (!ask || frame.asks.length > 1 || known.some(({ stored }) => stored.figure.metric.phrase.includes(run)))
    return null;
  const sentences = Map.groupBy(
    known,
    ({ stored: { versionId, figure } }) => `${versionId}|${figure.sentence[0]}|${figure.unit}`,
  );
  for (const rows of sentences.values()) {
    const names = rows.map(({ stored: { figure } }) => `${figure.metric.phrase}${figure.metric.head}`);
    const members = membersOf(run, [...new Set(names)]);
    if (members === null) continue;
    const plain: Frame = { ...frame, intent: "figure" };
    return members.map((member) => ({ ask: { ...ask, words: [member], inherited: ask.words }, frame: plain }));
  }
  return null;
}

/** The run cut into two or more members, each the longest that a name ends in and each of a name of its own. */
function membersOf(run: string, names: readonly string[]): string[] | null {
  const members: string[] = [];
  const free = new Set(names);
  for (let from = 0; from < run.length; from += members.at(-1)?.length ?? 0) {
    const found = longestIn(run.slice(from), [...free]);
    if (found === null) return null;
    members.push(found.member);
    free.delete(found.name);
  }
  return members.length > 1 ? members : null;
}

function longestIn(rest: string, names: readonly string[]): { member: string; name: string } | null {
  for (let length = rest.length; length >= shortest; length -= 1) {
    const member = rest.slice(0, length);
    const name = names.find((one) => one.endsWith(member));
    if (name !== undefined) return { member, name };
  }
  return null;
}
