import { applyEdits, replaceMatches, withText } from "./mapped-text.ts";
import type { Edit, MappedText } from "./mapped-text.ts";

/** 第 1 页 共 9 页 in the middle of a sentence, and what a library of documents prints beside it, a day of its own and a motto among them. */
const stamp =
  /(?:编号[:：]\s*时间[:：]\s*\d{4}年[xX\d]{1,2}月[xX\d]{1,2}日[^\n]{0,30}?页码[:：]\s*)?第 ?\d{1,3} ?页[ ，,]?共 ?\d{1,3} ?页(?:下载后可任意编辑)?/g;

/** 材料交流群,请加微信 abcdefg: what a library advertises above a text it prints again at the head of every page, in the middle of words. */
const advert = /^[^。\n]{0,60}?(?:加|添加|关注)微信(?:公众)?号?[:： ]*[a-z][a-z0-9_-]{4,19}/;

/** D组书记, D课: libraries write the one letter for 党. */
const party =
  /D(?=组(?:书记|成员|会议|理论|[,，、。])|支部|课|员(?:干部|教育|大会|\d)|建(?:工作|引领)|风廉政|史学习|的建设)/g;

/** A page of a library holds this much at least; shorter lines that are numbered are a list. */
const shortestPage = 100;

const ends = /[。！？；!?;：:…”"）)]$/;

/**
 * Document libraries print the number of each page before its text, `…修建了健身↵3、路径…`, wherever the page broke: the
 * number belongs to no sentence, and the two halves to one. Taken for such are long lines numbered in order from 1 or 2
 * of which most break off in the middle of a sentence; a list ends its items.
 */
export function joinLibraryPages(mapped: MappedText): MappedText {
  const pages = applyEdits(mapped, numberedPages(mapped.text));
  const stamped = replaceMatches(pages, stamp, "", "hidden");
  const [printed] = advert.exec(stamped.text) ?? [];
  const report = printed === undefined ? stamped : replaceMatches(stamped, verbatim(printed), "", "hidden");
  return withText(report, report.text.replace(party, "党"));
}

function verbatim(text: string): RegExp {
  return new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&"), "g");
}

function numberedPages(text: string): Edit[] {
  const pages = pagesOf(text);
  const [first] = pages;
  if (first === undefined || pages.length < 2 || first.number > 2) return [];
  if (pages.some(({ number }, index) => number !== first.number + index)) return [];
  const broken = pages.filter(({ start }) => breaksOff(text, start)).length;
  const breaks = pages.length - Number(!breaksOff(text, first.start));
  if (broken === 0 || broken * 2 < breaks) return [];
  return pages.map(({ start, mark }): Edit => {
    const from = breaksOff(text, start) ? start - 1 : start;
    return { start: from, end: start + mark, put: "", reason: "hidden" };
  });
}

type Page = { start: number; mark: number; number: number };

function pagesOf(text: string): Page[] {
  let start = 0;
  return text.split("\n").flatMap((line) => {
    const at = start;
    start += line.length + 1;
    const mark = /^(\d{1,2})、/.exec(line);
    return mark && line.length >= shortestPage ? [{ start: at, mark: mark[0].length, number: Number(mark[1]) }] : [];
  });
}

/** Whether the line right above ends within a sentence. */
function breaksOff(text: string, start: number): boolean {
  const above = text.slice(text.lastIndexOf("\n", start - 2) + 1, Math.max(0, start - 1)).trim();
  return start > 0 && above.length >= shortestPage / 2 && !ends.test(above);
}
