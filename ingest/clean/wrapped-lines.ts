import { replaceMatches } from "./mapped-text.ts";
import type { MappedText } from "./mapped-text.ts";

/** Shortest line taken for one that was wrapped at a fixed width; shorter ones are titles, signatures and list items. */
const shortestWrapped = 20;

/**
 * A newline in the middle of a sentence: before it a long line that has commas or full stops and does not end in one,
 * after it no heading, list mark, table row or signature. Left in, it would part `糖尿病` from `患者管理8437人`.
 */
const wrap = new RegExp(
  `(?<=^(?=[^\\n]*[，,。；;])[^\\n\\t|#]{${shortestWrapped},}(?:[\\p{Script=Han}\\d，,、%‰]))(?!(?<=^[一二三四五六七八九十]{1,3}、[^\\n。；;]{6,44})\\n[^\\n]{80})\\n` +
    `(?=[\\p{Script=Han}\\d“《（(][^\\n\\t|]*[，,。；;、])` +
    `(?!(?<=\\d\\n)\\d{1,2}、|\\d{1,2}月份?[,，]|[（(]?[一二三四五六七八九十\\d]{1,3}[)）.、．](?!\\d)|第[一二三四五六七八九十]+[章节条]|附[:：件]|[^\\n]{0,30}(?:19|20)\\d{2}[年./-]\\d{1,2}[月./-]\\d{1,2}日?\\s*$)`,
  "gmu",
);

/** …主要预期目标是:地区生产总值增长↵6%以上: a line that ends in the verb of the number below it, whatever else it holds. */
const beforeNumber = new RegExp(
  `(?<=^[^\\n\\t|#]{${shortestWrapped - 4},}(?:增长|下降|提高|提升|降低|达到?|完成|突破|超过|不低于|不少于))\\n(?!\\d{1,4}[年月日])(?=\\d[\\d.]*[^\\n\\t|.、．)）\\d][^\\n\\t|]*[，,。；;])`,
  "gmu",
);

/** 分别完成95%、60%、97↵%；: a number and its sign on two lines. */
const beforeSign = /(?<=\d)[ \t]*\n[ \t]*(?=[%％‰])/g;

export function joinWrappedLines(mapped: MappedText): MappedText {
  return [beforeSign, wrap, beforeNumber].reduce((text, pattern) => replaceMatches(text, pattern, "", "space"), mapped);
}
