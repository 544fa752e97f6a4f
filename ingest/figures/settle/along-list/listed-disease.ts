import type { FigureDraft } from "../../draft.ts";
import { diseaseWithin } from "../../naming/diseases.ts";

/**
 * 口蹄疫免疫密度100%、抗体合格率92.4%；小反刍兽疫抗体合格率88.7%: a disease named with the first rate of a list is that of
 * the others too, and without it two diseases would answer for each other.
 */
export function shareDisease(drafts: readonly FigureDraft[]): void {
  drafts.forEach((draft, index) => {
    draft.phrase = draft.phrase.replace(/甲、乙(?=类|、丙类)/, "甲乙").replace(/甲乙、丙(?=类)/, "甲乙丙");
    // 乙类：800例，死亡3例: the classes of the law are of 传染病.
    if (/^[甲乙丙]类$/.test(draft.phrase) && draft.quantity.base === "例") draft.phrase = `${draft.phrase}传染病`;
    const last = drafts[index - 1];
    if (last === undefined || !isRate(draft) || !isRate(last) || !/^[、和及与]/.test(draft.lead ?? "")) return;
    const disease = named.exec(`${last.phrase}${last.head}`)?.[0] ?? "";
    const own = `${draft.phrase}${draft.head}`;
    // 先天性心脏病13.6%、肺炎9.2%: a cause of death beside another is no measure of it.
    if (disease === "" || anyDisease.test(own) || !/[率度例平]$/.test(own)) return;
    draft.phrase = `${disease}${draft.phrase}`;
    draft.context.push(last.clause);
  });
}

function isRate({ quantity, role, change }: FigureDraft): boolean {
  return (quantity.family === "percent" || quantity.family === "permille") && role === "result" && change === null;
}

const anyDisease = new RegExp(diseaseWithin);
/** The disease a name begins with: 口蹄疫 of 口蹄疫应免畜免疫密度. */
const named = new RegExp(`^[\\u4e00-\\u9fff]{1,7}?(?:${diseaseWithin})`);
