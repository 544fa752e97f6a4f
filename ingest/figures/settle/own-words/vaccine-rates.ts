import { findDoses, vaccineName } from "../../../../src/reports/populations.ts";
import type { FigureDraft } from "../../draft.ts";
import { partsInBrackets } from "./rates-in-brackets.ts";

/**
 * 接种率调查。…基础免疫卡介苗99.6%、脊灰99.1%；加强免疫百白破98.2%: vaccines that stand alone before percentages have the 接种率 that the heading
 * names, that of the immunisation named before the first of them, or the rate of the vaccine before them (脊灰疫苗接种率98.6%，
 * 麻腮风疫苗第一剂98.2%), up to the semicolon.
 */
export function nameVaccineRates(
  drafts: readonly FigureDraft[],
  heading: string,
  before: readonly FigureDraft[] = [],
): void {
  const headed = /接种率/.test(heading);
  // …疫苗接种率均达到90%以上。其中卡介苗99.6%: what the sentence before told of all.
  const all = drafts[0]?.lead?.startsWith("其中") === true ? before.at(-1) : undefined;
  let [stage, rate] = ["", all === undefined ? "" : (rateOfAny.exec(`${all.phrase}${all.head}`)?.[0] ?? "")];
  for (const draft of drafts) {
    nameDoseBehind(draft);
    if (/[;；]/.test(draft.lead ?? "")) [stage, rate] = ["", ""];
    // 24小时首针及时率97.2%, 其中首针及时187人，及时率89.9%: only of 乙肝 is the first dose due within a day.
    if (draft.quantity.family === "percent" && isFirstInTime(draft) && !vaccineName.test(draft.phrase))
      [draft.phrase, draft.head] = [`乙肝疫苗及时${draft.before.includes("接种率") ? "接种" : ""}率`, ""];
    // 各苗接种率分别为：卡介苗99.2%、…: each has its own.
    if (vaccineName.test(draft.phrase)) draft.head = draft.head.replace(/^各种?疫?苗(?=.)/, "");
    const named = draft.quantity.family === "percent" ? vaccineAlone.exec(draft.phrase)?.groups : undefined;
    const bare = named !== undefined && draft.head === "" && draft.role === "result";
    if (!bare && draft.role !== "change") rate = rateOfVaccine.exec(`${draft.phrase}${draft.head}`)?.[0] ?? "";
    if (!bare) continue;
    stage = named["stage"] ?? stage;
    if (headed || stage !== "" || rate !== "") draft.phrase = `${stage}${named["name"]}${rate || "接种率"}`;
  }
}

/**
 * 3.4万人未接种第一剂, 首针及时率低，其中甲溪镇78.3%: a dose that stands behind the number, at the end of what is said of them, or in a rate that the
 * clause before has named.
 */
function nameDoseBehind(draft: FigureDraft): void {
  const part = findDoses(draft.head).length > 0 ? "head" : "phrase";
  const [dose, more] = findDoses(draft[part]);
  if (dose === undefined || more !== undefined || draft.qualifiers.length > 0) return;
  const [ahead, behind] = [draft[part].slice(0, dose.span[0]), draft[part].slice(dose.span[1])];
  const isDose =
    behind === "" ? /(?:接种|完成|打)$/.test(ahead) : /^(?:及时|全程|合格)*(?:接种|补种|覆盖)?率$/.test(behind);
  if (isDose) [draft[part], draft.qualifiers] = [`${ahead}${behind}`, [dose.dose]];
}

const rateOfAny = /(?<=苗)(?:及时|全程|合格|报告)*(?:接种|覆盖)率$/;
const rateOfVaccine = new RegExp(
  `(?<=(?:${vaccineName.source})(?:疫苗)?|规划疫苗(?:以[乡镇街道县村（）]{1,6}为单位的?)?)(?:及时|全程|合格|报告)*(?:接种|覆盖)率$`,
);

function isFirstInTime({ before, phrase, head, qualifiers }: FigureDraft): boolean {
  const inTime = qualifiers.join() === "第一剂" && /^及时(?:接种)?率$/.test(`${phrase}${head}`);
  return inTime || firstInTime.test(before);
}

