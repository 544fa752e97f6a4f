import type { Line } from "../lines.ts";

/**
 * 20xx年 and 于XX年6月 hide when the text is of, and one that tells of 2012 as the latest was not written in 2025: the day a site
 * put such a text online says nothing of it.
 */
export function isOfAnotherTime(posted: string, title: string, lines: readonly Line[]): boolean {
  const told = `${title}\n${lines.map(({ text }) => text).join("\n")}`;
  if (hiddenYear.test(told)) return true;
  const years = Array.from(told.matchAll(toldYear), ([, year]) => Number(year));
  return (years.length > 0 && Math.max(...years) < Number(posted.slice(0, 4)) - 2) || isTooEarly(posted, title, lines);
}

/** A year that a text tells of: not of a document's number, nor one in which something began. */
export const toldYear =
  /(?<![《〔[(（自从由在][^》〕\])）\n]{0,20})((?:19|20)\d{2})年(?!以来|起|开始|启动|实施|颁布|成立|[\d月日]{0,6}(?:以来|起))/g;

/** 20xx年, and 截止到年10月31日 or 。年1月至10月 of a page that lost the digits of its years. */
const hiddenYear =
  /(?:20[xX×*＊_]{1,2}|(?<![A-Za-z\d])[xX×*＊]{2,4}|20\d[xX×*＊_])年|(?:截[至止]到?|[。；;，,])年\d{1,2}月/;

/**
 * 上半年工作总结 put online in May, 全年工作总结 in August, 截止9月底 in February: the text is of an earlier year than its page, and no one says of
 * which.
 */
function isTooEarly(posted: string, title: string, lines: readonly Line[]): boolean {
  const named = `${title}${lines
    .slice(0, 8)
    .map(({ text }) => text.slice(0, 80))
    .join("")}`;
  if (collected.test(named)) return true;
  const month = Number(posted.slice(5, 7));
  const reached = lines.some(({ text }) =>
    Array.from(text.matchAll(/(?<!年)截[至止]到?(\d{1,2})月/g)).some(([, told]) => Number(told) > month),
  );
  if (reached) return true;
  if (/上半年[^，,。]{0,8}(?:总结|情况|回顾|汇报)/.test(named)) return month < 6;
  return /(?:全年|年度|年终)[^，,。]{0,6}总结/.test(title) && month > 2 && month < 11;
}

/** 由会员上传分享: when a library of documents took a text in says nothing of the text. */
const collected = /(?:会员|网友|用户)(?:上传|投稿|分享)|由.{0,6}上传|文库|范文网/;
