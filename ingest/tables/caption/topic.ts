import { markLength } from "../../../src/reports/outline.ts";
import { findDoses, findPopulations } from "../../../src/reports/populations.ts";
import type { Caption, CaptionReading } from "../caption.ts";
import { cutAges } from "../header-slots.ts";
import { cutUnit } from "../header-unit.ts";
import { tableMark } from "./lines.ts";
import { withoutTimes } from "./times.ts";
import { without } from "./without.ts";

/** 全县各乡镇…, 各年龄组…: whose rows they are, said of all of them. */
const everyPlace =
  /^(?:全[国省市县区州镇乡]|[我本][省市县区州镇乡]|各|分|部分|主要)*(?:(?:乡镇街道|乡镇|县市区|市县区|区县市|县区市|县市|县区|区县|市县|镇街|县|市(?!区)|区|乡|镇|街道|地区|单位|部门|行业|年龄组|年龄段|人群|类)(?:[(（](?:县|市|区|街道|乡|镇|社区|[、,])+[)）])?)?(?=的|[\u4e00-\u9fff]{2}|\d)/;
/** What every title ends in: …情况统计表, …完成进度. */
const emptyEnd =
  /(?:的|(?:工作)?目标(?:任务)?|任务|分解|安排|清单|计划|(?:主要|基本|有关|相关|完成)?(?:指标|数据|情况|统计|一览|汇总|明细|分布|对比|进度|进展|概况|规模|构成|排名|简况|公示|监测|通报|简报|快报|日报|周报|月报|季报|年报|公报)|统计|表|所示|见下|如下|下)+$/;

/** 收到和处理政府信息公开申请: what is done with the things counted; the rows say of each number which it is. */
const whatIsDone = /^(?:收到|受理|办理|处理)(?:[和及、](?:收到|受理|办理|处理|答复))+(?=[\u4e00-\u9fff]{2})/;

/** 收入支出决算总表: an account holds both sides, and its rows say which is theirs. */
const accountEnd = /(?:收入支出|收支)(?:预算|决算)?总?$/;

/** Who published it, and 现将…: what stands above a table and names nothing that is counted. */
const issuerLine = /(?:局|委员会|委|办公室|中心|政府|指挥部)$|^现(?:将)?$/;

/** 民政工作总结: the title of the report that the table stands in names nothing of its cells. */
const reportTitle = /(?:总结|小结|工作(?:报告|汇报|要点))$/;

/** Takes place, time, unit and what every title says (各县, 情况, 统计表) from a title; what stays is what is counted. */
export function topicOf(title: string, { lexicon, gazetteer, own }: CaptionReading): string {
  let words = title
    .slice(markLength(title))
    .replace(tableMark, "")
    .replace(/[,，]?\s*[(（]?(?:计量)?单位[:：].*$/, "");
  words = cutUnit(words, lexicon.units).rest;
  words = withoutTimes(words);
  for (const mention of gazetteer.find(words).reverse()) {
    if (mention.place !== null && mention.form === "full") words = without(words, mention.span);
  }
  words = words.replace(/^(?:关于|附件?|截至|截止|至)[:：]?/, "").replace(/^[\s的、,，()（）:：.]+/, "");
  // Without its year the name may look like another word (会同县).
  if (own !== null && words.startsWith(own.name)) words = words.slice(own.name.length);
  words = words
    .replace(/^(?:数据|统计)+(?:截止|截至)(?:日期|时间|到)?[\s:：]*/, "")
    .replace(/^[和与及至到~—–-]+/, "")
    .replace(everyPlace, "")
    .replace(/分(?:月|年|季度?|县市区|县区|区县|县|市县|乡镇|镇街|地区)(?=.)/, "")
    .replace(/^[\s的、,，:：]+/, "")
    .replace(whatIsDone, "")
    .replace(/[(（][)）]/g, "");
  const bare = words
    .replace(/[\s,，、:：]+$/, "")
    .replace(/[(（]第?[\d一二三四五六七八九十]{1,4}期[)）]$/, "")
    .replace(emptyEnd, "")
    .replace(accountEnd, "")
    .replace(/^主要/, "");
  const isTopic =
    bare.length >= 2 &&
    bare.length <= 24 &&
    /^[^。；;,，]*$/.test(bare) &&
    !issuerLine.test(bare) &&
    !reportTitle.test(bare);
  return isTopic ? bare : "";
}

/** 60岁以上麻腮风第二剂接种率: one age group and one dose are those of every cell, and no part of the name. */
export function withoutPeople(topic: string): Pick<Caption, "topic" | "population" | "doses"> {
  const ages = findPopulations(topic).filter(({ population }) => population.ages !== null);
  const [dose, more] = findDoses(topic);
  const one = dose !== undefined && more === undefined;
  const doseless = one ? without(topic, dose.span) : topic;
  const people = ages.length === 1 ? cutAges(doseless) : { rest: doseless, population: null };
  // 65岁以上老年人情况 counts the people themselves.
  const rest = people.rest.length < 2 ? (ages[0]?.population.group ?? people.rest) : people.rest;
  return { topic: rest, population: people.population, doses: one ? [dose.dose] : [] };
}
