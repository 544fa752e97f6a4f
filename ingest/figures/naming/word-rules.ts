import { madeOnce } from "../../../src/reports/made-once.ts";
import type { Lexicon, ReadingWords } from "../../../src/reports/lexicon.ts";
import { alternation } from "./whole-words.ts";

/** The lexicon's word lists as regular expressions, built once a lexicon: a scan of the lists per number was most of the reading time. */
export type WordRules = {
  /** Connectors, scope words and marks before what a clause names: `，其中共`, `截至目前全市已`. */
  lead: RegExp;
  /** Words between a name and its number: `达到`, `分别为`, `控制在`. */
  tail: RegExp;
  /** Words inside a name that only say a number follows: 共 of 乙类传染病共报告. */
  counting: RegExp;
  /** Nothing but verbs: 完成组织, 迁建、改造提升. */
  onlyVerbs: RegExp;
  startsWithVerb: RegExp;
  endsWithVerb: RegExp;
  /** The last verb of two or more characters with what follows it. */
  lastVerb: RegExp;
  /** Words that begin what is said of a thing and no thing's name: 外出进修, 全员上岗, 有序推进. */
  statement: RegExp;
  /** Where the noun behind a number ends. */
  nounStop: RegExp;
  /** Names that need an owner: 任务完成率, 总投资, 年度任务完成率. */
  generic: RegExp;
  moneyVerb: RegExp;
  /** A group of people whose rate follows: 初中生 of 初中生近视率达. */
  ratedGroup: RegExp;
};

const rulesOf = madeOnce(buildRules);

export const wordRules = ({ reading }: Lexicon): WordRules => rulesOf(reading);

/** 一是流动儿童接种率, 我们将力争接种率: what comes before the thing a statement is about. */
const opensStatement =
  "(?:[一二三四五六七八九十]是(?=[\\u4e00-\\u9fff]{2})|(?:我们|务必|力争|确保|使|将(?=力争|确保)){1,3}(?=[\\u4e00-\\u9fff]{2,24}率))";
/** 发生率为每10万剂: for how many a rate is reckoned. */
const saidOfRate = "(?<=率)为?每\\d+[万千]?(?:剂次?|人)";

const marks = '[“”"、,，()（）:：;；—\\-*|\\t 。]';

function buildRules(reading: ReadingWords): WordRules {
  const { wholeWords } = reading;
  const verbs = alternation(reading.verbs, wholeWords);
  const long = alternation(
    reading.verbs.filter((verb) => verb.length > 1),
    wholeWords,
  );
  const connectors = alternation([...reading.connectors, ...reading.scopeWords], wholeWords);
  const joined = `(?:(?:${connectors})?(?:${verbs}))`;
  return {
    lead: new RegExp(`^(?:${marks}|${opensStatement}|${connectors}|中(?=男|女|儿童|老年?人|散居|流动))+`),
    tail: new RegExp(
      `(?:${marks}|${alternation([...reading.connectors, ...reading.closers], wholeWords)}|${saidOfRate})+$`,
    ),
    counting: new RegExp(
      `(?<=[\\u4e00-\\u9fff”)）]{2})(?<![历多每]?年)(?:${alternation(reading.countingWords, wholeWords)})(?=[\\u4e00-\\u9fff“]{2})`,
      "g",
    ),
    onlyVerbs: new RegExp(`^${joined}{1,2}了?(?:[、和及并]${joined}{1,2}了?)*$`),
    startsWithVerb: new RegExp(`^(?:${verbs})`),
    endsWithVerb: new RegExp(`(?:${long})$`),
    lastVerb: new RegExp(`^.*(?<![、和与])(?<verb>(?:${long})(?![、等和]).*)$`),
    statement: new RegExp(`^(?:${alternation(reading.statements, wholeWords)})`),
    nounStop: new RegExp(alternation(reading.nounStops, wholeWords), "g"),
    generic: new RegExp(
      `^(?:[国省市县]定|国家|年度|全年|本年|目标|平均|人均|其|总体|累计|当年|当期|实际|共计?|规律|动态|成功|综合|按期|按时|报告)?(?:${alternation(reading.genericHeads, wholeWords)}|[\\u4e00-\\u9fff]{2}金额)$`,
    ),
    ratedGroup: new RegExp(
      `(?<![初高大小])(?<group>${reading.peopleGroups.toSorted((left, right) => right.length - left.length).join("|")})的?(?=[\\u4e00-\\u9fff]{2,12}(?:率|比例)(?:${alternation(reading.closers, wholeWords)})*$)`,
    ),
    moneyVerb: new RegExp(alternation(reading.moneyVerbs, wholeWords)),
  };
}
