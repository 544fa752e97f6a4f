import type { FigureDraft } from "../../draft.ts";
import type { Sentence } from "../../sentences.ts";

/**
 * What lists of animals leave to be said: against which disease they were immunised, what was done to each kind, and of
 * which of them a density is. The last needs the names that the first two give.
 */
export function shareAlongAnimals(drafts: readonly FigureDraft[], sentence: Sentence): void {
  listedImmunisations(drafts, sentence);
  listedDeeds(drafts);
  densityOfImmunised(drafts);
}

/**
 * 春季口蹄疫免疫12万头，猪瘟5万头；秋季口蹄疫免疫11万头, 免疫禽流感30万羽份、猪瘟5万头份: animals counted beside a disease in such a list were
 * immunised against it, in the season named before it. Without either one disease would answer for another, and spring for autumn.
 */
function listedImmunisations(drafts: readonly FigureDraft[], { text, span }: Sentence): void {
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

/** 社区12个，免疫猪口蹄疫8900头，群体免疫密度89%: how many of those were immunised is told of the animals just before. */
function densityOfImmunised(drafts: readonly FigureDraft[]): void {
  let immunised = "";
  for (const draft of drafts) {
    if (animals.test(draft.quantity.base) && given.test(draft.phrase)) immunised = draft.phrase;
    const isDensity = draft.quantity.family === "percent" && /免疫(?:密度|率)$/.test(draft.head);
    if (isDensity && immunised !== "" && !given.test(draft.phrase) && !disease.test(draft.phrase))
      draft.phrase = immunised;
  }
}

/** 产地检疫生猪6万头、家禽98万羽: what was done to the first animals of a list was done to the others. */
function listedDeeds(drafts: readonly FigureDraft[]): void {
  drafts.forEach((draft, index) => {
    const deed = done.exec(drafts[index - 1]?.phrase ?? "")?.groups?.["deed"] ?? "";
    const bare = draft.head === "" && alone.test(draft.phrase) && /^[、，,和及与]/.test(draft.lead ?? "");
    if (deed !== "" && bare && animals.test(draft.quantity.base)) draft.phrase = `${deed}${draft.phrase}`;
  });
}

const kinds = "生猪|肉猪|育肥猪|仔猪|猪|肉牛|奶牛|牛|肉羊|山羊|羊|牛羊|家禽|肉禽|禽类|禽|鸡|鸭|鹅|兔|马|驴|犬";
const alone = new RegExp(`^(?:${kinds})$`);
const done = new RegExp(`^(?<deed>[\\u4e00-\\u9fff]{0,6}(?:检疫|免疫|屠宰|出栏|存栏|补栏|扑杀))(?:${kinds})$`);

const animals = /^(?:头|只|羽|匹)[份次]?$/;
const disease = /(?<!防|免|检|抗|动物)疫(?!苗|情|病)|瘟|流感|蓝耳病|布鲁?氏?菌?病|炭疽|狂犬病/;
const given = /免疫|接种/;
const otherwise = /疫苗|死|发病|扑杀|[检监]测|采[样集]|抗体|阳性|无害化|疑似/;
const seasons = /[春夏秋冬][季防]/g;
