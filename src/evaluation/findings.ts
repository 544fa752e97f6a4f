import type { Answer, Calculation, Claim } from "../reports/answer.ts";
import type { Citation } from "../reports/citation.ts";
import type { UnitTable } from "../reports/quantities/units.ts";
import { pairFigures, type ShownFigure } from "./claim-match.ts";
import { rightDecision, type Decision, type EvaluationCase } from "./evaluation-case.ts";
import { forbiddenIn, proseOf, type Cleaned } from "./prose.ts";
import { checkRoles, type RoleCheck } from "./role-honesty.ts";
import { sameAmount } from "./same-amount.ts";
import { checkNumbers, type NumberCheck, type ScanNumbers } from "./unverified-numbers.ts";

/** What scoring borrows from the reader of reports, so that answers are judged with the ledger's own eyes. */
export type ScoringRules = { units: UnitTable; scan: ScanNumbers; cleaned: Cleaned };

/** An answer with what had to be fetched to judge it. */
export type Evidence = {
  answer: Answer;
  /** The `n` of each citation whose quote equals the slice of its stored original. */
  validQuotes: ReadonlySet<number>;
  /** The figures behind the options' buttons. */
  optionFigures: readonly ShownFigure[];
};

/** Everything observed about one answer, before it is put into words and counts. */
export type Findings = {
  labelled: EvaluationCase;
  expected: Decision;
  /** Null when no answer came back. */
  decided: Decision | null;
  reason: string | null;
  claims: readonly Claim[];
  calculations: readonly Calculation[];
  citations: readonly Citation[];
  validQuotes: ReadonlySet<number>;
  /** Claims first, then the options' figures that are not among them. */
  shown: readonly ShownFigure[];
  /** For each expected figure its index in `shown`, or null; all null when the decision is wrong. */
  pairs: readonly (number | null)[];
  /** Shown beyond what was expected; neighbours offered with a refusal are not. */
  extra: readonly ShownFigure[];
  rightCalculations: readonly Calculation[];
  forbidden: readonly string[];
  numbers: NumberCheck;
  roles: RoleCheck;
};

export function findingsOf(rules: ScoringRules, labelled: EvaluationCase, evidence: Evidence): Findings {
  const { answer } = evidence;
  const expected = rightDecision(labelled.kind);
  const rightlyDecided = answer.decision === expected;
  const shown = shownFigures(evidence);
  const pairs = rightlyDecided ? pairFigures(rules.units, labelled.expect, shown) : labelled.expect.map(() => null);
  const prose = proseOf(answer, rules.cleaned);
  return {
    labelled,
    expected,
    decided: answer.decision,
    reason: answer.reason ?? null,
    claims: answer.claims,
    calculations: answer.calculations,
    citations: answer.citations,
    validQuotes: evidence.validQuotes,
    shown,
    pairs,
    extra: rightlyDecided && expected !== "refuse" ? shown.filter((_, index) => !pairs.includes(index)) : [],
    rightCalculations: answer.calculations.filter((calculation) => isExpectedResult(rules, labelled, calculation)),
    forbidden: forbiddenIn(prose, labelled.forbid),
    numbers: checkNumbers(rules, answer, prose),
    roles: checkRoles(answer, prose),
  };
}

/** For a question that brought no answer: everything expected is missing, nothing was shown. */
export function noFindings(labelled: EvaluationCase): Findings {
  return {
    labelled,
    expected: rightDecision(labelled.kind),
    decided: null,
    reason: null,
    claims: [],
    calculations: [],
    citations: [],
    validQuotes: new Set(),
    shown: [],
    pairs: labelled.expect.map(() => null),
    extra: [],
    rightCalculations: [],
    forbidden: [],
    numbers: { shown: 0, unverified: [] },
    roles: { shown: 0, dishonest: [] },
  };
}

function shownFigures({ answer, optionFigures }: Evidence): ShownFigure[] {
  const claims = answer.claims.map((claim): ShownFigure => ({
    ...claim,
    source: answer.citations.find(({ n }) => n === claim.citation) ?? null,
  }));
  if (answer.decision !== "clarify") return claims;
  const byId = new Map(claims.map((claim) => [claim.figureId, claim]));
  const offered = optionFigures.filter(({ figureId }) => !byId.has(figureId));
  return [...claims, ...new Map(offered.map((figure) => [figure.figureId, figure])).values()];
}

function isExpectedResult(rules: ScoringRules, { result }: EvaluationCase, calculation: Calculation): boolean {
  return result !== null && calculation.op === result.op && sameAmount(rules.units, result, calculation);
}
