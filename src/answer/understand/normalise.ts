import { foldText } from "../../reports/fold.ts";
import type { AskingWords } from "../../reports/lexicon.ts";
import { limits } from "../limits.ts";

/** 2022比2021多多少, 2021呢: a year that is typed without its 年. */
const bareYear = /(?<![\d.])((?:19[89]|20[0-4])\d)(?=比|较|和|与|跟|呢|的呢|多多少|少多少|$)/g;

/** 31万5吗, 31万5千人: the last digit is thousands. */
const spokenThousands = /(?<![\d.])(\d+)万(\d)(?:千(?!\d)|(?=[元块吗吧呢对是没，？]|$))/g;

/** 千分之3.2, 2.3个亿: numbers as they are spoken, written as reports write them. */
function inFigures(text: string): string {
  return text
    .replace(spokenThousands, "$1.$2万")
    .replace(/(\d)个(?=[万亿])/g, "$1")
    .replace(/百分之(\d+(?:\.\d+)?)/g, "$1%")
    .replace(/千分之(\d+(?:\.\d+)?)/g, "$1‰");
}

/**
 * Brings a question into the reports' own words: one script and width, no spaces between characters, colloquial and
 * mistyped forms rewritten (复盖率, 打了几针). The lexicon's rewrites never touch digits; numbers as they are spoken are put into figures here.
 */
export function normaliseQuestion(question: string, words: AskingWords): string {
  const folded = foldText(question.slice(0, limits.questionLength))
    .replace(/[\p{Extended_Pictographic}\u200b-\u200f\u2060\ufeff]/gu, "")
    .replace(/(?<![A-Za-z])\s+|\s+(?![A-Za-z])/g, "")
    .replace(/,/g, "，")
    .replace(/\?/g, "？")
    .replace(/(第[一二三1-3][剂针])(?=加强|第)/g, "$1、")
    .replace(bareYear, "$1年");
  return words.rewrites.reduce(
    (text, { from, to, pattern }) => text.replaceAll(pattern ? new RegExp(from, "g") : from, to),
    inFigures(folded),
  );
}
