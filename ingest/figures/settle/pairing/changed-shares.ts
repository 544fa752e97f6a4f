import type { FigureDraft } from "../../draft.ts";

/**
 * 三次产业构成由上年的22.3%、28.6%和49.1%调整为21.4%、27.9%和50.7%: the first numbers are of the time before and the last of
 * now. Which industry each is of the sentence does not say beside it, so none is asserted for one of them.
 */
export function readChangedShares(drafts: readonly FigureDraft[]): void {
  drafts.forEach((first, index) => {
    if (!/^(?:调整|优化|变化|变更|转变|变)[为到至成]$/.test(first.lead ?? "")) return;
    const before = listEndingAt(drafts, index - 1);
    const now = listStartingAt(drafts, index);
    const [opening] = before;
    if (opening === undefined || before.length < 2 || before.length !== now.length) return;
    const phrase = /^(.*?)(?:由|从)[^由从]*$/.exec(opening.phrase)?.[1] ?? opening.phrase;
    if (!/(?:由|从)/.test(opening.before) || phrase === "") return;
    for (const [place, earlier] of before.entries()) {
      const later = now[place];
      if (later === undefined) continue;
      Object.assign(earlier, { phrase, head: "", role: "from", period: opening.period });
      Object.assign(later, { phrase, head: "", role: "to" });
      for (const draft of [earlier, later])
        if (!draft.flags.includes("unresolved-parallel")) draft.flags.push("unresolved-parallel");
      earlier.edges = [{ kind: "to", to: later }];
      later.edges = [{ kind: "from", to: earlier }];
    }
  });
}

const joint = /^[、和与及,，]$/;

function listEndingAt(drafts: readonly FigureDraft[], end: number): readonly FigureDraft[] {
  let start = end;
  while (start > 0 && joint.test(drafts[start]?.lead ?? "")) start -= 1;
  return drafts.slice(Math.max(0, start), end + 1);
}

function listStartingAt(drafts: readonly FigureDraft[], start: number): readonly FigureDraft[] {
  let end = start + 1;
  while (joint.test(drafts[end]?.lead ?? "")) end += 1;
  return drafts.slice(start, end);
}
