import type { FigureDraft } from "../../draft.ts";
import type { Sentence } from "../../sentences.ts";

/**
 * 年发病率，男性为241.7/10万，女性为146.3/10万；3岁以下为3797.4/10万: a rate that stands alone ahead is that of every group behind it, until one is
 * named with a rate of its own. Without it 3岁以下 would be told of the women before.
 */
export function nameByMeasureAhead(drafts: readonly FigureDraft[], { text, span: [start] }: Sentence): void {
  let measure = "";
  let family: string | null = null;
  let rated = "";
  for (const draft of drafts) {
    const at = draft.quantity.span[0] - start;
    const opened = aheadOf.exec(text.slice(0, at))?.groups;
    if (opened !== undefined) [measure, family] = [opened["measure"] ?? "", draft.quantity.family];
    if (rated !== "" && isRest(draft)) draft.head = rated;
    rated = isGroup.test(draft.phrase) && draft.head.endsWith("率") ? draft.head : "";
    const group = (inTown.exec(draft.before) ?? member.exec(draft.before))?.groups?.["group"];
    if (measure === "" || group === undefined || draft.quantity.family !== family || draft.role !== "result") {
      // 0.01 of a test and what stands in a bracket end nothing; another kind of number does.
      if (draft.quantity.family !== family && !/[(（]/.test(draft.before)) measure = "";
      continue;
    }
    draft.phrase = draft.population !== null && isAges.test(group) ? measure : `${group}${measure}`;
    draft.head = "";
  }
}

/** 接种率91.5%，其中男童91.6%，女童91.3%；本地儿童93.1%: the other groups behind the semicolon have the same rate. */
function isRest({ phrase, head, role, before, quantity }: FigureDraft): boolean {
  const alone = head === "" && role === "result" && quantity.family === "percent" && isGroup.test(phrase);
  return alone && before.replace(/^[，,;；、]/, "") === phrase;
}

const isGroup = /^[\u4e00-\u9fff]{1,6}(?:[男女]?童|儿童|[学女]生|老年人|居民|人群|人口|男性|女性)$/;

const aheadOf =
  /(?:^|[，,;；。\]］】])(?<measure>[\u4e00-\u9fff]{0,10}(?:发病|死亡|患病|感染|检出|阳性|接种|知晓|病死|报告|治愈|合格|覆盖)率)(?:[(（][^()（）]{1,8}[)）])?[，,][^，,;；。:：]{1,12}[为是达]$/;

const member = /^[，,;；、]?(?<group>[^，,;；。、:：(（率数]{1,12})(?:为|是|达到?)$/;
/** 最高的是甲溪镇（129.4/10万）、乙桥镇（117.9/10万）. */
const inTown =
  /^[，,;；、]?(?:最[高低]的?(?:乡镇|镇街|街道|镇|乡)?[是为]|其次[是为]?)?(?<group>[\u4e00-\u9fff]{2,6}(?:镇|乡|街道))[(（]$/;
const isAges = /^[≤≥<>〈〉＜＞]?\d/;
