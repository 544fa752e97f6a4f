import { foldText } from "../../reports/fold.ts";
import type { AskingWords } from "../../reports/lexicon.ts";
import { limits } from "../limits.ts";

/** 2022比2021多多少, 2021呢: a year that is typed without its 年. */
const bareYear = /(?<![\d.])((?:19[89]|20[0-4])\d)(?=比|较|和|与|跟|呢|的呢|多多少|少多少|$)/g;

/** 22年接种率: the year as people type it; 近22年, 22年来 and 12年制 are stretches. */
const shortYear =
  /(?<![\d.近第这那前后每满过去余])([12]\d)年(?=度|[\u4e00-\u9fff]{2,})(?![来间内以期前后里共制免一义多累的])/g;

/** 二针接种率 is that of the 第二剂; 三针接种率分别多少 asks for those of all three. */
const shortDose = /(?<![第两几各每\d十])([一二三四])[剂针]次?(?=的?(?:接种|覆盖|及时)(?![^，。]*(?:分别|各)))/g;

/** 31万5吗, 31万5千人: the last digit is thousands. */
const spokenThousands = /(?<![\d.])(\d+)万(\d)(?:千(?!\d)|(?=[元块吗吧呢对是没，？]|$))/g;

/** 立案多少 结案多少, 抽检多少批次合格率多少: an amount asked for closes one asking, and what asks again is another. */
const nextAsking: readonly RegExp[] = [
  /((?:多少|几)[\u4e00-\u9fff]{0,3})\s+(?=[^，。？?\s]*(?:多少|几|率|占比|呢[？?]?$))/g,
  /((?:多少|几)(?:[人户家台]次|批次|[人名户家件起例份个次条所张台批场期])?)(?=(?:[\u4e00-\u9fff]{1,4}率|罚[款没]{0,2})[是为有了]?多少)/g,
];

/** 建档贫困户·其中因病致贫 is how an answer calls a part, 贫困户中因病致贫 how people do; 老人中心 is a house. */
const among =
  /[·•]其中|(?<=[户人者员生])(?:当中|里面|里|中(?!心|医|学|小|型|等|级|期|部|国|考|药|央|标|层|专|职))的?(?=[\u4e00-\u9fff]{2})/g;

/** 千分之3.2, 2.3个亿: numbers as they are spoken, written as reports write them; 甲、乙类 is one name. */
function inFigures(text: string): string {
  return text
    .replace(/甲、乙(?=类|、丙类)/g, "甲乙")
    .replace(/甲乙、丙(?=类)/g, "甲乙丙")
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
  const folded = nextAsking
    .reduce((text, asking) => text.replace(asking, "$1，"), foldText(question.slice(0, limits.questionLength)))
    .replace(/[\p{Extended_Pictographic}\u200b-\u200f\u2060\ufeff"“”]/gu, "")
    .replace(/(?<![A-Za-z])\s+|\s+(?![A-Za-z])/g, "")
    .replace(/,/g, "，")
    .replace(/\?/g, "？")
    .replace(/(?<=[\u4e00-\u9fff]{2}(?<!负|自然))((?:同比)?(?:增长|下降))[？?]?$/, "$1多少")
    .replace(/(第[一二三1-3][剂针])(?=加强|第)/g, "$1、")
    .replace(among, "的")
    .replace(/较(?=(?:上|去|前)一?(?:年|月|个月|季度?)|同期|20\d{2}年)/g, "比")
    .replace(shortDose, "第$1剂")
    .replace(shortYear, "20$1年")
    .replace(bareYear, "$1年");
  return words.rewrites.reduce(
    (text, { from, to, pattern }) => text.replaceAll(pattern ? new RegExp(from, "g") : from, to),
    inFigures(folded),
  );
}
