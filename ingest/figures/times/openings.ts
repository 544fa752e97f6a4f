import type { Lexicon } from "../../../src/reports/lexicon.ts";
import { diseaseEndings } from "../naming/diseases.ts";
import { stripLead } from "../naming/metric.ts";
import { isProjected } from "./passing-times.ts";
import type { TimeInPlace } from "./timed-sentence.ts";

/** Whether a time opens its clause: nothing stands before it, or only words that belong to it, or whose it is. */
export function opensClause(time: TimeInPlace, lexicon: Lexicon): boolean {
  const lead = stripLead(time.before, lexicon).replace(leadOfTime, "");
  return (
    lead === "" ||
    isScope(lead, lexicon) ||
    isProjected(time) ||
    isBehindHeading(time) ||
    isPeak(time) ||
    isOfDisease(lead, time)
  );
}

/** 预计2022年, 我局2022年, 经核算，2022年: what may stand before a time that opens its clause. */
const leadOfTime =
  /^(?:自|至|从|到|早在|在|于|我局|我委|预计|预测|力争|计划|争取|确保|[经据]?(?:最终|初步|快报|年报)?(?:计算|核算|核定|核实|测算|统计))+/;

/** `全市`, `甲县`, `乙镇`, `我局2021年…`: a place or bureau before the time leaves it at the clause's start. */
function isScope(lead: string, lexicon: Lexicon): boolean {
  if (lexicon.reading.verbs.some((verb) => verb.length > 1 && lead.startsWith(verb))) return false;
  return lead.length <= 10 && /(?:市|县|区|省|州|镇|乡|街道|局|委|院|中心|系统|部门)$/.test(lead);
}

/** 结核病2005年发病7618例: whose year it is stands before it. */
function isOfDisease(lead: string, { after }: TimeInPlace): boolean {
  return disease.test(lead) && /^(?:全年|共|累计)?(?:报告|发病|发生|新发|死亡|局部|暴发|感染)/.test(after(8));
}

const disease = new RegExp(`^[\\u4e00-\\u9fff]{0,8}${diseaseEndings}$`);

/** （二）项目建设加快推进2023年一季度，…: the heading runs on into its text, which begins with the time. */
function isBehindHeading({ mention, sentence, after }: TimeInPlace): boolean {
  const [start] = mention.span;
  return !mention.relative && heading.test(sentence.text([start - longestHeading, start])) && /^[,，]/.test(after(1));
}

const heading = /(?:[(（][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]、)[^，,。；;:：\d]{4,24}$/;
const longestHeading = 30;

/** 发病高峰在12月，报告1893例；最低为4月，报告286例: the month that is the highest or the lowest is told of behind it. */
export function isPeak({ mention, sentence, before, after }: TimeInPlace): boolean {
  return (
    /月份?$/.test(sentence.text(mention.span)) &&
    /(?:高峰|峰值|低谷|最[高低多少])期?(?:月份?)?(?:出现|集中)?(?:在|为|是)$/.test(before) &&
    /^[,，(（]/.test(after(1))
  );
}
