import type { FigureDraft } from "../../draft.ts";

/**
 * 供水503份（二次供水113份），合格499份（二次供水111份）: the same words in the bracket of what came of them are what came of those.
 */
export function repeatInBrackets(drafts: readonly FigureDraft[]): void {
  drafts.forEach((draft, index) => {
    const of = drafts[index - 1];
    if (of === undefined || of.head === "" || draft.head !== "" || !/^[(（]/.test(draft.lead ?? "")) return;
    const isSaid = drafts
      .slice(0, index - 1)
      .some(({ phrase, lead = "" }) => phrase === draft.phrase && /^[(（]/.test(lead));
    if (isSaid && of.quantity.base === draft.quantity.base && draft.role === "result") draft.head = of.head;
  });
}
