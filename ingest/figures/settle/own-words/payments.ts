import type { FigureDraft } from "../../draft.ts";

/** Money of a sentence that counts people or schools first: what it is paid for, and whose it is. */
export function namePayments(drafts: readonly FigureDraft[]): void {
  drafts.forEach((draft, index) => {
    // 为80—89岁老人…发放津贴: whom it is done for, and no part of what they are called.
    if (draft.population !== null) draft.phrase = draft.phrase.replace(/^[为对给](?=[\u4e00-\u9fff]{1,4}$)/, "");
    if (draft.quantity.family !== "money" || draft.role !== "result") return;
    const before = drafts.slice(0, index);
    payForList(draft, before);
    payForProgramme(draft, before);
    payForThoseCounted(draft, before);
    payForThoseAhead(draft, before.at(-1));
  });
}

const paid =
  /^(?<what>(?:发放|拨付|支付|落实|兑现|支出)[\u4e00-\u9fff]{2,12})[，,](?:合计|共计|总计|累计|共|计)?(?:金额|资金)?$/;

/** 90—99岁老人486人、100岁以上老人9人发放高龄津贴，合计318.6万元: paid to all of the list, and not to its last. */
function payForList(draft: FigureDraft, before: readonly FigureDraft[]): void {
  const what = paid.exec(draft.lead ?? "")?.groups?.["what"];
  const last = before.at(-1);
  if (what === undefined || last === undefined || last.quantity.family !== "person") return;
  [draft.phrase, draft.head] = [what, ""];
  if (/^[、和及与]/.test(last.lead ?? "")) draft.population = null;
}

const reaches =
  /^(?<what>[\u4e00-\u9fff]{2,12}?)(?:覆盖|惠及|涉及)(?:学校|幼儿园|学生|群众|村|乡镇|医院|机构|企业|对象)/;

/** 营养餐覆盖学校168所，学生52360人，投入4712.4万元: put into the programme, and not into those it reaches. */
function payForProgramme(draft: FigureDraft, before: readonly FigureDraft[]): void {
  const what = reaches.exec(before[0]?.phrase ?? "")?.groups?.["what"];
  if (what === undefined || !/^(?:投入|支出)$/.test(draft.head) || draft.lead?.includes("其中") === true) return;
  draft.phrase = what;
}

/** 城市低保, 集中供养: one of several groups of one benefit. */
const group = /^(?:城市|城镇|农村|集中|分散)(?:低保|特困|五保|供养)[\u4e00-\u9fff]{0,6}$/;
const payment =
  /^(?:累计|全年|共)?(?:发放|支出|拨付)(?:[\u4e00-\u9fff]{2,4}(?:金|资金|补贴))?$|^[月年]?[人户]均(?:补助|补差|保障)(?:水平|标准|资金)?$/;

/** 城市低保1862户，发放低保金862.3万元；农村低保…: up to the semicolon the money is that group's, if no other is named between. */
function payForThoseCounted(draft: FigureDraft, before: readonly FigureDraft[]): void {
  const opening = before.findLastIndex(({ lead = "" }, at) => at === 0 || /[;；]/.test(lead));
  const [first, ...others] = before.slice(opening);
  if (first === undefined || /[;；]/.test(draft.lead ?? "") || !group.test(first.phrase)) return;
  if (others.some(({ phrase }) => group.test(phrase) && phrase !== first.phrase)) return;
  if (draft.head === "" && payment.test(draft.phrase)) [draft.phrase, draft.head] = [first.phrase, draft.phrase];
}

/** 对32个失独家庭，给予12.6万元医疗救助: what is given is theirs, and not all there is of it. */
function payForThoseAhead(draft: FigureDraft, last: FigureDraft | undefined): void {
  const whom = /^(?<whom>[\u4e00-\u9fff]{1,18})[，,](?:给予|发放|提供|落实|补助)$/.exec(draft.lead ?? "")?.groups?.[
    "whom"
  ];
  if (whom === undefined || !/[对为给向]$/.test(last?.lead ?? "")) return;
  if (!draft.phrase.startsWith(whom)) draft.phrase = `${whom}${draft.phrase}`;
}

/** HPV疫苗2103剂次，其中二价856剂次、九价635剂次: of which vaccine the valence is. */
export function nameValences(drafts: readonly FigureDraft[]): void {
  drafts.forEach((draft, index) => {
    if (!/^(?:[二四九]|13|23)价$/.test(draft.phrase)) return;
    const vaccine = drafts.slice(0, index).findLast(({ phrase }) => /疫苗/.test(phrase) && !/价/.test(phrase));
    const name = /[A-Za-z\u4e00-\u9fff]*疫苗/.exec(vaccine?.phrase ?? "")?.[0].replace(/^(?:共|累计)?接种/, "");
    if (name !== undefined) draft.phrase = `${draft.phrase}${name}`;
  });
}
