import { replaceMatches } from "./mapped-text.ts";
import type { MappedText } from "./mapped-text.ts";

/** Shortest line taken for one that was wrapped at a fixed width; shorter ones are titles, signatures and list items. */
const shortestWrapped = 20;

/**
 * A newline in the middle of a sentence: before it a long line that has commas or full stops and does not end in one,
 * after it no heading, list mark, table row or signature. Left in, it would part `糖尿病` from `患者管理8437人`.
 */
const wrapOf = (shortest: number) =>
  new RegExp(
    `(?<=^(?=[^\\n]*[，,。；;])[^\\n\\t|#]{${shortest},}(?:[\\p{Script=Han}\\d，,、%‰]))(?!(?<=^[一二三四五六七八九十]{1,3}、[^\\n。；;]{6,44})\\n[^\\n]{80})\\n` +
      `(?=[\\p{Script=Han}\\d“《（(][^\\n\\t|]*[，,。；;、])` +
      `(?!(?<=\\d\\n)\\d{1,2}、|\\d{1,2}[、.．](?=(?:19|20)\\d{2}年)|\\d{1,2}月份?[,，]|[（(]?[一二三四五六七八九十\\d]{1,3}[)）.、．](?!\\d)|第[一二三四五六七八九十]+[章节条]|附[:：件]|[^\\n]{0,30}(?:19|20)\\d{2}[年./-]\\d{1,2}[月./-]\\d{1,2}日?\\s*$)`,
    "gmu",
  );

const wrap = wrapOf(shortestWrapped);

/** …主要预期目标是:地区生产总值增长↵6%以上: a line that ends in the verb of the number below it, whatever else it holds. */
const beforeNumber = new RegExp(
  `(?<=^[^\\n\\t|#]{${shortestWrapped - 4},}(?:增长|下降|提高|提升|降低|达到?|完成|突破|超过|不低于|不少于))\\n(?!\\d{1,4}[年月日])(?=\\d[\\d.]*[^\\n\\t|.、．)）\\d][^\\n\\t|]*[，,。；;])`,
  "gmu",
);

/** 分别完成95%、60%、97↵%；61%、↵21.4%；2020↵年；163.42/↵10万: a number and its sign, a year and its 年 on two lines, a rate and what it is reckoned for. */
const beforeSign =
  /(?<=\d[/／])[ \t]*\n[ \t]*(?=1?[0十百]*[万千])|(?<=\d)[ \t]*\n[ \t]*(?=[%％‰])|(?<=(?<!\d)(?:19|20)\d{2})[ \t]*\n[ \t]*(?=年[\p{Script=Han}\d])|(?<=\d[%％‰][、，,])[ \t]*\n[ \t]*(?=\d[\d.]*[%％‰])/gu;

const prose = "^[^\\n\\t|#]*[，,。；;][^\\n\\t|#]*";
const number = "\\d[\\d,.]*[%％‰]?[多余]?";
const unit = "[人次名户件起处家条份台辆座项场期吨元平个]";
/** What a number stands before: its own unit, or the rest of a clause, and neither a list mark nor the next row. */
const unitOrRest = `(?:[余多万亿公]|${unit}|[\\p{Script=Han}，,。；;）)](?!.{0,3}、)[^\\n\\t|]*[，,。；;]|[，。；])`;

/** 出动↵8000↵余人次，出动↵1000↵余车次: a page that puts each number of its sentences on a line of its own. */
const aroundNumber = new RegExp(
  `(?<=${prose}[\\p{Script=Han}，,、])\\n(?=${number}\\n${unitOrRest})|` +
    `(?<=${prose}[\\p{Script=Han}，,、]\\n?${number})\\n(?=${unitOrRest})|` +
    `(?<=${prose}\\p{Script=Han})\\n(?=${number}[万亿]?[余多]?${unit}[^\\n\\t|]*[，,。；;])`,
  "gmu",
);

/** A page with so many of them breaks its sentences wherever a run of letters ended, however short the line. */
const enoughBroken = 4;

/** …困难学生发放助学金↵89万元。: a line without a mark, and below it no more than a number and its unit before one. */
const beforeAmount = new RegExp(
  `(?<=^[^\\n\\t|#。；;]{${shortestWrapped},}\\p{Script=Han})\\n(?=\\d[\\d.]*[ \\t]?(?:[万亿]?[元人名户家个所件亩]|[%％])[。；;，,(（])`,
  "gmu",
);

/** Every line of a page set apart by an empty one, its sentences too: …圆满完成了全年的各项工作任↵↵务…. */
const apart = new RegExp(
  `(?<=^[^\\n\\t|#]{${shortestWrapped},}[\\p{Script=Han}，,、])\\n[ \\t]*\\n(?=[\\p{Script=Han}\\d][^\\n\\t|]*[，,。；;、])`,
  "gmu",
);
const enoughApart = 4;

export function joinWrappedLines(spaced: MappedText): MappedText {
  const isApart = (spaced.text.match(apart)?.length ?? 0) >= enoughApart;
  const mapped = isApart ? replaceMatches(spaced, /(?<=[^\n])\n[ \t]*(?=\n)/g, "", "space") : spaced;
  const isBroken = (mapped.text.match(aroundNumber)?.length ?? 0) >= enoughBroken;
  return [beforeSign, aroundNumber, isBroken ? wrapOf(1) : wrap, beforeNumber, beforeAmount].reduce(
    (text, pattern) => replaceMatches(text, pattern, "", "space"),
    mapped,
  );
}
