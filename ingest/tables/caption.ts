import type { Gazetteer } from "../../src/reports/gazetteer.ts";
import type { FigureRole } from "../../src/reports/figure.ts";
import type { Place } from "../../src/reports/place.ts";
import type { Lexicon } from "../../src/reports/lexicon.ts";
import type { Span } from "../../src/reports/report.ts";
import { withoutPlanNames } from "../../src/reports/plan-names.ts";
import { markLength } from "../../src/reports/outline.ts";
import { findDoses, findPopulations } from "../../src/reports/populations.ts";
import { findTimeWords } from "../../src/reports/time-words.ts";
import type { Line } from "../section/lines.ts";
import { cutAges } from "./header-slots.ts";
import { cutUnit, unitsTold, type PrintedUnit } from "./header-unit.ts";

/** What the lines right above a table say for all of it: `表1 2023年末各县(市、区)常住人口 单位:万人`. */
export type Caption = {
  spans: Span[];
  /** What the table is about, or empty: 常住人口. */
  topic: string;
  /** The age group that all of it is about, where the title names one: 60岁以上老年人流感疫苗接种. */
  population: string | null;
  /** The dose that all of it is about, where the title names one: 第二剂接种率. */
  doses: string[];
  /** Its words that say when. */
  times: string;
  units: PrintedUnit[];
  role: FigureRole | null;
  /** The place the whole table is about, where the lines name one inside the report's own: 表5 甲区各街道…. */
  place: Place | null;
  /** True for 部分县: the rows need not add up to their total. */
  partial: boolean;
};

export type CaptionReading = { lexicon: Lexicon; gazetteer: Gazetteer; own: Place | null; text: string };

/** How many lines above a table may belong to it: lead-in, title and unit. */
const reach = 3;
const longestTitle = 48;

