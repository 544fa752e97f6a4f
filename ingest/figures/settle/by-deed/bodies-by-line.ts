import type { FigureDraft } from "../../draft.ts";

/**
 * 20个接种单位，其中16个补种率达到95%, 5家门诊合格率低于90%, 9家达到推荐标准: how many bodies pass a line are called by it, and the line is
 * nobody's rate. A place's towns are told apart in `counted-places.ts`.
 */
export function nameBodiesByLine(drafts: readonly FigureDraft[], text: string): void {
  drafts.forEach((draft, index) => {
    if (draft.role !== "result" || !/^[个家所]$/.test(draft.quantity.base)) return;
    const standard = byStandard(draft, text);
    if (standard !== null) {
      if (draft.phrase.startsWith(standard)) return;
      // 流行乡镇中，累计有6个达到阻断标准: of whom they are some stands before it.
      const among = /^(?<whole>.{2,})中$/.exec(draft.phrase)?.groups?.["whole"] ?? "";
      [draft.phrase, draft.head] = [`${among}${standard}`, ""];
      return;
    }
    const next = drafts[index + 1];
    if (next?.quantity.family !== "percent" || next.role === "change" || next.role === "share") return;
    const { kind = "", line = "" } =
      passing.exec(text.slice(draft.quantity.span[1], next.quantity.span[0]))?.groups ?? {};
    const printed = text.slice(...next.quantity.span);
    if (line === "" && !/^(?:不足|不到|超)/.test(printed) && next.quantity.approx !== "以上") return;
    const measured = measureOf(draft, next, kind, text);
    if (measured === "" || !opens.test(text.slice(draft.sentence[0], draft.quantity.span[0]))) return;
    const bodies = kind === "" ? wholeOf(draft, drafts.slice(0, index)) : kind;
    draft.phrase = bodies === "" ? `${measured}${printed}` : `${measured}${printed}的${bodies}`;
    draft.head = "";
    [next.role, next.phrase, next.head] = ["standard", measured.replace(lineAtEnd, ""), ""];
  });
}

/** The rate and the line words as printed: 补种率达到. */
function measureOf(draft: FigureDraft, next: FigureDraft, kind: string, text: string): string {
  const said = text.slice(draft.quantity.span[1] + kind.length, next.quantity.span[0]);
  return /^[\u4e00-\u9fffA-Za-z“”]{2,24}$/.test(said) ? said.replace(/^的/, "") : "";
}

const lineAtEnd = /(?:均|都|全部|尚|仍|还)*(?:未)?(?:达到?|超过|高于|低于|不足|不到|大于|小于|在|为)$/;

/** The bodies that were counted before in the same words: 接种单位 of 20个接种单位. */
function wholeOf({ quantity, sentence }: FigureDraft, before: readonly FigureDraft[]): string {
  const whole = before.findLast(
    (draft) => draft.sentence[0] === sentence[0] && draft.quantity.base === quantity.base && draft.head === "",
  );
  return whole !== undefined && body.test(whole.phrase) ? (/[\u4e00-\u9fff]+$/.exec(whole.phrase)?.[0] ?? "") : "";
}

const body = /(?:单位|机构|门诊|接种点|学校|幼儿园|医院|卫生院|卫生室|服务中心|服务站|企业|班级|监测点|哨点|餐饮店)$/;

/** Bodies or none, a rate, and a word that draws a line. */
const passing =
  /^(?<kind>[\u4e00-\u9fff]{0,10}?(?:单位|机构|门诊|接种点|学校|幼儿园|医院|卫生院|卫生室|服务中心|服务站|企业|班级|监测点|哨点))?(?:的)?[\u4e00-\u9fffA-Za-z]{1,12}率(?:均|都|全部|尚|仍|还)*(?<line>未?达到|超过|高于|低于|不到|大于|小于)?(?:达|在)?$/;

/** What stands before the count leaves open that they are some of all there are. */
const opens = /(?:^|[，,；;、：:中])(?:其中|另有?|但|仍|还|尚|目前|有|仅|只)*$/;

/** 9家达到推荐标准, 2家门诊达到省级示范标准: the standard stands behind the number. */
function byStandard({ quantity, sentence }: FigureDraft, text: string): string | null {
  const after = text.slice(quantity.span[1], sentence[1]);
  const said =
    /^(?:[\u4e00-\u9fff]{2,8}(?:门诊|单位|机构|医院|卫生院|服务中心))?(?:已|均)?(?<line>(?:未?达到?|符合)[\u4e00-\u9fffA-Z“”]{2,10}(?:标准|要求|级别))(?=[，,；;。、（(])/.exec(
      after,
    );
  const line = said?.groups?.["line"];
  if (said === null || line === undefined) return null;
  const bodies = said[0].slice(0, -line.length).replace(/[已均]$/, "");
  return bodies === "" ? line : `${line}的${bodies}`;
}
