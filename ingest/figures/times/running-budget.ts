import type { Period } from "../../../src/reports/period.ts";
import { longestAside, type TimeInPlace } from "./timed-sentence.ts";

/** 4月，收入累计完成246万元，完成年初预算的40%: what is measured by the year's budget has come in since January. */
export function periodOfBudget(time: TimeInPlace): Period {
  const { kind, period } = time.mention;
  const [told = ""] = time.after(longestAside).split(/[。\n]/);
  const runs = /^(?:(?!当月|本月|单月|历年).){0,40}累计(?:(?!当月|本月|单月).){0,60}预算/.test(told);
  return kind === "month" && runs ? sinceJanuary(period) : period;
}

function sinceJanuary(period: Period): Period {
  const label = period.label.replace(/(?<!\d)(?=\d{1,2}月)/, "1—").replace(/1—1月/, "1月");
  return { ...period, from: period.from === null ? null : `${period.from.slice(0, 4)}-01-01`, label };
}
