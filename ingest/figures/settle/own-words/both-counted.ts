import type { Lexicon } from "../../../../src/reports/lexicon.ts";
import type { FigureDraft } from "../../draft.ts";
import { wordRules } from "../../naming/word-rules.ts";

/**
 * 兜底保障3607户低保和特困人员: a number ahead of two kinds counts them both, and the first alone is fewer. Only where the
 * second ends the clause and nothing is said to be done.
 */
export function nameBothCounted(drafts: readonly FigureDraft[], text: string, lexicon: Lexicon): void {
  for (const draft of drafts) {
    if (draft.phrase === "" || draft.head !== "" || draft.after === "") continue;
    const behind = text.slice(draft.quantity.span[1], draft.quantity.span[1] + reach);
    const { one = "", other = "", joint = "" } = both.exec(behind)?.groups ?? {};
    if (one === "" || !draft.phrase.endsWith(one) || wordRules(lexicon).startsWithVerb.test(other)) continue;
    draft.phrase = `${draft.phrase}${joint}${other}`;
  }
}

const reach = 40;
const both =
  /^(?<one>[\u4e00-\u9fff]{2,12}?)(?<joint>和|及|以及)(?<other>(?![全本我各其])[\u4e00-\u9fff]{2,12}?)(?:等)?(?=[，,。；;！\n]|$)/;