const firstInTime =
  /^[，,;；、]?(?:(?:24小时内?|新生儿)*首[针剂](?:24小时内?)?及时(?:接种)?率|24小时(?:之?内)?及时接种率)(?:达到?|为|是)?$/;

const vaccineAlone = new RegExp(
  `^(?<stage>基础免疫|加强免疫)?(?<name>[\\u4e00-\\u9fffA-Za-z+]{0,4}(?:${vaccineName.source})[\\u4e00-\\u9fff]{0,2}?(?:疫苗)?(?:首针)?(?:及时|全程)?)$`,
);

/** Whether a name is a vaccine's and says nothing of what is told of it. */
export const isVaccineAlone = (name: string): boolean => vaccineAlone.test(name);

/** 产前筛查由22.8%上升至69.7%: how much of what is to be done was done is its rate. */
export function nameRatesOfDeeds(drafts: readonly FigureDraft[]): void {
  const parts = partsInBrackets(drafts);
  for (const draft of drafts.filter((each) => !parts.includes(each))) {
    const level = /^(?:result|from|to)$/.test(draft.role) && draft.quantity.family === "percent" && draft.head === "";
    if (level && done.test(draft.phrase) && !/完成|任务|其中/.test(draft.before)) draft.phrase = `${draft.phrase}率`;
  }
}

const done = /[\u4e00-\u9fff]{2}(?:筛查|签约|建档|参保|接种|补种)$/;

/**
 * 乙肝疫苗的补种率最高，为99.8%，而最低的是白破疫苗，为97.1%: the name in the clause before takes the place of whose rate it was. So it does in
 * 各苗接种率均在95%以上，卡介苗最高，为99.2%，百白破第4剂最低，为95.1%, with its dose.
 */
export function nameExtremes(drafts: readonly FigureDraft[], text: string): void {
  // What the extremes are of, beside each that was named by its own.
  const wholes = new Map<FigureDraft, string>();
  drafts.forEach((draft, index) => {
    const last = drafts[index - 1];
    const ahead = text.slice(draft.sentence[0], draft.quantity.span[0]);
    const told = extreme.exec(ahead) ?? extremeBehind.exec(ahead);
    const name = told?.groups?.["name"];
    const rate = /的(?<rate>[^的]{2,10}率)(?:最[高低])?$/.exec(last?.phrase ?? "")?.groups?.["rate"];
    if (last === undefined || name === undefined || draft.quantity.family !== last.quantity.family) return;
    const whole = wholes.get(last) ?? `${last.phrase}${last.head}`;
    const isAlike = whole.startsWith(`${draft.phrase}${draft.head}`) || wholes.has(last);
    if (!isAlike || draft.place?.name.startsWith(name) === true) return;
    wholes.set(draft, whole);
    const [dose] = findDoses(name);
    const bare = dose === undefined ? name : name.slice(0, dose.span[0]) + name.slice(dose.span[1]);
    const given = vaccineName.test(bare) ? /(?:及时|全程|合格|报告)*(?:接种|覆盖)率$/.exec(whole)?.[0] : undefined;
    const own = given ?? rate;
    [draft.phrase, draft.head] = own === undefined ? [bare, whole] : [`${bare}${own}`, ""];
    if (dose !== undefined) draft.qualifiers = [dose.dose];
  });
  // 流动儿童接种率偏低，仅为88.6%: what is said of a rate is none of its name.
  for (const draft of drafts)
    draft.phrase = draft.phrase.replace(/(?:(?<=的[^的]{2,10}率)最|(?<=率)[偏较])[高低]$/, "");
}

const extreme =
  /[，,;；](?:而|但|其中)?(?:最[高低]|较[高低]|其次|次之)的?(?:是|为)(?<name>[^，,;；\d]{2,12})[，,](?:仅|只有?)?(?:为|达到?|有)?$/;

/** ，其中卡介苗最高，为: a name that says no rate of its own. */
const extremeBehind =
  /[，,;；](?:而|但|其中)?(?<name>(?![^，,;；]*[率数])[^，,;；]{2,16}?)(?:相对|仍然?|依然)?最[高低][，,]?(?:仅|只有?)?(?:为|达到?|有)$/;
