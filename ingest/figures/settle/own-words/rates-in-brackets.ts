import type { FigureDraft } from "../../draft.ts";

/**
 * 3—11岁：第一剂3.11万人（98.7%），第二剂3.02万人（95.9%）: a percentage alone in the bracket behind those who were vaccinated is their 接种率 where the
 * brackets of the sentence come to more than the whole, and nothing is said of it where they might be parts.
 */
export function nameRatesInBrackets(drafts: readonly FigureDraft[]): void {
  drafts.forEach((draft, index) => {
    nameOfOtherKind(draft, drafts[index - 1]);
  });
  const { bare, sum } = inBrackets(drafts);
  if (bare.length < 2 || sum <= wholeAtMost) return;
  for (const draft of bare) [draft.phrase, draft.head] = [draft.phrase.replace(/接种数?$/, "接种率"), ""];
}

/** 男性接种310人（52.1%），女性接种285人（47.9%）: percentages in brackets that make up the whole are parts, and no rates. */
export function partsInBrackets(drafts: readonly FigureDraft[]): readonly FigureDraft[] {
  const { bare, sum } = inBrackets(drafts);
  return bare.length > 1 && sum <= wholeAtMost ? bare : [];
}

/** 民办幼儿园查验率（98.9%）低于公办幼儿园（99.9%）: the other kind of the same has the rate that the first is told by. */
function nameOfOtherKind(draft: FigureDraft, last: FigureDraft | undefined): void {
  const other =
    /^[)）]?(?:明显|显著|略|均|也)?(?:低于|高于|优于|好于|差于|大于|小于)(?<other>[\u4e00-\u9fff]{3,12})[(（]$/.exec(
      draft.lead ?? "",
    )?.groups?.["other"];
  if (other === undefined || last?.quantity.base !== draft.quantity.base || draft.place?.id !== last.place?.id) return;
  const kind = other.slice(-2);
  const at = last.phrase.lastIndexOf(kind);
  const rate = at > 0 ? last.phrase.slice(at + kind.length) : "";
  if (!/^[\u4e00-\u9fff]{1,8}[率数量比]$/.test(rate)) return;
  [draft.phrase, draft.head, draft.role] = [`${other}${rate}`, "", last.role];
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
