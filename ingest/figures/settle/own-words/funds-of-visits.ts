import type { FigureDraft } from "../../draft.ts";

/**
 * 城乡居民住院3.26万人次，统筹基金支付1.12亿元，报销比例70%；职工医保住院…: what a fund pays and what share it bears, told behind the visits of one
 * group, is of those visits. Up to the semicolon, or to money that says itself what it is paid for.
 */
export function nameFundsOfVisits(drafts: readonly FigureDraft[]): void {
  let visits = "";
  for (const draft of drafts) {
    if (/[;；]/.test(draft.lead ?? "")) visits = "";
    const own = visitsOf(draft);
    if (own !== "") visits = own;
    else if (visits !== "" && isOfTheFund(draft)) [draft.phrase, draft.head] = [visits, draft.phrase];
    else if (draft.quantity.family === "money" && draft.role !== "change" && !draft.phrase.startsWith(visits))
      visits = "";
  }
}

/** The visits, or those whom a benefit reaches, that a number counts; empty where it counts something else. */
function visitsOf({ quantity, phrase, head, role }: FigureDraft): string {
  if (!/^人次?$/.test(quantity.base) || role !== "result" || head !== "") return "";
  const programme = reached.exec(phrase)?.groups?.["programme"];
  return programme ?? (visited.test(phrase) ? phrase : "");
}

const visited = /[\u4e00-\u9fff”](?:住院|门诊|就医|结算|分娩|手术|就诊)$/;
const reached = /^(?<programme>[\u4e00-\u9fff“”]{0,12}(?:医保|用药|门诊|医疗)[\u4e00-\u9fff]{0,8}?)(?:惠及|覆盖|受益)/;

/** 发生住院总费用, 统筹基金支付, 政策范围内报销比例: of every kind of visit. */
function isOfTheFund({ phrase, head, role, quantity }: FigureDraft): boolean {
  return (
    head === "" &&
    (role === "result" || role === "share") &&
    /^(?:money|percent)$/.test(quantity.family) &&
    fund.test(phrase)
  );
}

const fund =
  /^(?:(?:共|累计|实际)?(?:发生|产生))?(?:住院|医疗)?总?费用$|^(?:医保)?(?:统筹)?基金(?:实际)?(?:支付|支出|报销)(?:金额|总额)?$|^(?:政策范围内|目录内|实际)?(?:住院)?(?:费用)?(?:报销|支付|补偿)(?:比例|率|费用|金额)$|^(?:次均|人均)(?:住院)?费用$/;
