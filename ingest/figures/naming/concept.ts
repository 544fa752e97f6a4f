import type { UnitFamily } from "../../../src/reports/figure.ts";
import type { Lexicon } from "../../../src/reports/lexicon.ts";
import { denies } from "./denied.ts";

/**
 * The canonical metric concept of a figure: the concept whose name ends its head, or its phrase when it has no head
 * (医疗机构床位 counts beds); failing that the longest name standing there, the later of two as long (医疗机构门诊人次
 * counts visits). None where a neighbour that must not be taken for it stands there too (接种率 is not 完成率: figures.md
 * 5a), or where its name is of money and the figure is not (投入执法人员1500人次).
 */
export function conceptOf(
  metric: { phrase: string; head: string },
  family: UnitFamily,
  sentence: string,
  { concepts, reading }: Lexicon,
): string | null {
  // 接种率低于90%的县: what passed the line is counted, and not what the line is drawn in.
  const name = (metric.head === "" ? metric.phrase : metric.head).replace(/^.*\d[\d.]*[%‰](?:以[上下])?的/, "");
  if (denies(metric.phrase)) return null;
  if (metric.head.startsWith("占") || /^占全?[国省市州县区]?总?人/.test(metric.phrase)) return null;
  const found = concepts.flatMap((concept) => {
    if (concept.unlike?.includes(family) === true) return [];
    const names = concept.names.filter((known) => {
      const money = reading.moneyVerbs.includes(known) && family !== "money";
      return (
        !money &&
        !(isRate(name) && !isRate(known)) &&
        !(/^(?:平均)?每[百千万]/.test(name) && !/千/.test(known)) &&
        name.includes(known) &&
        !concept.not.some((other) => other.length > known.length && name.includes(other))
      );
    });
    const needed = concept.needs?.some((word) => metric.phrase.includes(word) || sentence.includes(word)) ?? true;
    return needed ? names.map((known) => ({ id: concept.id, length: known.length, at: name.lastIndexOf(known) })) : [];
  });
  const ends = ({ length, at }: { length: number; at: number }) => Number(at + length === name.length);
  return (
    found.toSorted((left, right) => ends(right) - ends(left) || right.length - left.length || right.at - left.at)[0]
      ?.id ?? null
  );
}

/** 病床使用率 is no number of beds, and 预防接种建证率 none of people. */
function isRate(name: string): boolean {
  return /(?:率|比例|比重|占比)$/.test(name);
}
