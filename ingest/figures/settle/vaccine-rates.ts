import { vaccineName } from "../../../src/reports/populations.ts";
import type { FigureDraft } from "../draft.ts";

/**
 * 接种率调查。…基础免疫卡介苗99.6%、脊灰99.1%；加强免疫百白破98.2%: vaccines that stand alone before percentages have the 接种率 that the heading
 * names, or that of the immunisation named before the first of them, up to the semicolon.
 */
export function nameVaccineRates(drafts: readonly FigureDraft[], heading: string): void {
  const headed = /接种率/.test(heading);
  let stage = "";
  for (const draft of drafts) {
    const named = draft.quantity.family === "percent" ? vaccineAlone.exec(draft.phrase)?.groups : undefined;
    if (/[;；]/.test(draft.lead ?? "")) stage = "";
    if (named === undefined || draft.head !== "" || draft.role !== "result") continue;
    stage = named["stage"] ?? stage;
    if (headed || stage !== "") draft.phrase = `${stage}${named["name"]}接种率`;
  }
}

const vaccineAlone = new RegExp(
  `^(?<stage>基础免疫|加强免疫)?(?<name>[\\u4e00-\\u9fffA-Za-z+]{0,4}(?:${vaccineName.source})[\\u4e00-\\u9fff]{0,2}?(?:疫苗)?(?:首针)?(?:及时|全程)?)$`,
);
