import type { Count, CountKey } from "./case-counts.ts";
import { rateOf, upperBoundOfZero, type Group, type Metrics } from "./metrics.ts";
import type { Verdict } from "./score-case.ts";
import { textTable } from "./text-table.ts";

/** The order and names of what is printed; numbers are those of figures.md 2. */
export const headings: readonly { key: CountKey; id: string; chinese: string; english: string }[] = [
  { key: "right", id: "-", chinese: "全对的题", english: "Cases fully right" },
  { key: "unverified", id: "M1", chinese: "无依据数字率", english: "Unverified-figure rate" },
  { key: "figures", id: "M2", chinese: "数字全对率", english: "Figure exact match" },
  { key: "wrong", id: "M3", chinese: "错误数字率", english: "Wrong-figure rate" },
  { key: "quotes", id: "M4", chinese: "引文与原文一致", english: "Quote validity" },
  { key: "citationRecall", id: "M5a", chinese: "引文查全", english: "Citation recall" },
  { key: "citationPrecision", id: "M5b", chinese: "引文查准", english: "Citation precision" },
  { key: "rows", id: "M6a", chinese: "分项 F1", english: "Breakdown F1" },
  { key: "allRows", id: "M6b", chinese: "分项一项不差", english: "Breakdown all rows" },
  { key: "roles", id: "M7", chinese: "计划目标已注明", english: "Role honesty" },
  { key: "refusalRecall", id: "M8a", chinese: "拒答查全", english: "Refusal recall" },
  { key: "refusalPrecision", id: "M8b", chinese: "拒答查准", english: "Refusal precision" },
  { key: "clarification", id: "M9a", chinese: "反问 F1", english: "Clarification F1" },
  { key: "overAsking", id: "M9b", chinese: "多余反问率", english: "Over-asking" },
  { key: "calculations", id: "M10", chinese: "计算正确", english: "Calculations" },
  { key: "relativeTimes", id: "M11", chinese: "相对时间正确", english: "Relative times" },
  { key: "stable", id: "M12", chinese: "再问一遍数字相同", english: "Same when asked again" },
];

/** All metrics as aligned text: the whole set, each kind, refusals by reason, and what failed in words. */
export function printMetrics(metrics: Metrics, verdicts: readonly Verdict[]): string {
  return [
    title("总体", "Overall"),
    overallTable(metrics.all),
    title("分类", "By kind"),
    kindTable(metrics),
    ...(metrics.reasons.length === 0 ? [] : [title("拒答原因", "Refusals by reason"), reasonTable(metrics)]),
    ...failedCases(verdicts),
  ].join("\n");
}

function title(chinese: string, english: string): string {
  return `\n${chinese} ${english}`;
}

function overallTable({ counts, latency }: Group): string {
  const rows = headings.map(({ key, id, chinese, english }) => {
    const bound = upperBoundOfZero(counts[key]);
    return [
      id,
      chinese,
      english,
      percent(rateOf(counts[key])),
      fraction(counts[key]),
      bound === null ? "" : `≤ ${percent(bound)}`,
    ];
  });
  return textTable([
    ["", "指标", "Metric", "比率 Rate", "分子/分母 n/d", "零值的 95% 上限 Upper bound if zero"],
    ...rows,
    ["M14", "用时 p50/p95", "Latency p50/p95", milliseconds(latency)],
  ]);
}

function kindTable(metrics: Metrics): string {
  const header = ["类型 Kind", ...headings.map(({ id, chinese }) => (id === "-" ? chinese : id)), "M14 p50/p95"];
  const groups = [...metrics.byKind, { kind: "全部 all", group: metrics.all }];
  const rows = groups.map(({ kind, group }) => [
    kind,
    ...headings.map(({ key }) => fraction(group.counts[key])),
    milliseconds(group.latency),
  ]);
  return textTable([header, ...rows]);
}

function reasonTable({ reasons }: Metrics): string {
  return textTable([
    ["原因 Reason", "应拒 Due", "已拒 Refused", "原因相同 Same reason", "回答所用 Given"],
    ...reasons.map(({ reason, due, refused, sameReason, given }) => [
      reason,
      ...[due, refused, sameReason, given].map(String),
    ]),
  ]);
}

function failedCases(verdicts: readonly Verdict[]): string[] {
  const worthReading = verdicts.filter(({ right, remarks }) => !right || remarks.length > 0);
  if (worthReading.length === 0) return [];
  return [
    title("需要看的题", "Cases to look at"),
    ...worthReading.flatMap(({ id, kind, right, failures, remarks }) => [
      `${right ? "✓" : "✗"} ${id} (${kind})`,
      ...failures.map((failure) => `    ${failure}`),
      ...remarks.map((remark) => `    注意：${remark}`),
    ]),
  ];
}

export function percent(rate: number | null): string {
  return rate === null ? "-" : `${(rate * 100).toFixed(rate > 0 && rate < 0.1 ? 2 : 1)}%`;
}

function fraction({ hit, of }: Count): string {
  return of === 0 ? "-" : `${hit}/${of}`;
}

export function milliseconds(latency: Group["latency"]): string {
  return latency === null ? "-" : `${latency.p50.toFixed(0)}/${latency.p95.toFixed(0)} ms`;
}
