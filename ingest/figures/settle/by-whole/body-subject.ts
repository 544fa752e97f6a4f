import { markLength } from "../../../../src/reports/outline.ts";
import { isKindOfTown } from "../../../../src/reports/town-names.ts";
import type { FigureDraft } from "../../draft.ts";
import type { Sentence } from "../../sentences.ts";

/**
 * 县人民医院通过二甲复审，开放床位420张，门急诊25万人次: one house is the subject of the whole sentence, and none of its numbers
 * is the county's. The house joins each name until a clause brings a subject of its own.
 */
export function keepBodySubject(drafts: readonly FigureDraft[], { text, span }: Sentence): void {
  const body = opening.exec(text.slice(markLength(text)))?.groups?.["body"];
  if (body === undefined) {
    keepNamedHouse(drafts);
    return;
  }
  const end = span[0] + otherSubject(text);
  for (const draft of drafts) {
    if (draft.quantity.span[0] >= end || draft.role === "rank") continue;
    const name = `${draft.phrase}${draft.head}`;
    if (name !== "" && !name.includes(body)) draft.phrase = `${body}${draft.phrase}`;
  }
}

/** 甲溪镇中心卫生院门诊3.2万人次，住院1860人次，业务收入820万元: whose the first number is the next ones are, up to ； or another subject. */
function keepNamedHouse(drafts: readonly FigureDraft[]): void {
  let body = "";
  for (const draft of drafts) {
    const name = `${draft.phrase}${draft.head}`;
    const own = house.exec(name)?.[0];
    if (draft.edges.some(({ kind }) => kind === "parallel") || wholeCounty.test(name)) body = "";
    else if (own !== undefined && !isKindOfTown(own)) body = own;
    else if (/[;；]/.test(draft.lead ?? "") || otherAhead.test(draft.lead ?? "") || otherHouse.test(name)) body = "";
    else if (body !== "" && name !== "" && !name.includes(body) && draft.role !== "rank")
      draft.phrase = `${body}${draft.phrase}`;
  }
}

/** 县域就诊率: what is told of the county's people is of none of its houses. */
const wholeCounty = /^县域/;

const level = "[省市州县区旗](?:第?[一二三四五六七八九十])?";
const houses =
  "(?:人民医院|中医医?院|中西医结合医院|妇幼保健院|妇幼保健计划生育服务中心|精神病医院|传染病医院|疾控中心|疾病预防控制中心)";
/** One house by its name, with something it has or did behind it. */
const house = new RegExp(
  `^(?:(?!乡镇|各|全)[\\u4e00-\\u9fff]{1,5}?(?:镇|乡|街道)(?:中心)?卫生院|${level}(?:${houses}|医院))(?=[\\u4e00-\\u9fff]{2})`,
);
const otherHouse = /医院|卫生院|卫生室|机构|服务中心|学校|幼儿园|^全|^各|乡镇/;

const opens = "\\s*(?:(?:19|20)\\d{2}年|今年)?[，,、]?";
const did =
  "(?:通过|获评|获批|晋升|创成|创建成|建成|被评|被确定|升级|启用|投入|完成|开展|挂牌|整体搬迁|搬迁|迁建|实现|荣获|获得)";

/** A house of the place's own at the sentence's start, and what it did: a verb and no number follow. */
const opening = new RegExp(
  `^${opens}(?<body>(?:[\\u4e00-\\u9fff]{2,4}?)?${level}${houses})(?:顺利|成功|正式|全面|已|新|率先)*${did}[^\\d、和及]*[，,]`,
);

/** 全县, 各乡镇, 乡镇卫生院, another house: a clause that speaks of someone else. */
const others = [
  "全[省市州县区]|各|我[省市州县区]",
  "[\\u4e00-\\u9fff]{0,4}(?:乡镇|街道|社区|卫生院|卫生室|服务中心|医共体|基层)",
  `[\\u4e00-\\u9fff]{0,4}${level}(?:人民医院|中医医?院|妇幼保健院|疾控中心)`,
];
const otherAhead = new RegExp(`[，,;；](?:其中)?(?:带动|帮助|指导|支持)?(?:${others.join("|")})`);

function otherSubject(text: string): number {
  const at = text.search(otherAhead);
  return at < 0 ? text.length : at;
}