/** 单位：人; 填报单位：X局, 制表日期：…: what a form says of itself, between a title and its table. */
const formLine =
  /^[(（]?(?:公开\s*\d{1,2}\s*表(?=\s|$|金额|单位)|(?:(?:计[量算]|金额|货币)?单位|部门(?:名称)?|(?:填报|填表|制表|报送|上报|导出|打印|编制)(?:单位|部门|人|日期|时间)|(?:统计|数据)*(?:截止|截至)(?:日期|时间)?|(?:统计|监测|数据)(?:时间|时段|期间|周期|日期)|数据来源)[:：])/;
/** 制表日期：2024年1月8日 is the day of the paper; 统计截止时间：… is that of the numbers. */
const paperDay = /(?:填报|填表|制表|报送|上报|导出|打印|编制)(?:日期|时间)[:：]\s*[\d年月日./-]+/g;
const countedTo = /(?:统计|数据)*(?:截止|截至)(?:日期|时间)?[:：]\s*/g;
/** 表1, 附表二：, 3-1. */
const tableMark =
  /^(?:附?表\s*(?:(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:[-—.]\d{1,2})?(?!\d))?|\d{1,2}[-—–]\d{1,2}(?![\d岁月日]))[:：.、\s]?/;
/** 2023年医疗机构统计表（单位：个）. */
const titleEnd =
  /(?:表|情况|统计|数据|一览|指标|明细|进度|进展|概况|规模|汇总|安排)(?:[(（].*[)）])?(?:[,，]?\s*[(（]?(?:计量)?单位[:：].*)?$/;
/** 常住人口数（万人）: a title that ends in what it counts. */
const nounEnd = /(?:数|率|量|额|人口|人次|构成|分布|排名|变化|对比|清单)(?:[(（].{1,12}[)）])?$/;
/** 具体如下：, 见下表. */
const leadIn = /(?:[:：]|如下表?[。:：]?|(?:见|如)(?:下|附)?表\d*(?:所示)?[。:：]?|下表[。:：]?)$/;

/** Takes the report's lines above the table, nearest last, and the table's own title rows. */
export function readCaption(above: readonly Line[], own: readonly Span[], reading: CaptionReading): Caption {
  const { text, lexicon } = reading;
  const lines = captionLines(above);
  const spans: Span[] = [...lines.map(({ span }) => span), ...own];
  const texts = spans.map((span) => text.slice(...span));
  const titles = texts
    .filter((line) => !formLine.test(line))
    .map((line) => (leadIn.test(line) ? lastClause(line) : line));
  const topics = titles.map((line) => topicOf(line, reading)).filter((topic) => topic !== "");
  const heading = timeAlone(above.at(-lines.length - 1)) ?? governing(above, (line) => ownTime(line.text));
  const placed = placeIn(titles, reading) ?? governing(above, ({ text: words }) => placeIn([words], reading));
  const times = timesIn(texts);
  return {
    spans,
    ...withoutPeople(topics.at(-1) ?? ""),
    times: times === "" ? (heading ?? "") : times,
    units: texts.flatMap((line) => unitsTold(line, lexicon.units)),
    role: titles.map((title) => roleOfTitle(title, lexicon)).find((role) => role !== null) ?? null,
    place: placed,
    partial: titles.some((title) => title.includes("部分")),
  };
}

/** What the page's own title says its tables are about, where it is one of tables: 各乡镇两癌筛查进度公示. */
export function topicOfPage(title: string, reading: CaptionReading): string {
  return titleEnd.test(title) || /(?:公示|通报|简报|[日周旬月季]报)$/.test(title)
    ? withoutPeople(topicOf(title, reading)).topic
    : "";
}

/** `表1` or `公开01表` of a caption: the number of the table and no figure; null where the line has none. */
export function tableNumber(text: string, [start, end]: Span): Span | null {
  const line = text.slice(start, end);
  const mark = /公开\s*\d{1,2}\s*表/.exec(line) ?? tableMark.exec(line);
  const [at, words] = [start + (mark?.index ?? 0), mark?.[0] ?? ""];
  return /\d/.test(words) ? [at, at + words.length] : null;
}

function captionLines(above: readonly Line[]): Line[] {
  const found: Line[] = [];
  for (const line of above.slice(-reach).reverse()) {
    if (!belongs(line) || (found.some(({ text }) => !formLine.test(text)) && !leadIn.test(line.text))) break;
    found.unshift(line);
    if (!formLine.test(line.text) && (leadIn.test(line.text) || timesIn([line.text]) !== "")) break;
  }
  return found;
}

function belongs({ text, heading }: Line): boolean {
  if (stamp.test(text)) return false;
  if (formLine.test(text) || leadIn.test(text)) return true;
  if (text.length > longestTitle || /[。；;！？]/.test(text) || text.includes("|")) return false;
  if (text.includes("\t")) return tableMark.test(text) && text.split("\t").length === 2;
  return (
    tableMark.test(text) ||
    titleEnd.test(text) ||
    heading !== null ||
    nounEnd.test(text) ||
    /^(?:全|各|分|部分)/.test(text) ||
    timesIn([text]) !== ""
  );
}

/** 某市民政局 2024-07-29: who put the page out and when, between its title and its table. */
const stamp =
  /^[\u4e00-\u9fff]{2,24}(?:局|委|委员会|办公室|政府|中心|院|站|网|报|社|处|科|部|厅)\s*(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?$/;

function lastClause(line: string): string {
  return (
    line
      .replace(leadIn, "")
      .split(/[。；;,，:：]/)
      .findLast((clause) => clause.trim() !== "") ?? ""
  );
}

/** All time words of the lines, as the header reader takes them. */
function timesIn(texts: readonly string[]): string {
  return texts
    .map((line) => line.replaceAll(paperDay, "").replaceAll(countedTo, "截至"))
    .map((line) =>
      findTimeWords(line, unanchored)
        .map(({ span }) => line.slice(...span))
        .join("、"),
    )
    .filter((words) => words !== "")
    .join("、");
}

const unanchored = { year: 2000, asOf: "2000-12-31" };

/** What the nearest heading above says that says it, rank by rank: 三、2020年接种情况, then the heading over that. */
function governing<Said>(above: readonly Line[], read: (line: Line) => Said | null): Said | null {
  let level = Number.POSITIVE_INFINITY;
  for (const line of above.toReversed()) {
    if (line.heading === null || line.heading.level >= level) continue;
    level = line.heading.level;
    const said = read(line);
    if (said !== null) return said;
  }
  return null;
}

/** 2024年1月 and nothing else over the title, as the name of a workbook's sheet. */
function timeAlone(line: Line | undefined): string | null {
  return /^(?:19|20)\d{2}年(?:\d{1,2}月|[一二三四1-4]季度|[上下]半年)?$/.exec(line?.text ?? "")?.[0] ?? null;
}

function ownTime(words: string): string | null {
  const dated = findTimeWords(words, unanchored).find(({ relative, period }) => !relative && period.to !== null);
  return dated === undefined ? null : words.slice(...dated.span);
}

/** The one place inside the report's own that the lines name; several are a comparison, and the rows say which is whose. */
function placeIn(lines: readonly string[], { gazetteer, own }: CaptionReading): Place | null {
  if (own === null) return null;
  const named = lines.flatMap((line) =>
    gazetteer
      .find(withoutTimes(line.slice(markLength(line))))
      .flatMap(({ place, form }) => (place !== null && form === "full" ? [place] : [])),
  );
  const inside = new Map(
    named.filter((place) => place.id !== own.id && gazetteer.contains(own, place)).map((place) => [place.id, place]),
  );
  const [place, more] = [...inside.values()];
  return place === undefined || more !== undefined ? null : place;
}

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
function topicOf(title: string, { lexicon, gazetteer, own }: CaptionReading): string {
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
    .replace(/分(?:月|年|季度?)(?=.)/, "")
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
function withoutPeople(topic: string): Pick<Caption, "topic" | "population" | "doses"> {
  const ages = findPopulations(topic).filter(({ population }) => population.ages !== null);
  const [dose, more] = findDoses(topic);
  const one = dose !== undefined && more === undefined;
  const doseless = one ? without(topic, dose.span) : topic;
  const people = ages.length === 1 ? cutAges(doseless) : { rest: doseless, population: null };
  // 65岁以上老年人情况 counts the people themselves.
  const rest = people.rest.length < 2 ? (ages[0]?.population.group ?? people.rest) : people.rest;
  return { topic: rest, population: people.population, doses: one ? [dose.dose] : [] };
}

function withoutTimes(words: string): string {
  return findTimeWords(words, unanchored).reduceRight((rest, { span }) => without(rest, span), words);
}

function without(words: string, [start, end]: readonly [number, number]): string {
  return words.slice(0, start) + words.slice(end);
}

/** A list of tasks for the year to come is no list of results, whatever its columns are called. */
function roleOfTitle(title: string, { reading }: Lexicon): FigureRole | null {
  if (/完成|执行|决算|进展|落实情况/.test(title)) return null;
  const planned = withoutPlanNames(title.replaceAll(/(?:公共|基金|经营|保险)预算/g, ""), reading);
  if (/目标|任务(?:分解|安排|清单|表)/.test(planned)) return "target";
  return /计划|预算|预计|安排表/.test(planned) ? "plan" : null;
}
