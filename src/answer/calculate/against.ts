import type { Period } from "../../reports/period.ts";
import { endInYear, inYear, monthBefore } from "../../reports/time-words/calendar.ts";
import type { AskedPeriod } from "../frame.ts";

const quarters = ["一", "二", "三", "四"];

/** Whether a change told with these words (比上年, 较2021年, 比一季度) in a figure of that time is against the time asked for. */
export function isAgainst(
  comparator: string,
  of: Pick<Period, "from" | "to">,
  { period: asked, words }: AskedPeriod,
): boolean {
  if (nearTime.test(words)) return comparator.includes(words);
  if (of.to === null || asked.from === null || asked.to === null) return false;
  if (/上一?个?月|环比/.test(comparator)) {
    const month = monthBefore(of);
    return month !== null && asked.from === month.from && asked.to === month.to;
  }
  const year = Number(of.to.slice(0, 4));
  const quarter = /([一二三四])季度/.exec(comparator)?.[1];
  if (quarter !== undefined) return isQuarter(asked, /上年|去年|同期/.test(comparator) ? year - 1 : year, quarter);
  const written = /(?:19|20)\d{2}/.exec(comparator)?.[0];
  const before = written === undefined ? (/上年|去年|同比/.test(comparator) ? year - 1 : null) : Number(written);
  if (before === null) return false;
  const wholeYear = of.from === null || of.from === `${year}-01-01`;
  const from = of.from === null ? `${before}-01-01` : inYear(of.from, before);
  const to = wholeYear && of.to.slice(5) >= "12" ? `${before}-12-31` : endInYear(of.to, before);
  return asked.from === from && asked.to === to;
}

/** 比年初, 较上月: said in a question as it is in a report, and against no whole year. */
const nearTime = /^(?:[年月季]初|上个?月末?|上个?季度?末?)$/;

function isQuarter({ from, to }: Pick<Period, "from" | "to">, year: number, quarter: string): boolean {
  const first = quarters.indexOf(quarter) * 3 + 1;
  const month = (value: number) => String(value).padStart(2, "0");
  return from === `${year}-${month(first)}-01` && (to ?? "").startsWith(`${year}-${month(first + 2)}`);
}
