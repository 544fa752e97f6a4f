import type { FigureDraft } from "../../draft.ts";

/**
 * 27种乙类传染病中，…等11种无病例报告，其余14种传染病共报告发病405例: the rest are of the class that was said before them, and so is what follows up to
 * the stop; without it they would answer for all classes. `told` is the line up to the sentence.
 */
export function nameRemaining(drafts: readonly FigureDraft[], text: string, told: string): void {
  for (const draft of drafts) {
    const [start] = draft.sentence;
    const ahead = text.slice(start, draft.quantity.span[0]);
    if (!/(?:其余|其他|其它)/.test(ahead) || !/(?<![甲乙丙]类)传染病/.test(draft.phrase)) continue;
    const letters = classesIn(ahead) ?? classesIn(told);
    if (letters !== undefined && !/[甲乙丙]类/.test(draft.phrase))
      draft.phrase = draft.phrase.replace("传染病", `${letters}类传染病`);
  }
}

/** The last class whose diseases are gone through. */
function classesIn(text: string): string | undefined {
  return Array.from(text.matchAll(/([甲乙丙]+)类传染病中/g)).at(-1)?.[1];
}
