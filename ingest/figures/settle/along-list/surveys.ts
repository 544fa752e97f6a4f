import type { FigureDraft } from "../../draft.ts";

/**
 * 快速评估调查儿童420人，接种418人，接种率99.5%: what a survey found is of those it asked, up to the semicolon, and not of everybody.
 * 筛查糖尿病患者5218人，确诊3人: so are those who were found among the people screened.
 */
export function keepSurvey(drafts: readonly FigureDraft[]): void {
  let survey = "";
  let screened: FigureDraft | null = null;
  for (const draft of drafts) {
    if (draft === drafts[0] || /[;；]/.test(draft.lead ?? "")) {
      survey = "";
      screened = null;
    }
    // 强化接种率达98.4%，疾控中心快速评估抽查270人，接种265人: a survey may begin behind what was told of everybody.
    survey = surveyed.exec(draft.phrase)?.groups?.["survey"] ?? survey;
    if (survey !== "" && found.test(`${draft.phrase}${draft.head}`)) draft.phrase = `${survey}${draft.phrase}`;
    if (draft.quantity.family !== "person") continue;
    if (draft.head === "" && people.test(draft.phrase)) screened = draft;
    else if (screened !== null && draft.head === "" && confirmed.test(draft.phrase)) {
      draft.head = draft.phrase.replace(/^发现(?=确诊)/, "");
      draft.phrase = screened.phrase;
      draft.population = screened.population;
      draft.context.push(screened.clause);
    }
  }
}

/** 疾控中心快速评估抽查了三个乡: who asked may stand before it. */
const surveyed =
  /^(?:[\u4e00-\u9fff]{0,10}(?:中心|局|委|院|站|科|组|专家|小组))?(?<survey>快速评估|(?:随机|入户|抽样|现场)(?:调查|抽查|评估)|抽查(?=了|儿童|适龄|学生|\d))/;
const found = /^(?:应?接种|接种率|未接种|漏种|建[卡证]|建[卡证]率|合格接种率|知晓率)$/;
const people = /^筛查.{0,8}(?:老人|老年人|患者|人群|学生|儿童|妇女|居民|密切接触者|人员)$/;
const confirmed = /^(?:发现)?(?:确诊|转诊|可疑者?|疑似患者?)$/;
