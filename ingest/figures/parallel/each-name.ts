import type { FigureDraft } from "../draft.ts";

/**
 * 孕产妇死亡率、婴儿死亡率降至8.2/10万、2.1‰: without 分别 the numbers in a row are those of the names, where these are as many and each is
 * a measure of its own.
 */
export function isOfEachName(drafts: readonly FigureDraft[], text: string): boolean {
  const [first] = drafts;
  if (first === undefined || first.role === "change") return false;
  const names = measuresAhead(text.slice(first.clause[0], first.quantity.span[0]));
  return names.length > 1 && numbersInRow(drafts, text) === names.length;
}

/** The words of a clause without what leads from its names to the numbers. */
export function withoutVerb(words: string): string {
  return words.replace(
    /(?:已|均)?(?:达到?|为|是|[降升增减]至|(?:提高|提升|下降|上升|增加|减少|稳定|保持|控制)(?:到|至|在))了?$/,
    "",
  );
}

function measuresAhead(words: string): string[] {
  const rest = withoutVerb(words);
  const names = rest === words ? [] : rest.split("、");
  return names.every((name) => measure.test(name)) ? names : [];
}

const measure = /^(?!其中)[^\d]{2,}(?:率|数|人次|[额量值])$/;

function numbersInRow([first, ...others]: readonly FigureDraft[], text: string): number {
  let [count, end] = [1, first?.quantity.span[1] ?? 0];
  for (const { quantity } of others) {
    if (!/^[、和]$/.test(text.slice(end, quantity.span[0]))) break;
    [count, end] = [count + 1, quantity.span[1]];
  }
  return count;
}
