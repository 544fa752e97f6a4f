import type { UnitFamily } from "../../src/reports/figure.ts";
import type { Lexicon } from "../../src/reports/lexicon.ts";

/**
 * The canonical metric concept of a figure: the concept with the longest name standing in its head, or in its phrase
 * when it has no head, the later one of two as long (医疗机构门诊人次 counts visits); unless a neighbour that must not be
 * taken for it stands there too (接种率 is not 完成率: figures.md 5a), or its name is of money and the figure is not
 * (投入执法人员1500人次).
 */
export function conceptOf(
  metric: { phrase: string; head: string },
  family: UnitFamily,
  sentence: string,
  { concepts, reading }: Lexicon,
): string | null {
  const name = metric.head === "" ? metric.phrase : metric.head;
  const found = concepts.flatMap((concept) => {
    const names = concept.names.filter((known) => {
      const money = reading.moneyVerbs.includes(known) && family !== "money";
      return (
        !money &&
        name.includes(known) &&
        !concept.not.some((other) => other.length > known.length && name.includes(other))
      );
    });
    const needed = concept.needs?.some((word) => metric.phrase.includes(word) || sentence.includes(word)) ?? true;
    return needed ? names.map((known) => ({ id: concept.id, length: known.length, at: name.lastIndexOf(known) })) : [];
  });
  return found.toSorted((left, right) => right.length - left.length || right.at - left.at)[0]?.id ?? null;
}
