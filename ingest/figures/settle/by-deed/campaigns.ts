import type { FigureDraft } from "../../draft.ts";
import type { Sentence } from "../../sentences.ts";

/**
 * 开展“护苗”专项行动，检查书店12家，立案3件; 突出惩治集资诈骗等犯罪，批捕7人，起诉9人: what was done in a campaign, or about one kind of crime, is told
 * under its name. Without it 起诉9人 would be all who were.
 */
export function nameCampaigns(drafts: readonly FigureDraft[], { text, span: [start] }: Sentence): void {
  for (const [index, draft] of drafts.entries()) {
    nameCaught(draft, drafts[index - 1]);
    const { phrase, head, quantity, role } = draft;
    if (role !== "result" || quantity.family === "percent" || !deed.test(`${phrase}${head}`)) continue;
    const topic = topicAhead(text.slice(0, quantity.span[0] - start), onlyDeed.test(`${phrase}${head}`));
    if (topic !== "" && !`${phrase}${head}`.includes(topic.slice(0, 4))) draft.phrase = `${topic}${phrase}`;
  }
}

/** 工单分类：求决类18件、咨询类26件: each kind is one of 工单. */
export function nameKinds(drafts: readonly FigureDraft[], { text, span: [start] }: Sentence): void {
  for (const { 0: opening, index, groups } of text.matchAll(kindsOf)) {
    const end = text.slice(index).search(/[;；。]/);
    const [from, to] = [start + index + opening.length, end < 0 ? Infinity : start + index + end];
    for (const draft of drafts)
      if (draft.quantity.span[0] >= from && draft.quantity.span[0] < to && /(?<!分)类$/.test(draft.phrase))
        draft.phrase = `${draft.phrase}${groups?.["thing"] ?? ""}`;
  }
}

const kindsOf = /(?<![\u4e00-\u9fff])(?:按照?)?(?<thing>[\u4e00-\u9fff]{2,6})(?:分类|类型|类别)(?:看|分|情况)?[:：]/g;

/** 破获电诈案件460起、抓获嫌疑人56名: who was caught is of the cases that were solved, where those are of one kind. */
function nameCaught(draft: FigureDraft, last: FigureDraft | undefined): void {
  const solved =
    last !== undefined && last.head === "" && /^[、,，]/.test(draft.lead ?? "") && ofOneKind.test(last.phrase);
  if (solved && caught.test(draft.phrase)) [draft.phrase, draft.head] = [last.phrase, draft.phrase];
}

const ofOneKind =
  /^(?:共|累计)?(?:破获|侦破|侦办|查破|查处|打掉|捣毁|审结)(?!各类|一审|刑事|治安|案件)[\u4e00-\u9fff“”、]{2,24}(?:案件?|团伙|犯罪|窝点)$/;
const caught = /^判处罪犯$|^抓获(?:违法)?(?:犯罪)?(?:嫌疑人员?|人员|对象)$/;

/** What the clauses of the segment are about that count nothing and stand ahead of the first that counts. */
function topicAhead(before: string, bare: boolean): string {
  const segment = before.slice(Math.max(before.lastIndexOf(";"), before.lastIndexOf("；")) + 1);
  const clauses = segment.split(/[,，]/);
  const counted = clauses.findIndex((clause) => counts.test(clause.replace(/“[^”]*”/g, "")));
  const ahead = clauses.slice(0, counted < 0 ? -1 : counted);
  const named = ahead.findLast((clause) => campaign.test(clause) || (bare && aimed.test(clause))) ?? "";
  const topic = (campaign.exec(named) ?? aimed.exec(named))?.groups?.["topic"] ?? "";
  const plain = topic.replace(/“[^”]*\d[^”]*”|^(?:各类|一批|了)/g, "");
  return /\d/.test(plain) || plain.replace(noName, "").length < 2 ? "" : plain;
}

const counts = /\d(?!\d{3}年|\d{0,3}[年月日])/;

const campaign =
  /(?:开展|推进|深化|实施|部署|启动|打好|打响|抓好)(?:了|好)?(?<topic>(?:(?!开展|推进|打击)[^，,]){2,24}?(?:行动|斗争|整治|攻坚战?|会战|战役)|扫黑除恶)/;
/** 对某案快捕快诉, 突出惩治某类犯罪: whom a deed that names no one is done to. */
const aimed =
  /(?:^(?:对|针对)|打击|惩治|严惩|惩处|聚焦)(?<topic>[^，,]{2,60}?(?:犯罪|违法行为|违法犯罪(?:行为|活动)?|专案|案件|领域|问题))/;
const noName = /专项|集中|统一|联合|综合|各类|重点|行动|斗争|整治|执法|检查|活动|工作|治理|攻坚战?/g;

const deed =
  /^(?:共|累计)?(?:破获|侦破|侦办|打掉|抓获|捣毁|查处|查获|查扣|查办|查封|立案|起诉|提起公诉|批捕|批准逮捕|逮捕|刑拘|刑事拘留|判处|审结|办结|移送|处分|留置|检查|罚款|罚没|没收|取缔|责令|约谈)/;
const onlyDeed =
  /^(?:共|累计)?(?:立案|起诉|提起公诉|批捕|批准逮捕|逮捕|刑拘|刑事拘留|移送|处分|留置|罚款|罚没|(?:一审)?(?:审结|办结)(?:案件)?)$/;
