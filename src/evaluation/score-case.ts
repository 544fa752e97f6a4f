import { countsOf, type CaseCounts } from "./case-counts.ts";
import { differingSlots, type ShownFigure, type Slot } from "./claim-match.ts";
import type { Decision, EvaluationCase, ExpectedFigure } from "./evaluation-case.ts";
import { findingsOf, noFindings, type Evidence, type Findings, type ScoringRules } from "./findings.ts";
import { sameNumber } from "./same-amount.ts";

/** One question's judgement: fully right or not, why not in words, and its share of every metric. */
export type Verdict = {
  id: string;
  kind: string;
  expected: Decision;
  decided: Decision | null;
  expectedReason: string | null;
  reason: string | null;
  right: boolean;
  /** Chinese, one sentence each; empty exactly when the case is right. */
  failures: string[];
  /** Faults other metrics count (M1, M5, M7) that do not by themselves make the case wrong. */
  remarks: string[];
  counts: CaseCounts;
};

const slotNames: Record<Slot, string> = {
  value: "数值",
  unit: "单位",
  report: "报告",
  place: "地区",
  period: "时间",
  population: "人群",
  qualifiers: "限定",
};

const decisionNames: Record<Decision, string> = { answer: "作答", clarify: "反问", refuse: "拒答" };

/**
 * A case is right iff the decision (and the reason, where labelled) is right, every expected figure is shown with its
 * value, unit and labelled slots from its report, nothing else is shown, the expected calculation is there, the prose
 * holds no forbidden words and every quote equals its slice.
 */
export function scoreCase(rules: ScoringRules, labelled: EvaluationCase, evidence: Evidence): Verdict {
  const findings = findingsOf(rules, labelled, evidence);
  const failures = [
    ...decisionFailures(findings),
    ...(findings.decided === findings.expected ? contentFailures(rules, findings) : []),
    ...findings.forbidden.map((words) => `正文里出现了禁止的说法「${words}」。`),
    ...findings.citations
      .filter(({ n }) => !findings.validQuotes.has(n))
      .map(({ n, file }) => `引文[${n}]与原文不一致（${file}）。`),
  ];
  return verdictOf(findings, failures);
}

/** The verdict where asking or fetching the evidence failed; `problem` is the fault's message. */
export function scoreFailure(labelled: EvaluationCase, problem: string): Verdict {
  return verdictOf(noFindings(labelled), [`没有得到可以评判的回答：${problem}`]);
}

function verdictOf(findings: Findings, failures: string[]): Verdict {
  const right = failures.length === 0;
  return {
    id: findings.labelled.id,
    kind: findings.labelled.kind,
    expected: findings.expected,
    decided: findings.decided,
    expectedReason: findings.labelled.reason,
    reason: findings.reason,
    right,
    failures,
    remarks: [
      ...findings.numbers.unverified.map((slice) => `正文里的「${slice}」没有数据支撑。`),
      ...findings.roles.dishonest.map(({ display }) => `「${display}」没有说明是计划、目标、申报或待定。`),
    ],
    counts: countsOf(findings, right),
  };
}

function decisionFailures({ labelled, expected, decided, reason }: Findings): string[] {
  if (decided !== expected) {
    return [`应${decisionNames[expected]}，却${decided === null ? "没有回答" : decisionNames[decided]}。`];
  }
  if (labelled.reason === null || labelled.reason === reason) return [];
  return [`拒答原因应为 ${labelled.reason}，却是 ${reason ?? "空"}。`];
}

function contentFailures(rules: ScoringRules, findings: Findings): string[] {
  const { labelled, pairs, extra, rightCalculations } = findings;
  const missing = labelled.expect.filter((_, index) => pairs[index] === null);
  const { result } = labelled;
  return [
    ...missing.map((wanted) => missingFigure(rules, wanted, extra)),
    ...extra.map((figure) => `多出 ${describeShown(figure)}。`),
    ...(result !== null && rightCalculations.length === 0
      ? [`没有算出 ${result.op} = ${result.value}${result.unit}。`]
      : []),
    ...quoteFailures(findings),
  ];
}

/** Questions for text are labelled by the sentences to be quoted. */
function quoteFailures({ labelled: { quotes }, citations }: Findings): string[] {
  if (quotes.length === 0) return [];
  const missing = quotes.filter((words) => !citations.some(({ quote }) => quote.includes(words)));
  const extra = citations.filter(({ quote }) => !quotes.some((words) => quote.includes(words)));
  return [
    ...missing.map((words) => `没有引用「${words}」。`),
    ...extra.map(({ n, file }) => `多引了一句：[${n}]（${file}）。`),
  ];
}

/** Names the slots that are wrong where the number itself was shown, so that a wrong year is not called a miss. */
function missingFigure(rules: ScoringRules, wanted: ExpectedFigure, extra: readonly ShownFigure[]): string {
  const near = extra
    .map((figure) => ({ figure, slots: differingSlots(rules.units, wanted, figure) }))
    .filter(({ figure, slots }) => !slots.includes("value") || sameNumber(figure.value, wanted.value))
    .sort((left, right) => left.slots.length - right.slots.length)[0];
  const written = `${wanted.value}${wanted.unit}`;
  if (near === undefined) return `缺少 ${written}。`;
  const names = near.slots.map((slot) => slotNames[slot]).join("、");
  return `缺少 ${written}：${describeShown(near.figure)} 的${names}不对。`;
}

function describeShown({ value, unit, place, period, population, qualifiers, source }: ShownFigure): string {
  const labels = [place, period.label, population ?? "", ...qualifiers, source?.file ?? "无引文"];
  return `${value}${unit}（${labels.filter((label) => label !== "").join("，")}）`;
}
