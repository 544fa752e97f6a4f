import type { Progress } from "../../ports.ts";
import type { Answer } from "../../reports/answer.ts";
import { judgeTwin, type TwinRules, type TwinVerdict } from "./judge-twin.ts";
import type { Twin } from "./twin.ts";

export type TwinDeps = {
  ask: (question: string) => Promise<Answer>;
  rules: TwinRules;
};

/** Asks every twin in turn. A fault in asking shows nothing: it is counted as no decision and does not end the run. */
export async function runTwins(
  { ask, rules }: TwinDeps,
  twins: readonly Twin[],
  progress: Progress,
): Promise<TwinVerdict[]> {
  const verdicts: TwinVerdict[] = [];
  for (const [index, twin] of twins.entries()) {
    const answer = await ask(twin.question).catch(() => null);
    verdicts.push(
      answer === null ? { twin, decision: null, shown: 0, wrong: [], found: false } : judgeTwin(rules, twin, answer),
    );
    progress({ done: index + 1, total: twins.length, label: twin.id });
  }
  return verdicts;
}
