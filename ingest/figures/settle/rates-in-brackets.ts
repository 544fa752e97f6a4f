import type { FigureDraft } from "../draft.ts";

/**
 * 3—11岁：第一剂3.11万人（98.7%），第二剂3.02万人（95.9%）: a percentage alone in the bracket behind those who were vaccinated is their 接种率 where the
 * brackets of the sentence come to more than the whole, and nothing is said of it where they might be parts.
 */
export function nameRatesInBrackets(drafts: readonly FigureDraft[]): void {
  const { bare, sum } = inBrackets(drafts);
  if (bare.length < 2 || sum <= wholeAtMost) return;
  for (const draft of bare) [draft.phrase, draft.head] = [draft.phrase.replace(/接种数?$/, "接种率"), ""];
}

/** 男性接种310人（52.1%），女性接种285人（47.9%）: percentages in brackets that make up the whole are parts, and no rates. */
export function partsInBrackets(drafts: readonly FigureDraft[]): readonly FigureDraft[] {
  const { bare, sum } = inBrackets(drafts);
  return bare.length > 1 && sum <= wholeAtMost ? bare : [];
}

/** A whole in parts that were rounded one by one. */
const wholeAtMost = 100.5;

function inBrackets(drafts: readonly FigureDraft[]): { bare: readonly FigureDraft[]; sum: number } {
  const bare = drafts.filter((draft, index) => isBarePercent(draft, drafts[index - 1]));
  return { bare, sum: bare.reduce((total, { quantity }) => total + Number(quantity.value), 0) };
}

function isBarePercent(draft: FigureDraft, counted: FigureDraft | undefined): boolean {
  return (
    draft.quantity.family === "percent" &&
    draft.role === "result" &&
    /^[(（]$/.test(draft.lead ?? "") &&
    counted?.quantity.family === "person" &&
    counted.phrase === draft.phrase &&
    /接种数?$/.test(draft.phrase)
  );
}
