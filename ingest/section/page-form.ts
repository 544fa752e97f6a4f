import type { Line } from "./lines.ts";

/** What the form above the text of an official page asks for; none of it is said by the text. */
const labels = [
  "索引号",
  "[主题裁信息公开]{0,4}分类",
  "[发公]布(?:机构|日期|时间)",
  "[发制]文(?:机关|单位|日期|字号)",
  "[成生]文?[成效]?日期",
  "标题",
  "(?:信息)?名称",
  "文号",
  "公开(?:方式|形式|时限|范围|属性)",
  "(?:效力状态|有效性|时效性)",
  "(?:主题|关键)词",
  "信息来源",
].join("|");

const formLine = new RegExp(`^[-*•|\\s]*(?:${labels})[:：]`);

/** - 索引号:0144, 发文日期:2024-07-15, and the same as a table of one line (索引号|0144|分类|…). */
export function isFormLine(text: string): boolean {
  return formLine.test(text) || text.startsWith("索引号") || /^[^。]*\|[^。]*\|/.test(text);
}

/** How many lines such a form has at most. */
const longestForm = 16;

/** What the form says the title is: - 标题:2023年工作总结, 标题:|2023年工作总结|文号:|. */
export function titleInForm(lines: readonly Line[]): string | null {
  for (const { text } of lines.slice(0, longestForm)) {
    const title = /(?:^|[-*•|\s])(?:标题|信息名称|名称)[:：]\|?\s*([^|]{6,60})/.exec(text)?.[1]?.trim();
    if (isFormLine(text) && title !== undefined) return title;
  }
  return null;
}

/** 某某日报·客户端 2032-02-16, 某某青年报/2032年/1月/11日/第004版: which issue of a paper a text stood in. */
export function isPaperLine(text: string): boolean {
  return /^[\u4e00-\u9fff]{2,8}报[·/\s][^，,。]*(?:19|20)\d{2}/.test(text);
}
