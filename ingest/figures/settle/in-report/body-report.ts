import type { FigureDraft } from "../../draft.ts";

/**
 * 青禾县人民医院2022年工作总结: what a house reports of itself is not its county's, so the house joins each name; what is said of 全县,
 * and of a place or house that the clause names, stays as it is.
 */
export function keepBodyOfReport(drafts: readonly FigureDraft[], title: string): void {
  const found = reports.exec(title)?.groups;
  const body = found?.["body"] ?? found?.["school"];
  if (body === undefined) return;
  for (const draft of drafts) {
    const name = `${draft.phrase}${draft.head}`;
    if (name === "" || ofOthers.test(`${draft.lead ?? ""}${name}`)) continue;
    draft.phrase = `${body}${draft.phrase}`;
  }
}

/** A hospital or a school, before the year or the kind of its report. */
const reports = new RegExp(
  `^(?:(?:[\\u4e00-\\u9fff]{1,12}?(?=[省市县区州旗]))?(?<body>[省市县区州旗]?(?:第?[一二三四五六七八九十])?(?:人民医院|中医医?院|中西医结合医院|妇幼保健院|精神病医院|传染病医院))` +
    `|[\\u4e00-\\u9fff]{1,12}?[省市县区州旗](?<school>[\\u4e00-\\u9fff]{1,8}(?:小学|中学|幼儿园|学校)))` +
    `(?=(?:19|20)\\d{2}年|[上下]半年|[一二三四]季度|年度|工作|关于)`,
);

const ofOthers = /[全我][省市县区州镇]|各(?:乡镇|医疗|学校)|医院|小学|中学|幼儿园|学校|卫生院|乡镇|街道/;
