import type { Span } from "../../../src/reports/report.ts";
import type { Line } from "../../section/lines.ts";
import { timesIn } from "./times.ts";

/** How many lines above a table may belong to it: lead-in, title and unit. */
const reach = 3;
const longestTitle = 48;

/** 单位：人; 填报单位：X局, 制表日期：…: what a form says of itself, between a title and its table. */
export const formLine =
  /^[(（]?(?:公开\s*\d{1,2}\s*表(?=\s|$|金额|单位)|(?:(?:计[量算]|金额|货币)?单位|部门(?:名称)?|(?:填报|填表|制表|报送|上报|导出|打印|编制)(?:单位|部门|人|日期|时间)|(?:统计|数据)*(?:截止|截至)(?:日期|时间)?|(?:统计|监测|数据)(?:时间|时段|期间|周期|日期)|数据来源)[:：])/;
/** 表1, 附表二：, 3-1. */
export const tableMark =
  /^(?:附?表\s*(?:(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:[-—.]\d{1,2})?(?!\d))?|\d{1,2}[-—–]\d{1,2}(?![\d岁月日]))[:：.、\s]?/;
/** 2023年医疗机构统计表（单位：个）. */
export const titleEnd =
  /(?:表|情况|统计|数据|一览|指标|明细|进度|进展|概况|规模|汇总|安排)(?:[(（].*[)）])?(?:[,，]?\s*[(（]?(?:计量)?单位[:：].*)?$/;
/** 常住人口数（万人）: a title that ends in what it counts. */
const nounEnd = /(?:数|率|量|额|人口|人次|构成|分布|排名|变化|对比|清单)(?:[(（].{1,12}[)）])?$/;
/** 具体如下：, 见下表. */
const leadIn = /(?:[:：]|如下表?[。:：]?|(?:见|如)(?:下|附)?表\d*(?:所示)?[。:：]?|下表[。:：]?)$/;

/** Of the lines right above a table those that belong to it: lead-in, title and unit, nearest last. */
export function captionLines(above: readonly Line[]): Line[] {
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

/** What a title says, of a lead-in its last clause: 接种情况 of 截至12月，接种情况如下：. */
export function titleIn(line: string): string {
  if (!leadIn.test(line)) return line;
  return (
    line
      .replace(leadIn, "")
      .split(/[。；;,，:：]/)
      .findLast((clause) => clause.trim() !== "") ?? ""
  );
}

/** `表1` or `公开01表` of a caption: the number of the table and no figure; null where the line has none. */
export function tableNumber(text: string, [start, end]: Span): Span | null {
  const line = text.slice(start, end);
  const mark = /公开\s*\d{1,2}\s*表/.exec(line) ?? tableMark.exec(line);
  const [at, words] = [start + (mark?.index ?? 0), mark?.[0] ?? ""];
  return /\d/.test(words) ? [at, at + words.length] : null;
}
