import type { FigureDraft } from "../draft.ts";

/**
 * 乡镇卫生院诊疗13.1亿人次；入院人次3992万: the kind of house whose visits a sentence counts is the kind its admissions are of, and
 * no number of the whole place's, in the sentence and in those of its paragraph that name no other. What all houses of a place count together (医疗卫生机构) stays the place's own.
 */
export function keepBodyKind(drafts: readonly FigureDraft[]): void {
  let kind = "";
  let sentence = drafts[0]?.sentence[0];
  for (const draft of drafts) {
    if (draft.sentence[0] !== sentence && !anyOfKind.test(kind)) kind = "";
    sentence = draft.sentence[0];
    const named = ofKind.exec(draft.phrase)?.groups?.["kind"];
    if (named !== undefined) kind = all.test(named) ? "" : named;
    else if (ofAll.test(`${draft.lead ?? ""}${draft.before}`)) kind = "";
    else if (kind !== "" && service.test(draft.phrase)) draft.phrase = `${kind}${draft.phrase}`;
    else if (kind !== "" && draft.phrase === "" && service.test(draft.head)) draft.phrase = kind;
    else if (other.test(draft.phrase)) kind = "";
  }
}

const measures =
  "(?:总?诊疗(?:人次)?|门诊(?:人次|量)?|门急诊(?:人次|量)?|[入出]院(?:人次|人数)?|住院(?:人次|人数)|病床使用率|床位使用率|平均住院日)";

/** 县级医院诊疗人次, 社区卫生服务中心(站)门诊服务量. */
const ofKind = new RegExp(
  `^(?<kind>[\\u4e00-\\u9fff]{0,8}?(?:[(（]含[\\u4e00-\\u9fff]{2,8}[)）])?(?:医院|卫生院|卫生室|卫生服务中心|卫生服务站|医疗卫生机构|医疗机构|保健机构|保健院)(?:[(（]站[)）])?)${measures}`,
);

const all = /^(?:全[国省市县区]|各级|各类)?医疗(?:卫生)?机构$/;

/** A kind, and no one house: the next sentence goes on with 乡镇卫生院 and not with 市中医院. */
const anyOfKind = /^(?:乡镇|[省市县区乡村]级|公立|民营|基层|社区|[一二三]级)/;

/** 全县病床使用率: of all houses again. */
const ofAll = /[全我本][国省市州县区]|各[省市州县区级类]/;

/** Someone else is spoken of. */
const other = /医院|卫生院|卫生室|机构|服务中心|^全[国省市县区州]|^各/;

const service = new RegExp(`^${measures}数?$`);
