import type { Progress } from "../ports.ts";
import type { Answer, Turn } from "../reports/answer.ts";
import { sameAgain } from "./case-counts.ts";
import type { ShownFigure } from "./claim-match.ts";
import type { EvaluationCase } from "./evaluation-case.ts";
import type { Evidence, ScoringRules } from "./findings.ts";
import { aggregate, type Metrics } from "./metrics.ts";
import { scoreCase, scoreFailure, type Verdict } from "./score-case.ts";

export type EvaluationDeps = {
  /** `reports` are file names or ids as the questions file has them; null means the whole library. */
  ask: (input: AskedQuestion) => Promise<Answer>;
  /** The stored original a quote must be a slice of; null when there is no such version. */
  originalText: (reportId: string, version: number) => Promise<string | null>;
  /** The figure behind an option's button; null when there is none with this id. */
  figureById: (figureId: string) => Promise<ShownFigure | null>;
  /** A monotonic clock in milliseconds. */
  clockMs: () => number;
  rules: ScoringRules;
};

export type AskedQuestion = { question: string; askedAt: Date; context: Turn[]; reports: string[] | null };

export type EvaluationChoices = {
  progress: Progress;
  /** Receives `{id, answer, latencyMs}` as one JSON line (no line break) as soon as a question is answered. */
  writeLine?: (line: string) => Promise<void> | void;
};

export type CaseOutcome = {
  id: string;
  /** Null when asking failed. */
  answer: Answer | null;
  latencyMs: number;
  verdict: Verdict;
};

/**
 * Asks every question in turn, one at a time so that latencies are those of a quiet machine, and judges each answer; a
 * second asking must bring the same figures.
 * A fault in asking is that case's failure and does not end the run.
 */
export async function runEvaluation(
  deps: EvaluationDeps,
  cases: readonly EvaluationCase[],
  choices: EvaluationChoices,
): Promise<{ outcomes: CaseOutcome[]; metrics: Metrics }> {
  const outcomes: CaseOutcome[] = [];
  for (const [index, labelled] of cases.entries()) {
    const outcome = await runCase(deps, labelled);
    outcomes.push(outcome);
    await choices.writeLine?.(outcomeLine(outcome));
    choices.progress({ done: index + 1, total: cases.length, label: labelled.id });
  }
  return { outcomes, metrics: aggregate(outcomes) };
}

async function runCase(deps: EvaluationDeps, labelled: EvaluationCase): Promise<CaseOutcome> {
  const { id, question, askedAt, context, reports } = labelled;
  const started = deps.clockMs();
  let answer: Answer | null = null;
  let latencyMs: number | null = null;
  try {
    answer = await deps.ask({ question, askedAt, context, reports });
    latencyMs = deps.clockMs() - started;
    const again = await deps.ask({ question, askedAt, context, reports });
    const verdict = scoreCase(deps.rules, labelled, await gatherEvidence(deps, answer));
    return {
      id,
      answer,
      latencyMs,
      verdict: { ...verdict, counts: { ...verdict.counts, stable: sameAgain(answer, again) } },
    };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { id, answer, latencyMs: latencyMs ?? deps.clockMs() - started, verdict: scoreFailure(labelled, problem) };
  }
}

async function gatherEvidence(deps: EvaluationDeps, answer: Answer): Promise<Evidence> {
  const validQuotes = new Set<number>();
  for (const citation of answer.citations) {
    const original = await deps.originalText(citation.reportId, citation.version);
    if (citation.quote !== "" && original?.slice(...citation.span) === citation.quote) validQuotes.add(citation.n);
  }
  const figureIds = new Set((answer.options ?? []).flatMap((option) => option.figureIds));
  const figures = await Promise.all([...figureIds].map((figureId) => deps.figureById(figureId)));
  return { answer, validQuotes, optionFigures: figures.filter((figure) => figure !== null) };
}

/** Each citation inside the answer carries its report's file name. */
function outcomeLine({ id, answer, latencyMs, verdict }: CaseOutcome): string {
  return JSON.stringify({ id, answer, latencyMs, ...(answer === null ? { error: verdict.failures.join(" ") } : {}) });
}
