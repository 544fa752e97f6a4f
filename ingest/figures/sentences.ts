import { markLength, sentencePattern } from "../../src/reports/outline.ts";
import type { Span } from "../../src/reports/report.ts";
import type { Line } from "../section/lines.ts";

export type Sentence = {
  span: Span;
  text: string;
  /** In the cleaned text, each without the mark of a list it begins with (三、, 1.) and without the sign that ends it. */
  clauses: Span[];
};

/**
 * Sentences end at 。！？ or the line's end; brackets and quotes do not hide the end, and a decimal point never is one
 * (figures.md 4b.4). Clauses also begin after ；，： and at brackets; 、 only parts the members of one list.
 */
export function sentencesOf(line: Line): Sentence[] {
  const sentences: Sentence[] = [];
  for (const { at, text } of statementsOf(line.text)) {
    const start = line.span[0] + at;
    if (text.trim() === "") continue;
    const clauses = clausesOf(text).map(([own, end]): Span => [start + own, start + end]);
    sentences.push({ span: [start, start + text.length], text, clauses });
  }
  return sentences;
}

/**
 * The clauses of a sentence. 三、2023年全县…, 如下：1.健康档案…；2.…: the mark says the place in a list, and what the clause counts
 * begins behind it.
 */
function clausesOf(text: string): Span[] {
  const clauses: Span[] = [];
  let start = leadOf(text);
  for (const { index, 0: boundary } of withoutInnerBrackets(text).matchAll(/[,，;；:：()（）]/g)) {
    if (index < start) continue;
    clauses.push([start, index]);
    const marked = !/[()（）]/.test(boundary) && !/\d/.test(text.charAt(index - 1));
    start = index + 1 + (marked ? markLength(text.slice(index + 1, index + 1 + longestMark)) : 0);
  }
  return [...clauses, [start, text.length]];
}

/** Where what a sentence says begins: behind the mark of a list, a heading glued to it, and the labels of an abstract. */
function leadOf(text: string): number {
  const mark = markLength(text);
  const heading = mark === 0 ? 0 : (gluedHeading.exec(text.slice(mark))?.[0].length ?? 0);
  const inner = heading === 0 ? 0 : markLength(text.slice(mark + heading));
  const own = mark + heading + inner;
  return own + (abstractLabels.exec(text.slice(own))?.[0].length ?? 0);
}

/** 一、主要指标完成情况全年共…: behind a mark, a heading whose line end was lost, where a time, a place or an item follows it. */
const gluedHeading = new RegExp(
  "^(?:(?:19|20)\\d{2}年)?[\\u4e00-\\u9fff“”、]{2,20}?(?:情况|概况|现状|成效|进展|回顾)\\s*(?=" +
    "全[年国省市县区州镇乡院]|[今本当]年|上半年|截[至止]|目前|我[国省市县区镇乡院局委办]|本[县市区镇院]|(?:19|20)\\d{2}年" +
    "|\\d{1,2}(?:[-—~至到]\\d{1,2})?月|共(?![同享])|累计|\\d{1,2}[、.．]|[（(][一1][)）])",
);

/** 【摘要】目的分析…, 【学校卫生】2017年,…, 结果本次共接种…: what stands in such brackets heads what follows, as do these words without; 结果显示 and 目的地 do not. */
const abstractLabels = new RegExp(
  `^\\s*(?:(?:[[【［][\\u4e00-\\u9fff、（）()]{2,24}[\\]】］]|(?:${[
    "目的(?![是在地性的、和与及])",
    "方法(?![是为的、和与及]|步骤|多样|措施|论)",
    "结果(?![是为的、和与及]|显示|表明|证实|提示|运用|应用|使用|公[示布开]|反馈|通报|互认|如下|报告|导向|统计|分析|评价)",
    "结论(?![是为的、和与及性])",
    "背景(?![是下的、和与及]|墙|板|资料|调查|音乐|审查)",
  ].join("|")}))[:：]?\\s*){1,2}`,
);

/** （十二）、 and the space behind it. */
const longestMark = 8;

/** The longest sentence a person writes has some hundreds of characters; what goes on beyond this is a list without a stop. */
const longestSentence = 2000;

/** A cut falls into no number that a person would write. */
const longestNumber = 40;

/** The sentences of a line; one without an end is parted behind a clause, or the rules would read all of it for each figure. */
function statementsOf(line: string): { at: number; text: string }[] {
  return Array.from(line.matchAll(sentencePattern)).flatMap(({ index, 0: text }) => {
    const pieces: { at: number; text: string }[] = [];
    let at = 0;
    while (text.length - at > longestSentence) {
      const clause = Math.max(...["，", ",", "；", ";"].map((end) => text.lastIndexOf(end, at + longestSentence)));
      let end = clause > at ? clause + 1 : at + longestSentence;
      const middle = end;
      while (end > middle - longestNumber && /[\d.%‰万亿]/.test(text.charAt(end))) end -= 1;
      pieces.push({ at: index + at, text: text.slice(at, end) });
      at = end;
    }
    return [...pieces, { at: index + at, text: text.slice(at) }];
  });
}

/**
 * 执业(助理)医师, 6个县(区)疾控中心, 中职教育(不含技工学校)学校: a bracket of a few letters inside a name, or one that says what is left out
 * or what is taken for 100, parts no clauses. The text keeps its length;
 * the brackets stand as characters no rule looks for.
 */
export function withoutInnerBrackets(text: string): string {
  return text.replace(
    /(?<=[\u4e00-\u9fff])[(（]([\u4e00-\u9fffⅠ-Ⅻ—、-]{1,12}|不?[含包][\u4e00-\u9fff、]{1,30}|以[\u4e00-\u9fff]{1,6}为100[,，][\u4e00-\u9fff]{2,16}|[A-Z][A-Za-z0-9.&]{1,7}|(?:[A-Z]{1,5})?[<>≥≤]=?[\d.]{1,6}[A-Za-z/%²]{0,8})[)）](?=(?!其中|同比|较|比上)[\u4e00-\u9fff])/g,
    (whole, inner: string) => (/^其中|均/.test(inner) ? whole : `〈${inner.replace(/[、,，]/g, "·")}〉`),
  );
}

/** Undoes `withoutInnerBrackets` for a piece of the text that holds whole brackets. */
export function restoreInnerBrackets(text: string): string {
  return text.replace(/〈([^〈〉]*)〉/g, (_, inner: string) => `(${inner.replaceAll("·", "、")})`);
}

/** The clause a position lies in; the mark before a clause lies in the one before it. */
export function clauseAt({ clauses, span }: Sentence, at: number): Span {
  return clauses.findLast(([start]) => start <= at) ?? clauses[0] ?? span;
}
