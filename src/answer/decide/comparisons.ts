import type { Frame } from "../frame.ts";
import type { Candidate } from "../retrieve.ts";

/**
 * 环比上升多少, 比上月多了多少: a change against the year before is no answer to that, nor the other way round; one whose report
 * does not say against what may be either.
 */
export function byComparison(candidates: readonly Candidate[], { text }: Frame): Candidate[] {
  const asked = comparisonOf(text);
  if (asked === null) return [...candidates];
  return candidates.filter(({ stored: { figure } }) => {
    const own = comparisonOf(figure.change?.comparator ?? "");
    return own === null || own === asked;
  });
}

/** Against the stretch of time just before, or against the same one a year before; null where neither is named, or both. */
export function comparisonOf(words: string): "sequential" | "yearly" | null {
  const sequential = /环比|[比较与和同]上一?个?(?:月|季度|周)/.test(words);
  const yearly = /同比|(?<!上一?个?(?:月|季度|周))同期|[比较与和同](?:上年|上一年|去年)/.test(words);
  return sequential === yearly ? null : sequential ? "sequential" : "yearly";
}
