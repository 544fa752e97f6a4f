import { vaccineName } from "../../../../src/reports/populations.ts";
import type { FigureDraft } from "../../draft.ts";

/**
 * 应补脊灰疫苗1120剂，实补1093剂，补种率97.6%: what was made up for, and its rate, are told under the vaccine that was due, up to the
 * semicolon; and so is the rate of some of the people (新冠疫苗接种16万剂次，其中老年人第三剂接种率84.7%), up to the end of those parts.
 */
export function nameByDueVaccine(drafts: readonly FigureDraft[]): void {
  let [due, isPart] = ["", false];
  drafts.forEach((draft, index) => {
    const { lead = "", phrase, head } = draft;
    if (/[;；]/.test(lead)) due = "";
    const name = `${phrase}${head}`;
    const owed = dueOf.exec(name)?.groups;
    if (owed !== undefined && draft.quantity.family !== "percent") due = owed["ahead"] ?? owed["behind"] ?? "";
    else if (due !== "" && bare(name) !== null) [draft.phrase, draft.head] = [`${due}${bare(name)}`, ""];
    else if (
      rateAlone.test(name) &&
      !vaccineName.test(name) &&
      (/^[，,]其中/.test(lead) || (isPart && /^[，,、]/.test(lead)))
    ) {
      const given = givenOf.exec(
        drafts.slice(0, index).findLast((other) => givenOf.test(other.phrase))?.phrase ?? "",
      )?.[0];
      if (given !== undefined) [draft.phrase, draft.head] = [name.replace(rateAlone, `${given}$&`), ""];
    }
    isPart = /^[，,]其中/.test(lead) || (isPart && /^[，,、]/.test(lead));
  });
}

/** What is left of a name without the owner a bare rate has taken: 应补种脊灰疫苗·补种率. */
function bare(name: string): string | null {
  return madeUp.exec(name.replace(owedVaccine, ""))?.[0] ?? null;
}

const vaccine = "[\\u4e00-\\u9fffA-Za-z\\d+]{1,10}(?:疫苗|卡介苗)";
const dueOf = new RegExp(
  `^(?:[应需]补(?:种|接种)?(?<behind>${vaccine})|(?<ahead>${vaccine})[应需]补(?:种|接种)?)(?:人数|数)?$`,
);
const owedVaccine = new RegExp(`^(?:${vaccine}[应需]补(?:种|接种)?|[应需]?补(?:种|接种)?${vaccine})(?=.*率$)`);
const madeUp = /^(?:实际?|已|完成)?补(?:种|接种)?(?:人数|数|率)?$/;
const rateAlone = /(?:(?:报告|全程|及时)?接种|(?<=^|[镇乡县区市道])(?:任务)?完成)率$/;
const givenOf = new RegExp(
  `(?:新冠病毒|${vaccineName.source}|新冠|HPV|水痘|带状疱疹)[\\u4e00-\\u9fffA-Za-z\\d]{0,4}疫苗`,
);
