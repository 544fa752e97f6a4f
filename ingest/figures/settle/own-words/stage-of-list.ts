import { vaccineName } from "../../../../src/reports/populations.ts";
import type { FigureDraft } from "../../draft.ts";
import type { Sentence } from "../../sentences.ts";

/**
 * 基础免疫接种率：卡介苗98.1%；麻疹疫苗接种率97.2%。加强免疫接种率：麻疹疫苗接种率95.1%: a vaccine that says its own rate behind such a head is
 * told of that stage too. 加强免疫 of these vaccines is a stage and no third dose.
 */
export function keepStageOfList(drafts: readonly FigureDraft[], { text }: Sentence): void {
  const stage = stageAhead.exec(text)?.[1];
  if (stage === undefined || text.includes("新冠")) return;
  for (const draft of drafts) {
    const isRate = draft.head === "" && draft.phrase.endsWith("接种率") && vaccineName.test(draft.phrase);
    if (isRate && !draft.phrase.includes(stage)) draft.phrase = `${stage}${draft.phrase}`;
  }
}

const stageAhead = /^(?:[(（]?[\d一二三四五六七八九十]{1,2}[)）、.．])?(基础免疫|加强免疫)(?:疫苗)?(?:接种)?率?[:：]/;
