import type { AskingWords } from "../../reports/lexicon.ts";
import type { Intent } from "../frame.ts";
import { adding, comparing, overTask } from "./joining.ts";

export type ReadIntent = {
  intent: Intent;
  /** The words that told it, to be taken out of what is looked for. */
  words: string[];
};

/** An amount is asked: 问题数, 整改率是多少. 接种率低的原因 names a rate and asks for none. */
const asksAmount =
  /多少|几[个家所间例起件人名位次场条份项张台块户万元]|比例|占比|金额|百分之|千分之|(?:率|数|数量)(?:是|为|呢|吗|吧|？|$)/;

const several = "[两二三四五六七八九十]|\\d{1,2}";
const counted = "[名位个种项类家所](?!月|季度|百分点)";

/** 前三名, 最多的五种, 倒数两位: how many of a ranking are wanted. */
const ofRanking = new RegExp(
  `(?:排名?|位居|居)?(?:前|后|倒数)(?<ends>${several})${counted}|最(?:高|多|大|低|少|小)的(?:前)?(?<most>${several})${counted}`,
);

/** How many of a ranking are wanted, or null where it is not the first few. */
export function topOf(text: string): number | null {
  const { ends, most } = ofRanking.exec(text)?.groups ?? {};
  const word = ends ?? most;
  if (word === undefined) return null;
  const spelled = "一二三四五六七八九十".indexOf(word.replace("两", "二")) + 1;
  return spelled > 0 ? spelled : Number(word);
}

/** 哪个县手足口病多: without 最. 哪个高 alone is of two that were named. */
const bareRanking =
  /哪一?[个家种类项里些](?![高多大少低小])(?!.*[多少]少)[\u4e00-\u9fff]{2,16}?(?<!最)([高多大少低小])[？?]?$/;

/** 第一 of 第一剂 and 第一产业 is no rank. */
const rankWord = (word: string) => (word === "第一" ? "第一(?![剂针产季书人中批次类期医小幼支轮年])" : word);

/** The words that ask for the ends of a ranking: 哪个县最高, 最多的是什么病, 前三名. */
function extremeWords(text: string, words: readonly string[], ends: RegExp): string[] {
  const top = ofRanking.exec(text)?.[0] ?? "";
  const asked = words.filter((word) =>
    new RegExp(`(?:哪|谁|什么).{0,20}${rankWord(word)}|${rankWord(word)}的.{0,6}?(?:是|为)?(?:哪|谁|什么)`).test(text),
  );
  const bare = bareRanking.exec(text)?.[1] ?? "";
  return [...asked, ...(ends.test(top) ? [top] : []), ...(ends.test(`最${bare}`) ? [bare] : [])];
}

/** What kind of answer is wanted. First the questions no figure can answer, then operations, then plain figures. */
export function readIntent(text: string, asking: AskingWords): ReadIntent {
  const has = (words: readonly string[]) => words.filter((word) => text.includes(word));
  const content = text.replace(/[^\u4e00-\u9fffA-Za-z0-9%‰]/g, "");
  if (content === "") return { intent: "empty", words: [] };
  const courtesy = courtesyOf(content.toLowerCase(), asking);
  if (courtesy !== null) return { intent: courtesy, words: [] };
  const fixed: [Intent, readonly string[]][] = [
    ["out-of-scope", asking.outOfScope],
    ["reports", asking.reports],
    ["help", asking.help],
    ["forecast", asking.forecast],
    ["opinion", asking.opinion],
  ];
  for (const [intent, words] of fixed) {
    const found = has(words);
    if (found.length > 0 && (intent !== "help" || content.length <= 10)) return { intent, words: found };
  }
  // 困难人员呢: people, and no difficulties.
  const spoken = text.replace(/困难(?=人员|群众|学生|家庭|职工|老人|老年|儿童|妇女|残疾|党员|户)/g, "");
  const topics = asking.textTopics.flatMap((topic) => topic.words).filter((word) => spoken.includes(word));
  if (topics.length > 0 && !asksAmount.test(text)) return { intent: "text", words: topics };
  const operations: [Intent, readonly string[]][] = [
    ["highest", extremeWords(text, asking.highest, /前|最[高多大]/)],
    ["lowest", extremeWords(text, asking.lowest, /后|倒数|最[低少小]/)],
    ["trend", asking.trend],
    ["ratio", asksShare(text) ? ["占"] : []],
    ["subtract", subtractWords(text, asking)],
    ["add", asking.add],
    ["breakdown", [...asking.breakdown, ...asking.list]],
  ];
  const ranks = has(asking.rank);
  for (const [intent, words] of operations) {
    const found = has(words);
    if (found.length > 0 || (intent === "add" && adding.test(text))) return { intent, words: [...found, ...ranks] };
  }
  return { intent: "figure", words: ranks };
}

/** 你好, 好的谢谢啦: nothing but courtesy. One with a question behind it is that question. */
function courtesyOf(content: string, asking: AskingWords): Extract<Intent, "greeting" | "thanks"> | null {
  for (const courtesy of ["thanks", "greeting"] as const) {
    const bare = [...asking.thanks, ...asking.greeting].reduce((rest, word) => rest.replaceAll(word, ""), content);
    if (/^[啊呀呢吧哦嗯啦了您你大家各位]*$/.test(bare) && asking[courtesy].some((word) => content.includes(word)))
      return courtesy;
  }
  return null;
}

/** 占全部的比例 asks for a share; 药占比下降了几个百分点 asks how a share has changed. */
function asksShare(text: string): boolean {
  if (/占比?[^，]{0,8}(?:下降|上升|提[高升]|降低|增加|减少|变化)/.test(text)) return false;
  return /占.{0,12}(?:比例|比重|百分|%|几成)|(?:比例|比重|占比)$|占了?(?!比).{2,12}?(?:多少|几)[？?]?$/.test(text);
}

const comparedAmount = new RegExp(
  `${comparing.source}.{1,24}?([多少高低]|增[长加]|提[高升]|下降|减少|降低)[^，。]{0,8}(?:多少|百分之|几)`,
);

/** 比 alone is only a comparison when an amount of difference is asked: 比例 and 性别比 are none. */
function subtractWords(text: string, asking: AskingWords): string[] {
  const between = comparedAmount.exec(text);
  if (overTask.test(text) && /多少|几/.test(text)) return [/超过|超出|超额|比|较|离|距|还差/.exec(text)?.[0] ?? "比"];
  const compared = text.replace(/最[高低多少大小]/g, "");
  const strong = asking.compare.filter((word) => word !== "比" && word !== "变化" && compared.includes(word));
  if (strong.length === 0 && between === null) return [];
  // 多 alone, taken out of 多多少, would leave 少 of every other 多少.
  const more = between?.[1] ?? "";
  const isTold = more === "" || strong.some((word) => word.startsWith(more));
  return [...strong, ...(comparing.test(text) ? ["比"] : []), ...(isTold ? [] : [more])];
}
