import type { Lexicon } from "../../src/reports/lexicon.ts";
import type { Line } from "./lines.ts";
import { isFormLine, isPaperLine, titleInForm } from "./page-form.ts";

/** Longest line still taken for a title. */
const titleLength = 60;

/**
 * The title of a text: what the form above it says, its first line when that is short and no sentence, otherwise what the opening says the text is
 * (`现将我局2020年度法治政府建设情况汇报如下`), otherwise its first words.
 */
export function findTitle(lines: readonly Line[], fallback: string, lexicon: Lexicon): string {
  const inForm = titleInForm(lines);
  if (inForm !== null) return inForm;
  const own = titleLines(lines.filter((line) => !isNavigation(line) && !isFormLine(line.text)));
  const candidates = own.length > 0 ? own : titleLines(lines);
  const [top] = candidates;
  // # 甲县2024年上半年统计 above # 甲县2024年计划: two titles of one page, and the first is over all of it.
  const isMarked = top !== undefined && /^#.*(?:19|20)\d{2}年/.test(top.text);
  const first = isMarked ? top : (candidates.find((line) => says(line, lexicon)) ?? top);
  if (first)
    return `${bureauAbove(lines, first)}${titleRunOn(first.text) ?? first.text.replace(abstract, "").replace(/^#+\s*/, "")}`;
  const opening = lines
    .slice(0, 6)
    .map((line) => line.text)
    .join("");
  const told = announced.exec(opening)?.[1];
  if (told) return told;
  const sentence =
    lines.find(({ heading, text }) => heading === null && text.length >= 12 && !isPaperLine(text) && !isRow(text))
      ?.text ?? "";
  const words = titleRunOn(sentence) ?? sentence.split(/[。；]/)[0] ?? "";
  return words === "" || lexicon.reading.titleWords.length === 0
    ? fallback
    : words.length > 30
      ? `${words.slice(0, 30)}…`
      : words;
}

/**
 * 现将我局2020年工作情况汇报如下, 现将2023年某县某镇政府信息公开年度报告（以下简称年报）予以公布: what an opening says that the text is.
 */
const announced =
  /现将(?:我[局委办院校市县区省镇乡])?([^，,。；()（）]{4,40}?(?:情况|总结|思路|计划|(?:年度|工作)报告)[^，,。；()（）]{0,16}?)(?:[(（]以下简称[^()（）]*[)）])?(?:汇报|报告|总结|通报|予以|向社会|公布|公开|发布)*(?:如下|(?<=公布|公开|发布)(?=[。，,；;:：]|$))/;

/** 上半年工作总结内容摘要: — what a library of documents writes behind a title, above its extract. */
const abstract = /(?:内容)?(?:摘要|简介)[:：]$/;

function titleLines(lines: readonly Line[]): Line[] {
  return lines.slice(0, 3).filter((line) => isTitleLine(line) && !isPaperLine(line.text));
}

/** What a site says above every page: where one is, whom it greets, where else one can go. */
export function isNavigation({ text }: Line): boolean {
  return /网站(?:首页|地图)|首页\s*[>›»|]|^\s*[>›»]|[>›»][^>›»]+[>›»]|您?的?(?:当前)?位置[:：]|^(?:您好[,，]?)?欢迎(?:您|来到|访问|光临)|设为首页|加入收藏|^请?(?:选择|输入)[\u4e00-\u9fff]{2,6}$|^浏览记录$/.test(
    text,
  );
}

/** 某市民政局2021年工作总结今年以来，我局…: the line goes on with the text, the title ends where that begins. */
function titleRunOn(sentence: string): string | null {
  const found =
    /^#*\s*([^，,。；：:]{6,50}?(?:工作总结|总结报告|总结|工作报告|年度报告|公报|思路|要点|工作计划|工作安排))(?:今年|近年来|一年来|(?:19|20)\d{2}年[，,来以]|[XxＸ*]{2,4}年[，,]|一、|[（(]一[）)]|我[局县市区镇乡委][坚紧在认围按根以]|(?:按照|根据|围绕|紧紧围绕)[\u4e00-\u9fff])/.exec(
      sentence,
    );
  return found?.[1] ?? null;
}

/** 某市住房和城乡建设局 on a line of its own above 2023年上半年工作总结: the two are one title. */
function bureauAbove(lines: readonly Line[], title: Line): string {
  const above = lines[lines.indexOf(title) - 1]?.text.replace(/^#+\s*/, "") ?? "";
  const startsWithYear = /^(?:关于)?(?:19|20)\d{2}年/.test(title.text.replace(/^#+\s*/, ""));
  return startsWithYear &&
    /^[\u4e00-\u9fff]{4,24}(?:局|委员会|[卫教]健?委|办公室|中心|医院|政府|办事处|镇|乡)$/.test(above)
    ? above
    : "";
}

/** A heading of the page (政府信息公开) above the report's own title says no year; the title does. */
function says({ text }: Line, lexicon: Lexicon): boolean {
  return /(?:19|20)\d{2}年|年度/.test(text) && lexicon.reading.titleWords.some((word) => text.includes(word));
}

/** 活产数→人→3902→3511: a table's row says what one thing comes to, and not what the text is. */
function isRow(text: string): boolean {
  return /\t.*\t/.test(text);
}

function isTitleLine(line: Line): boolean {
  if (isRow(line.text)) return false;
  if (line.heading !== null && line.heading.level !== 1) return false;
  if (line.heading !== null && !/^#\s/.test(line.text)) return false;
  const text = line.text.replace(abstract, "");
  if (text.length < 4 || text.length > titleLength) return false;
  return (
    !/[。；;：:！？|]$|[，,].*[，,]|^(?:续?表)?\d{1,2}[-—–]\d{1,2}[^\d月日]|^[〔[]|^[(（].*[)）]$|〔\d{4}〕\d*号|^(?:时间|来源|日期|作者|发布|字体|浏览|索引号)|^[\u4e00-\u9fff()（）]+有限(?:责任)?公司$/.test(
      text,
    ) && /[\u4e00-\u9fff]{4}/.test(text)
  );
}
