import type { Period } from "../../../src/reports/period.ts";
import { isOfHistory } from "../../section/history.ts";
import { leadsSeries } from "../../section/stated-period.ts";
import { isPeak } from "./openings.ts";
import { isAimed, isOfHonour, isProjected } from "./passing-times.ts";
import { isHeadInBrackets, longestAside, type TimeInPlace } from "./timed-sentence.ts";

/** How far a time governs: for its sentence or on until its paragraph ends, and in the sentence up to where. */
export type Reach = {
  /** Months and as-of days hold for their sentence; years, halves and ranges until the paragraph ends. */
  holds: "sentence" | "paragraph";
  /** The offset behind its last word. */
  until: number;
};

export const toTheEnd = Number.POSITIVE_INFINITY;

export function reachOf(time: TimeInPlace): Reach {
  const end = endMark(time);
  const holds = end !== null || isForOnce(time) ? "sentence" : holdsByItsWords(time);
  return { holds, until: end === null ? toTheEnd : offsetOf(end, time) };
}

/** 1.24亿元(含上年结转2150万元),完成投资…: what is said in brackets holds to their end, what names an honour to its clause's. */
function endMark(time: TimeInPlace): RegExp | null {
  const { sentence, clauseStart, before, after } = time;
  const inBracket = /[(（][^()（）]*$/.test(sentence.text([sentence.clauseStarts[0] ?? clauseStart, clauseStart]));
  if (inBracket && !isHeadInBrackets(time)) return /[)）]/;
  if (isPartOfYear(time) || isPeak(time)) return /[;；。]/;
  if (isLongCompared(time)) return /相比/;
  return isOfHonour(before, after(40)) || isShareOfMonths(time) ? /[,，;；。]/ : null;
}

/** 7月份病例占31%，3—6月发病的占74%；…: a month's share of the cases is told for its clause. */
function isShareOfMonths({ mention, sentence, after }: TimeInPlace): boolean {
  return (
    /^份?的?(?:病例|发病|病例数|发病数)?(?:的|者)?占(?!地)/.test(after(8)) && /月份?$/.test(sentence.text(mention.span))
  );
}

/** 与2003年同期912例，发病率17.2/10万相比，上升21%。死亡1人: the year that several numbers are compared with is theirs alone. */
function isLongCompared({ mention, sentence, after }: TimeInPlace): boolean {
  const [start] = mention.span;
  return /[与和同跟]$/.test(sentence.text([start - 1, start])) && /^[^。；;]{2,70}相比/.test(after(80));
}

/** 4—7月发病1869例，占76.8%。男性…: how much of the year's fell into some months says nothing of what the next sentence tells. */
function isPartOfYear({ mention, sentence, after }: TimeInPlace): boolean {
  return (
    /月份?$/.test(sentence.text(mention.span)) &&
    /^份?的?(?:共|共?报告)?(?:发病|病例|发生|报告)数?[\d.,]+[例人起][，,](?:共|约)?占(?!地)/.test(after(24))
  );
}

function offsetOf(mark: RegExp, { mention, after }: TimeInPlace): number {
  const end = after(longestAside).search(mark);
  return end < 0 ? toTheEnd : mention.span[1] + end;
}

/** Whether what is told of the time ends with its sentence, whatever kind of time it is. */
function isForOnce(time: TimeInPlace): boolean {
  const { before, after } = time;
  return (
    isProjected(time) ||
    isOfHistory(before, after(40)) ||
    isAimed(before, after(longestAside)) ||
    isArranged.test(before) ||
    isListed(time) ||
    isDue(time) ||
    leadsSeries.test(after(40)) ||
    isOfPart(time) ||
    isCompared(time)
  );
}

/** 计划四季度开工, 最终核算2020年…: when something is to be done or is reckoned of says nothing of what the next sentence tells. */
const isArranged = /(?:(?:预计|计划|力争|争取|确保|有望|拟)[于在]?|计算|核算|核定|核实|测算|统计)$/;

/** 计划投入150万元，上半年完成采购。下达任务2050人: by when what is planned is to be done, and not when the next is. */
function isDue({ mention: { span }, sentence, after }: TimeInPlace): boolean {
  const ahead = sentence.text([sentence.clauseStarts[0] ?? span[0], span[0]]);
  return /(?:计划|力争|确保|争取|拟)(?!生育|免疫)[^。；;]*[，,]$/.test(ahead) && due.test(after(12));
}

const due =
  /^(?:前|内|底前)?(?:全面|全部|基本|力争|确保)?(?:完成|建成|竣工|完工|投用|投入使用|开工|启动|交付|实现|达到)(?!了)/;

/** 2021年、2022年…分别为: the first of several times speaks for one number, and for none of the next sentence. */
function isListed({ mention: { span }, sentence: { mentions, text } }: TimeInPlace): boolean {
  return mentions.some((other) => other.span[0] > span[1] && /^[、和与及]$/.test(text([span[1], other.span[0]])));
}

/** 前三季度客运量6亿人，其中三季度2亿人。公路…: the time of a part is not that of the next sentence. */
function isOfPart({ mention: { span }, sentence }: TimeInPlace): boolean {
  return /其中[^；;]*$/.test(sentence.text([sentence.clauseStarts[0] ?? span[0], span[0]]));
}

/** 报告43例，去年同期19例。采集标本7份: what is told for comparison is none of the next sentence's. */
function isCompared({ mention: { span }, sentence: { clauseStarts, text } }: TimeInPlace): boolean {
  return /^(?:去年|上年)同期$/.test(text(span)) && /\d/.test(text([clauseStarts[0] ?? span[0], span[0]]));
}

/** 自7月1日起 says when a rule began, for its sentence only. */
function holdsByItsWords({ mention, sentence }: TimeInPlace): Reach["holds"] {
  const words = sentence.text(mention.span);
  if (/[起周]$/.test(words)) return "sentence";
  // 3月19日至20日，…: some days of a month are an event's, and what the paragraph tells is not of them.
  if (mention.kind === "range" && /[日号]$/.test(words) && !isWholeMonths(mention.period)) return "sentence";
  return mention.kind === "as-of" || mention.kind === "month" || mention.kind === "day" ? "sentence" : "paragraph";
}

function isWholeMonths({ from, to }: Period): boolean {
  return from?.endsWith("-01") === true && to !== null && new Date(Date.parse(to) + 86_400_000).getUTCDate() === 1;
}
