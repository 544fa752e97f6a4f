import type { FigureDraft } from "../../draft.ts";

/**
 * 收入突破4000亿元，达到4211亿元: what was passed is a line, and what was reached stands behind it. Shown as two figures of one
 * thing they would contradict each other.
 */
export function readPassedLines(drafts: readonly FigureDraft[], text: string): void {
  drafts.forEach((draft, index) => {
    const reached = drafts[index + 1];
    if (reached === undefined || draft.role !== "result" || reached.role !== "result") return;
    if (!passes(draft, text) || !reaches.test(reached.lead ?? "")) return;
    if (draft.quantity.family !== reached.quantity.family || draft.quantity.family === "percent") return;
    draft.role = "standard";
    const named = draft.phrase.replace(/(?:迈上|跨上|跨过|跨越|站上|越过|突破)[^，,]*$/, "");
    if (named.length >= 2) draft.phrase = named;
    if (reached.elliptical || reached.phrase !== named) [reached.phrase, reached.head] = [draft.phrase, draft.head];
  });
}

/** 突破4000亿元, 迈上6万亿元台阶. */
function passes({ quantity, before }: FigureDraft, text: string): boolean {
  const printed = text.slice(...quantity.span);
  return /突破|迈上|跨上|跨过|跨越|站上|越过/.test(`${before}${printed}`);
}

const reaches = /^(?:的)?(?:大关|台阶|关口|门槛)?[，,、](?:达到?|为|至|增至|升至)(?:了)?$/;
