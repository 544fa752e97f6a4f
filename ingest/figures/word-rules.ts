import type { Lexicon, ReadingWords } from "../../src/reports/lexicon.ts";
import { alternation } from "./whole-words.ts";

/** The lexicon's word lists as regular expressions, built once a lexicon: a scan of the lists per number was most of the reading time. */
export type WordRules = {
  /** Connectors, scope words and marks before what a clause names: `，其中共`, `截至目前全市已`. */
  lead: RegExp;
  /** Words between a name and its number: `达到`, `分别为`, `控制在`. */
  tail: RegExp;
  /** Nothing but verbs: 完成组织, 搬迁新建、改造提升. */
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
};

const statements = (
  "正在 还在 仍在 已 已经 未 待 均 都 全部 全员 积极 紧密对接 有序 顺利 稳步 陆续 分别 先后 外出 前往 下沉 赴 上岗 参加 参与 参赛 参会 受到 受 被 获 获得 得到 得 入选 " +
  "列入 纳入 接入 建成 投入 投用 完工 竣工 开工 进入 达 达到 超过 共 比 较 同比 按 就 即 可 能 由 从 向 为 对 给 用于 使 让 把 将 在 以 到 至 与 和 及 并 是 的 " +
  "内就 内即 内完成 后 以后 前 多 左右 上下"
).split(" ");

const compiled = new WeakMap<ReadingWords, WordRules>();

export function wordRules({ reading }: Lexicon): WordRules {
  const known = compiled.get(reading);
  if (known) return known;
  const built = buildRules(reading);
  compiled.set(reading, built);
  return built;
}

const marks = '[“”"、,，()（）:：;；—\\-*|\\t 。]';

function buildRules(reading: ReadingWords): WordRules {
  const verbs = alternation(reading.verbs);
  const long = alternation(reading.verbs.filter((verb) => verb.length > 1));
  const connectors = alternation([...reading.connectors, ...reading.scopeWords]);
  const joined = `(?:(?:${connectors})?(?:${verbs}))`;
  return {
    lead: new RegExp(`^(?:${marks}|${connectors})+`),
    tail: new RegExp(`(?:${marks}|${alternation([...reading.connectors, ...reading.closers])})+$`),
    onlyVerbs: new RegExp(`^${joined}{1,2}了?(?:[、和及并]${joined}{1,2}了?)*$`),
    startsWithVerb: new RegExp(`^(?:${verbs})`),
    endsWithVerb: new RegExp(`(?:${long})$`),
    lastVerb: new RegExp(`^.*(?<![、和与])(?<verb>(?:${long})(?![、等和]).*)$`),
    statement: new RegExp(`^(?:${alternation(statements)})`),
    nounStop: new RegExp(alternation(reading.nounStops), "g"),
    generic: new RegExp(
      `^(?:年度|全年|本年|目标|平均|人均|其|总体|累计|当年|当期|实际|共计?)?(?:${alternation(reading.genericHeads)})$`,
    ),
    moneyVerb: new RegExp(alternation(reading.moneyVerbs)),
  };
}
