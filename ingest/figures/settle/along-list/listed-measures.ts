import type { FigureDraft } from "../../draft.ts";

/**
 * 报告发病数居前三位的病种依次为肝炎（402例）、肺结核（287例）; 死亡126例（艾滋病119例、肺结核6例）: what is counted of the first is counted of all that
 * are listed with it. Without it who died of a disease would answer for who fell ill.
 */
export function listedMeasures(drafts: readonly FigureDraft[]): void {
  let measure = "";
  let lead = "";
  drafts.forEach((draft, index) => {
    const before = drafts[index - 1];
    const ranked = leadIn.exec(draft.phrase)?.groups;
    if (draft.phrase === lead && measure !== "") draft.phrase = measure;
    else if (ranked !== undefined) {
      lead = draft.phrase;
      measure = ranked["measure"] ?? "";
      draft.phrase = ranked["first"] ?? "";
    } else if (before !== undefined && opensList(draft, before))
      measure = died.exec(`${before.phrase}·${before.head}`)?.[0] ?? "";
    else if (before !== undefined && diedOf.test(before.phrase) && /^[、和及与]/.test(draft.lead ?? ""))
      measure = "死亡";
    else if (!/^(?:例|人|名)?[)）]?[、和及与]/.test(draft.lead ?? "")) measure = "";
    if (measure !== "" && isBare(draft)) draft.head = measure;
  });
}

/** 报告死亡数居前两位的为艾滋病, 发病数前三位的乡镇为甲溪镇; behind a place of its own the measure alone is what is counted. */
const leadIn =
  /^(?:报告|其中|共)*(?:(?<measure>发病|死亡|患病)(?:人|例)?数?)?(?:居|位居|排名?|列|位列)?(?:在)?前[\d一二两三四五六七八九十]{1,2}[位名]的?(?:病种|疾病|传染病|病|乡镇|镇街|街道|县区|县市区|地区|职业|人群|年龄组|学校)?(?:主要)?(?:依次|分别)?(?:为|是|有)?[:：]?(?<first>[\u4e00-\u9fffA-Za-z]{2,16})$/;

/** 死亡126例（艾滋病119例: the members of a bracket behind the dead. */
function opensList(draft: FigureDraft, before: FigureDraft): boolean {
  return (
    /^[(（](?:其中)?/.test(draft.lead ?? "") && before.role === "result" && draft.quantity.base === before.quantity.base
  );
}

const died = /(?<=·)(?:死亡)$|死亡(?=(?:人数|病例|数)?·?$)/;

/** 艾滋病死亡6人、肺结核2人: who died of the first, and of those behind it. */
const diedOf = /^[\u4e00-\u9fff]{2,10}死亡$/;

/** A name and nothing of what was counted of it. */
function isBare({ phrase, head, role }: FigureDraft): boolean {
  return role === "result" && head === "" && phrase !== "" && !/发病|死亡|患病|病例|感染者|报告/.test(phrase);
}

/** 接种疫苗21043剂次，其中流感疫苗1204剂、HPV疫苗6830剂: vaccines counted in doses are given, as those before them were. */
export function listedVaccines(drafts: readonly FigureDraft[], heading: string): void {
  let deed = "";
  drafts.forEach((draft, index) => {
    if (!/^[、和与及]/.test(draft.lead ?? "") || draft.quantity.base !== drafts[index - 1]?.quantity.base) deed = "";
    deed = deedOfVaccine.exec(draft.phrase)?.[0] ?? deed;
    if (deed !== "" && vaccineAlone.test(draft.phrase) && draft.head === "") draft.phrase = `${deed}${draft.phrase}`;
    const given =
      heading.endsWith("接种") || drafts.slice(0, index).some(({ phrase }) => /接种.*疫苗|疫苗.*接种/.test(phrase));
    if (
      given &&
      draft.head === "" &&
      draft.phrase.endsWith("疫苗") &&
      /^(?:剂次?|针次?|人份|人次)$/.test(draft.quantity.base) &&
      !/接种|采购|储备|库存|报废/.test(`${draft.phrase}${draft.before}`)
    )
      draft.phrase = `${draft.phrase}接种`;
  });
}

/** 漏种麻腮风疫苗412人次、百白破疫苗630人次: what was done or left out of the first vaccine was of those listed behind it. */
const deedOfVaccine =
  /^(?:漏种|缺种|[应需]?补种|查漏补种|应种|实种|领取|采购|下发|发放|调拨|报废|库存)(?=[\u4e00-\u9fffA-Za-z+\d]{2,12}(?:疫苗|卡介苗)$)/;
const vaccineAlone = /^(?![漏缺补应需实领采下发调报库])[\u4e00-\u9fffA-Za-z+\d]{2,12}(?:疫苗|卡介苗)$/;

/** 接种第一剂102万，占目标人群的98.5%；第二剂98万，占94.6%: the share of those who are to be vaccinated is the 接种率, and so is the next. */
export function nameCoverage(drafts: readonly FigureDraft[]): void {
  let told = false;
  for (const draft of drafts) {
    const share = draft.head === "" && draft.role === "share" && /^[，,]?占$/.test(draft.before);
    if (!/接种/.test(draft.phrase) || !(ofThoseDue.test(draft.head) || (told && share))) continue;
    [draft.head, draft.role] = ["接种率", "result"];
    told = true;
  }
}

const ofThoseDue = /^占(?:目标|应接?种|应接种目标|符合接种条件的?|接种对象)(?:人群|人数|人口|总人数|总数|儿童)?数?$/;
