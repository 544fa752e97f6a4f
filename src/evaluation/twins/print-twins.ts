import { rateOf, upperBoundOfZero } from "../metrics.ts";
import { textTable } from "../text-table.ts";
import type { TwinFault, TwinVerdict } from "./judge-twin.ts";
import { twinKinds, type TwinKind } from "./twin.ts";

const kindNames: Record<TwinKind, string> = {
  none: "原样提问 as it stands",
  year: "换年份 another year",
  place: "换地区 another place",
  population: "换人群 another population",
  dose: "换剂次 another dose",
  unit: "换单位 another unit",
};

const faultNames: Record<TwinFault, string> = {
  metric: "指标",
  place: "地区",
  period: "时间",
  population: "人群",
  dose: "剂次",
  unit: "单位",
  value: "数值",
};

/** At most this many contradictions are printed in words. */
const listed = 40;

/** A table by kind of change, then every contradiction that was shown. */
export function printTwins(verdicts: readonly TwinVerdict[]): string {
  const rows = twinKinds.map((kind) =>
    row(
      kindNames[kind],
      verdicts.filter(({ twin }) => twin.kind === kind),
    ),
  );
  const wrong = verdicts.filter((verdict) => verdict.wrong.length > 0);
  return [
    textTable([
      [
        "问法 Question",
        "题数 Cases",
        "作答",
        "反问",
        "拒答",
        "出错",
        "问到原数",
        "显示数字 Shown",
        "错 Wrong",
        "比率 Rate",
      ],
      ...rows,
      row("合计 all", verdicts),
    ]),
    ...wrong.slice(0, listed).flatMap(contradictions),
    ...(wrong.length > listed ? [`……另有 ${wrong.length - listed} 题`] : []),
  ].join("\n");
}

function row(name: string, verdicts: readonly TwinVerdict[]): string[] {
  const decided = (decision: TwinVerdict["decision"]) =>
    `${verdicts.filter((verdict) => verdict.decision === decision).length}`;
  const count = {
    hit: verdicts.reduce((sum, verdict) => sum + verdict.wrong.length, 0),
    of: verdicts.reduce((sum, verdict) => sum + verdict.shown, 0),
  };
  const [rate, bound] = [rateOf(count), upperBoundOfZero(count)];
  const shownRate =
    rate === null ? "-" : bound === null ? `${(rate * 100).toFixed(2)}%` : `0 (≤ ${(bound * 100).toFixed(2)}%)`;
  return [
    name,
    `${verdicts.length}`,
    decided("answer"),
    decided("clarify"),
    decided("refuse"),
    decided(null),
    `${verdicts.filter(({ found }) => found).length}`,
    `${count.of}`,
    `${count.hit}`,
    shownRate,
  ];
}

function contradictions({ twin, wrong }: TwinVerdict): string[] {
  return wrong.map(({ claim, faults }) => {
    const shown = [claim.metric, claim.place, claim.period.label, claim.population ?? "", ...claim.qualifiers];
    const names = faults.map((fault) => faultNames[fault]).join("、");
    return `✗ ${twin.question} → ${claim.display}（${shown.filter((part) => part !== "").join("，")}）${names}不符`;
  });
}
