import type { FigureDraft } from "../draft.ts";
import type { Sentence } from "../sentences.ts";

/**
 * 乙类312例，发病数前三：肝炎、肺结核、梅毒，共占92.1%: the share is that of those who lead, and not that of 乙类.
 */
export function nameLeadingOnes(drafts: readonly FigureDraft[], { text, span: [start] }: Sentence): void {
  for (const draft of drafts) {
    if (draft.role !== "share" || !jointly.test(draft.before)) continue;
    const listed = leading.exec(text.slice(0, draft.clause[0] - start))?.groups?.["listed"];
    if (listed !== undefined && listed.includes("、")) draft.phrase = listed;
  }
}

const jointly = /^[,，]?(?:[三四五]者|[三四五]种)?(?:共|合计|共计|总计|累计)占/;

const leading =
  /前[\d一二两三四五六七八九十]{1,2}[位名种]?的?[\u4e00-\u9fff]{0,8}?(?:[:：]|(?:依次|分别)?[为是])(?<listed>[\u4e00-\u9fffA-Za-z\d、和与及]{5,60})[,，]?$/;

/**
 * 新报告203例，其中感染者158例，病人45例，死亡14例: where the kinds that are listed make up the whole, who died is of all of them and not of
 * the kind named last.
 */
export function nameDeadOfWhole(drafts: readonly FigureDraft[]): void {
  drafts.forEach((draft, index) => {
    if (draft.head !== "死亡" || draft.role !== "result") return;
    const first = drafts.findLastIndex(({ lead = "" }, at) => at < index && /其中/.test(lead));
    const [whole, kinds] = [drafts[first - 1], drafts.slice(first, index)];
    if (first < 1 || whole === undefined || kinds.length < 2 || kinds.at(-1)?.phrase !== draft.phrase) return;
    const alike = [...kinds, draft].every(
      ({ quantity: { base, scale } }) => base === whole.quantity.base && scale === 0,
    );
    const sum = kinds.reduce((total, { quantity }) => total + Number(quantity.value), 0);
    if (alike && sum === Number(whole.quantity.value)) draft.phrase = whole.phrase;
  });
}
