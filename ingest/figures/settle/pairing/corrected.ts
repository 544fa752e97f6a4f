import type { FigureDraft } from "../../draft.ts";

/**
 * 接种率更正为97.4%，原报告97.6%有误, 水痘由213例更正为231例, 应为95.2%，原文95.8%系笔误: the number that holds is told by the plain name, so that it
 * meets the one of the report it corrects; the number that was withdrawn is no result of anything.
 */
export function readCorrections(drafts: readonly FigureDraft[], text: string): void {
  let withdrawn: FigureDraft | null = null;
  for (const draft of drafts) {
    const [start, end] = draft.quantity.span;
    const [ahead, behind] = [text.slice(draft.sentence[0], start), text.slice(end, end + longestReason)];
    if (corrects.test(ahead)) {
      const own = plainName(draft.phrase);
      const named = own === "" || draft.head !== "" ? withdrawn : null;
      if (named === null) draft.phrase = own;
      else [draft.phrase, draft.head, draft.qualifiers] = [named.phrase, named.head, [...named.qualifiers]];
      draft.edges = draft.edges.filter(({ kind }) => kind !== "base");
    }
    if (!isWithdrawn(ahead, behind)) continue;
    draft.phrase = plainName(draft.phrase);
    draft.flags.push("unresolved-parallel");
    withdrawn = draft;
  }
}

const correcting = "(?:更正|订正|修正|改正|勘误)";
const corrects = new RegExp(`${correcting}为$`);
const longestReason = 16;

function isWithdrawn(ahead: string, behind: string): boolean {
  const isFormer =
    /(?:^|[，,；;（(。])(?:而)?原(?:报告|报表|文|稿|表|公报|通报|公布|发布|数据?|统计)[^，,；;。\d]{0,12}$/.test(ahead);
  const isFalse = /^[)）]?[^，,；;。\d]{0,4}(?:有误|错误|笔误|作废|不准确|不正确)/.test(behind);
  return (
    new RegExp(`^[，,]?${correcting}为`).test(behind) ||
    (isFormer && isFalse) ||
    /(?:误[写报录登]|错[写报录]|误|错误地[写报]|笔误)为$/.test(ahead)
  );
}

function plainName(phrase: string): string {
  return phrase
    .replace(/^(?:经复核)?[将把]/, "")
    .replace(new RegExp(`[由从]?${correcting}为?$`), "")
    .replace(/[由从]$/, "");
}
