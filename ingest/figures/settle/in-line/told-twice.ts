import type { FigureDraft } from "../../draft.ts";

/**
 * 完成加强免疫79万人。60岁以上老年人覆盖23万人。完成加强免疫17万人: one total is not told twice with two numbers in a paragraph, so the later is of
 * the people that the sentence between them spoke of.
 */
export function peopleOfToldTwice(drafts: readonly FigureDraft[]): void {
  for (const [index, draft] of drafts.entries()) {
    if (draft.population !== null || draft.role !== "result") continue;
    const first = drafts.slice(0, index).find((other) => isToldAgain(other, draft));
    if (first === undefined) continue;
    const between = drafts.slice(drafts.indexOf(first) + 1, index);
    const opening = between.find(({ sentence }) => sentence[1] === between.at(-1)?.sentence[1]);
    const isOfOthers = opening !== undefined && opening.sentence[0] > first.sentence[0];
    if (isOfOthers && opening.sentence[0] < draft.sentence[0]) draft.population = opening.population;
  }
}

function isToldAgain(first: FigureDraft, draft: FigureDraft): boolean {
  return (
    first.population === null &&
    first.role === draft.role &&
    deedOf(first.phrase) === deedOf(draft.phrase) &&
    first.head === draft.head &&
    deedOf(first.phrase) !== "" &&
    first.qualifiers.join() === draft.qualifiers.join() &&
    first.period.label === draft.period.label &&
    first.place?.id === draft.place?.id &&
    first.quantity.base === draft.quantity.base &&
    isLarger(first, draft)
  );
}

/** 完成加强免疫接种, 加强免疫接种已完成: one deed, said from either end. */
function deedOf(phrase: string): string {
  return phrase.replace(/^(?:已经?)?(?:完成|累计)|(?:已经?|共|累计)*(?:完成|达到?)$/g, "");
}

function isLarger({ quantity: first }: FigureDraft, { quantity: later }: FigureDraft): boolean {
  return Number(first.value) * 10 ** first.scale > Number(later.value) * 10 ** later.scale;
}
