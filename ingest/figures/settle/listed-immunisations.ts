import type { FigureDraft } from "../draft.ts";
import type { Sentence } from "../sentences.ts";

/**
 * 春季口蹄疫免疫12万头，猪瘟5万头；秋季口蹄疫免疫11万头, 免疫禽流感30万羽份、猪瘟5万头份: animals counted beside a disease in such a list were
 * immunised against it, in the season named before it. Without either one disease would answer for another, and spring for autumn.
 */
export function listedImmunisations(drafts: readonly FigureDraft[], { text, span }: Sentence): void {
  /** What the list says before its diseases; empty where it says it behind them, and null where nothing was given yet. */
  let ahead: string | null = null;
  for (const draft of drafts) {
    const own = draft.head !== "" && disease.test(draft.head) ? draft.head : draft.phrase;
    if (!animals.test(draft.quantity.base) || !disease.test(own) || otherwise.test(own)) continue;
    const verb = given.exec(own);
    if (verb !== null) ahead = verb.index === 0 ? verb[0] : "";
    if (ahead === null) continue;
    const name = verb !== null ? own : ahead === "" ? `${own}免疫` : `${ahead}${own}`;
    const season = [...text.slice(0, draft.quantity.span[0] - span[0]).matchAll(seasons)].at(-1)?.[0] ?? "";
    [draft.phrase, draft.head] = [name.includes(season) ? name : `${season}${name}`, ""];
  }
}

const animals = /^(?:头|只|羽|匹|羽份|头份|只份)$/;
const disease = /(?<!防|免|检|抗|动物)疫(?!苗|情|病)|瘟|流感|蓝耳病|布鲁?氏?菌?病|炭疽|狂犬病/;
const given = /免疫|接种/;
const otherwise = /疫苗|死|发病|扑杀|[检监]测|采[样集]|抗体|阳性|无害化|疑似/;
const seasons = /[春夏秋冬][季防]/g;
