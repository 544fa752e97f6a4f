import type { FigureDraft } from "../../draft.ts";

/**
 * 接种非免疫规划疫苗21.4万剂次，增长8%。其中流感疫苗6.8万剂次: what a part of the vaccinations counts is vaccinations too, though it is called
 * after the vaccine alone. 采购疫苗9万支，其中流感疫苗2万支 are none.
 */
export function nameVaccinations(drafts: readonly FigureDraft[]): void {
  for (const draft of drafts) {
    const whole = draft.edges.find(({ kind }) => kind === "part-of")?.to;
    if (whole === undefined || draft.head !== "" || !vaccine.test(draft.phrase)) continue;
    if (given.test(whole.phrase)) draft.phrase = `${draft.phrase}接种`;
  }
}

const given = /^接种(?=[\u4e00-\u9fffA-Za-z\d、]*疫苗)/;
const vaccine = /^(?!接种)[\u4e00-\u9fffA-Za-z\d+]{2,10}疫苗$/;
