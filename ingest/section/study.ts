import { yearsPeriod, type Period } from "../../src/reports/period.ts";
import type { Line } from "./lines.ts";

/** The parts an abstract (摘要) is written in; two of them make one. */
const parts = /目的|方法|结果|结论/g;

/** 目的 为了解…, 方法 收集…: what a study is after, and how it goes about it, as parts of regular expressions. */
export const aims = "了解|探讨|评价|分析|评估|掌握|调查|研究|总结|探究|描述|阐明";
export const means = "通过|观察|比较|收集|利用|选取";

export const isAbstract = (text: string): boolean => new Set(text.match(parts)).size > 1;

/** 方法 收集2008-2016年…资料: over which years a study looked. */
const studied =
  /(?:收集|选取|选择|利用|采用|整理|统计|分析|调查|回顾)[^，,。；;\d]{0,16}(?<from>(?:19|20)\d{2})年?[-—–~～至到](?<to>(?:19|20)\d{2})年/;

/**
 * A paper's abstract tells of the years it has studied; the year that its journal came out in is no time of any figure. Null for any
 * other text.
 */
export function studyPeriod(lines: readonly Line[]): Period | null {
  for (const { text } of lines) {
    if (!isAbstract(text)) continue;
    const { from, to } = studied.exec(text)?.groups ?? {};
    if (from !== undefined && to !== undefined && from < to) return yearsPeriod(Number(from), Number(to), "explicit");
  }
  return null;
}

/** 目的…方法…结果…2006年报告116例: a year among what was found is of that finding, and of the study say its aim and its method alone. */
export function withoutFindings(text: string): string {
  const findings = /结果(?=[\]】:：\s]|[\u4e00-\u9fff])/.exec(text)?.index ?? -1;
  const isTold = findings > 0 && /目的|方法/.test(text.slice(0, findings)) && isAbstract(text);
  return isTold ? text.slice(0, findings) : text;
}
