import type { FigureDraft } from "../draft.ts";

/**
 * 乡镇卫生院诊疗13.1亿人次；入院人次3992万: the kind of house whose visits a sentence counts is the kind its admissions are of, and
 * no number of the whole place's. What all houses of a place count together (医疗卫生机构) stays the place's own.
 */
export function keepBodyKind(drafts: readonly FigureDraft[]): void {
  let kind = "";
  for (const draft of drafts) {
    const named = ofKind.exec(draft.phrase)?.groups?.["kind"];
    if (named !== undefined) kind = all.test(named) ? "" : named;
    else if (kind !== "" && service.test(draft.phrase)) draft.phrase = `${kind}${draft.phrase}`;
    else if (kind !== "" && draft.phrase === "" && service.test(draft.head)) draft.phrase = kind;
    else if (other.test(draft.phrase)) kind = "";
  }
}

const measures =
  "(?:总?诊疗(?:人次)?|门诊(?:人次|量)?|门急诊(?:人次|量)?|[入出]院(?:人次|人数)?|住院(?:人次|人数)|病床使用率|床位使用率|平均住院日)";

/** 县级医院诊疗人次, 社区卫生服务中心(站)门诊服务量. */
const ofKind = new RegExp(
  `^(?<kind>[\\u4e00-\\u9fff]{0,8}?(?:医院|卫生院|卫生室|卫生服务中心|卫生服务站|医疗卫生机构|医疗机构|保健机构|保健院)(?:[(（]站[)）])?)${measures}`,
);

const all = /^(?:全[国省市县区]|各级|各类)?医疗(?:卫生)?机构$/;

/** Someone else is spoken of. */
const other = /医院|卫生院|卫生室|机构|服务中心|^全[国省市县区州]|^各/;

const service = new RegExp(`^${measures}数?$`);
