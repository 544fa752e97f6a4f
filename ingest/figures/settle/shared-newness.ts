import type { FigureDraft } from "../draft.ts";

/** 新发展工会19家、会员16万人: what is new of the first of a list is new of the next, and no count of all the 会员 there are. */
export function shareNewness(drafts: readonly FigureDraft[]): void {
  drafts.forEach((draft, index) => {
    const before = drafts[index - 1];
    if (before === undefined || draft.role !== "result" || before.role !== "result") return;
    const isNext = /^、[\u4e00-\u9fff]{2,12}$/.test(draft.before) && draft.sentence[0] === before.sentence[0];
    const newness = isNext
      ? (/^(?:新发展|新增|净增|新招|新培育|新认定|新设立|新成立|新引进)(?=.{2})/.exec(before.phrase)?.[0] ?? "")
      : "";
    if (newness !== "" && draft.phrase !== "" && !/^[改扩修整减退撤注培举开完发组]|新|净增/.test(draft.phrase))
      draft.phrase = `${newness}${draft.phrase}`;
  });
}
