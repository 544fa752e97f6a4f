import type { Line } from "../../../section/lines.ts";
import type { FigureDraft } from "../../draft.ts";

/**
 * 一、诊疗人次↵医院3.0亿人次，同比增长8%，其中：公立医院2.5亿人次: a house by itself under a heading that names visits has those visits, and
 * so has what is told of their growth.
 */
export function nameBodiesByHeading(drafts: readonly FigureDraft[], above: readonly Line[]): void {
  const heading = above.findLast((line) => line.heading !== null)?.heading?.words ?? "";
  const measure = visits.exec(heading)?.groups?.["measure"];
  if (measure === undefined) return;
  const named = new Map<string, string>();
  for (const draft of drafts) {
    if (draft.head !== "" || !body.test(draft.phrase)) continue;
    if (draft.quantity.family === "event") named.set(draft.phrase, `${draft.phrase}${measure}`);
    if (draft.quantity.family === "event" || draft.role === "change")
      draft.phrase = named.get(draft.phrase) ?? draft.phrase;
  }
}

const visits = /^(?<measure>(?:总?诊疗|门诊|急诊|门急诊|[入出]院|住院)(?:人次|人数)?)数?(?:情况)?$/;
const body =
  /^[\u4e00-\u9fff]{0,8}?(?:医院|卫生院|卫生室|门诊部|诊所|卫生服务中心|卫生服务站|医疗卫生机构|医疗机构|保健机构|保健院)(?:[(（]站[)）])?$/;
