import type { FigureDraft } from "../../draft.ts";

/**
 * 受理未成年人审查逮捕案件13件，批准逮捕10件: what a sentence goes on to tell of the cases it opens with is of those people, and not of all
 * who were 批准逮捕.
 */
export function keepThoseConcerned(drafts: readonly FigureDraft[]): void {
  const who = concerned.exec(drafts[0]?.phrase ?? "")?.groups?.["who"];
  if (who === undefined) return;
  for (const draft of drafts.slice(1)) {
    const isOther = /[;；]/.test(draft.lead ?? "") || draft.phrase === "" || draft.phrase.includes(who);
    if (isOther || draft.role !== "result" || draft.quantity.family === "money") continue;
    draft.phrase = `${who}${draft.phrase}`;
  }
}

const concerned =
  /^(?:共|本院|全年)*(?:受理|审查|办理|收到|起诉|立案)了?(?:各类)?(?<who>未成年人|妇女|老年人|残疾人|农民工|涉企|涉军|涉毒|涉黑涉恶)[\u4e00-\u9fff]{0,10}案件?$/;
