import type { Answer } from "../reports/answer.ts";
import { standsOnSentence } from "./claim-match.ts";
import type { Findings } from "./findings.ts";

/** `hit` of `of`: sums over cases give a metric's numerator and denominator. */
export type Count = { hit: number; of: number };

export const countKeys = [
  "right",
  "unverified",
  "figures",
  "wrong",
  "quotes",
  "citationRecall",
  "citationPrecision",
  "rows",
  "allRows",
  "roles",
  "refusalRecall",
  "refusalPrecision",
  "clarification",
  "overAsking",
  "calculations",
  "relativeTimes",
  "stable",
] as const;

export type CountKey = (typeof countKeys)[number];

export type CaseCounts = Record<CountKey, Count>;

/** One case's share of each metric (figures.md 2). A case a metric does not speak of counts 0 of 0. */
export function countsOf(findings: Findings, right: boolean): CaseCounts {
  const { expected, decided, numbers, roles, citations, validQuotes, labelled } = findings;
  const found = findings.pairs.filter((index) => index !== null).length;
  const isTable = labelled.kind === "breakdown" || labelled.kind === "list";
  return {
    right: count(right ? 1 : 0, 1),
    unverified: count(numbers.unverified.length, numbers.shown),
    figures: count(found, labelled.expect.length),
    wrong: wrongFigures(findings),
    quotes: count(citations.filter(({ n }) => validQuotes.has(n)).length, citations.length),
    ...citationCounts(findings),
    rows: isTable ? f1(found, labelled.expect.length + assertedClaims(findings)) : nothing,
    allRows: isTable ? one(found === labelled.expect.length && assertedClaims(findings) === found) : nothing,
    roles: count(roles.shown - roles.dishonest.length, roles.shown),
    refusalRecall: expected === "refuse" ? one(decided === "refuse") : nothing,
    refusalPrecision: decided === "refuse" ? one(expected === "refuse") : nothing,
    clarification: clarification(findings, found),
    overAsking: expected === "answer" ? one(decided === "clarify") : nothing,
    calculations: labelled.result === null ? nothing : one(findings.rightCalculations.length > 0),
    relativeTimes: relativeTimes(findings, found),
    stable: nothing,
  };
}

/** Words whose meaning depends on the day of asking. */
const relativeTime =
  /今年|去年|前年|本月|上个?月|上半年|下半年|[一二三四]季度|截至目前|目前|同期|近[一二三四五两几]年|今年以来/;

/** Figures of questions that name their time from where the asker stands, and refusals due to it. */
function relativeTimes({ labelled, expected, decided, reason }: Findings, found: number): Count {
  if (!relativeTime.test(labelled.question)) return nothing;
  if (labelled.expect.length > 0 && expected === "answer") return count(found, labelled.expect.length);
  return labelled.reason === "NO_PERIOD" ? one(decided === "refuse" && reason === "NO_PERIOD") : nothing;
}

/** Whether a question asked twice was answered with the same figures and calculations. */
export function sameAgain(first: Answer, second: Answer): Count {
  const shown = ({ decision, claims, calculations }: Answer) =>
    JSON.stringify([decision, claims, calculations.map(({ formula }) => formula)]);
  return one(shown(first) === shown(second));
}

const nothing: Count = { hit: 0, of: 0 };

function count(hit: number, of: number): Count {
  return { hit, of };
}

function one(isHit: boolean): Count {
  return { hit: isHit ? 1 : 0, of: 1 };
}

/** F1 as one fraction, 2·both ÷ (expected + given), so that summing over cases stays exact. */
function f1(both: number, expectedAndGiven: number): Count {
  return { hit: 2 * both, of: expectedAndGiven };
}

/** Claims of an answer are stated as fact; neighbours of a refusal and options of a question are only offered. */
function assertedClaims({ decided, claims }: Findings): number {
  return decided === "answer" ? claims.length : 0;
}

/** Calculations are judged where a result is labelled; where no answer was right, everything stated is wrong. */
function wrongFigures(findings: Findings): Count {
  const { expected, decided, labelled, calculations, rightCalculations, extra } = findings;
  if (decided !== "answer") return nothing;
  const claims = assertedClaims(findings);
  if (expected !== "answer") return count(claims + calculations.length, claims + calculations.length);
  const judged = labelled.result === null ? 0 : calculations.length;
  return count(extra.length + Math.max(0, judged - rightCalculations.length), claims + judged);
}

/**
 * Recall: expected figures whose citation is valid, holds the figure and stands on the labelled sentence. Precision:
 * citations that some right claim needs. Only where an answer was right to give; offers need no citation.
 */
function citationCounts(findings: Findings): { citationRecall: Count; citationPrecision: Count } {
  const { expected, decided, labelled, pairs, shown, claims, citations, validQuotes } = findings;
  if (expected !== "answer") return { citationRecall: nothing, citationPrecision: nothing };
  const cited = labelled.expect.filter((wanted, row) => {
    const index = pairs[row] ?? null;
    const figure = index === null ? undefined : shown[index];
    const citation = index === null ? undefined : citations.find(({ n }) => n === claims[index]?.citation);
    if (figure === undefined || citation === undefined || !validQuotes.has(citation.n)) return false;
    const [start, end] = citation.figureSpan;
    return start >= citation.span[0] && end <= citation.span[1] && end > start && standsOnSentence(wanted, figure);
  });
  const needed = new Set(pairs.flatMap((index) => (index === null ? [] : [claims[index]?.citation])));
  const given = decided === "answer" && labelled.expect.length > 0 ? citations : [];
  return {
    citationRecall: count(cited.length, labelled.expect.length),
    citationPrecision: count(given.filter(({ n }) => needed.has(n)).length, given.length),
  };
}

/** Asking counts as right only when every labelled option was offered. */
function clarification({ expected, decided, labelled }: Findings, found: number): Count {
  const wanted = expected === "clarify";
  const asked = decided === "clarify";
  return f1(wanted && asked && found === labelled.expect.length ? 1 : 0, (wanted ? 1 : 0) + (asked ? 1 : 0));
}
