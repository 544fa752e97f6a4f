import type { Change, UnitFamily } from "../../src/reports/figure.ts";
import type { Lexicon } from "../../src/reports/lexicon.ts";
import type { FigureDraft } from "./draft.ts";

export type ChangeClue = {
  direction: Change["direction"];
  comparator: string;
  /** What the clause names before the comparison, or empty when it continues the figure before. */
  owner: string;
};

/**
 * `比上年提升2.5个百分点`, `同比增长27%`, `较去年底增加12间`, `低于全省平均水平0.8名` (figures.md 4b.13). A verb of change
 * before a count and a noun (改造提升6个疾控中心, 新增5家) is no change unless something is compared with, and 提升到36%
 * names a level. `compared` says that the number before is one compared with (较上年的52.4万人多0.6万人).
 */
export function readChange(
  before: string,
  family: UnitFamily,
  lexicon: Lexicon,
  told: { compared?: boolean; against?: string } = {},
): ChangeClue | null {
  return (
    gainOfGain(before) ??
    (family === "money" ? gainOf(before) : null) ??
    (family === "percentage-point" ? pastScopeOf(before) : null) ??
    pastMarkOf(before) ??
    (family === "percent" ? extentOf(before) : null) ??
    (family === "multiple" ? timesAsMuch(before) : null) ??
    movedBy(before, family, lexicon, told)
  );
}

/** 余额比年初增加31亿元，同比少增14亿元: it grew, by less than it did the year before; what fell is how much is added, not what there is. */
function gainOfGain(before: string): ChangeClue | null {
  const {
    than = "",
    side = "",
    way = "",
  } = /(?<than>同比|环比|(?:比|较)(?:上|去)?年?同期)[,，]?(?<side>[多少])(?<way>[增减])(?:了|约|近)?$/.exec(before)
    ?.groups ?? {};
  if (side === "") return null;
  return { direction: side === "多" ? "up" : "down", comparator: than, owner: way === "增" ? "增加额" : "减少额" };
}

/** 比上年减收1260万元, 增收3150万元: what came in or went out more or less than before, and nothing of its own. */
function gainOf(before: string): ChangeClue | null {
  const gained = gain.exec(before)?.groups;
  if (!gained) return null;
  return {
    direction: /^[增多超]/.test(gained["verb"] ?? "") ? "up" : "down",
    comparator: gained["than"] ?? "",
    owner: "",
  };
}

const gain =
  /^[,，、;；]?(?<than>(?:同比|(?:比|较|与)[\u4e00-\u9fff\d]{1,8}?(?:相比)?)?)(?<verb>增收|减收|增支|减支|多收|少收|超收|短收)(?:了|约|近)?$/;

/** 高于全国8.5个百分点, 快于全市经济增速0.9个百分点. */
function pastScopeOf(before: string): ChangeClue | null {
  const than = pastScope.exec(before)?.groups;
  if (!than) return null;
  return {
    direction: /[低慢]/.test(than["verb"] ?? "") ? "down" : "up",
    comparator: than["than"] ?? "",
    owner: (than["owner"] ?? "").replace(/^(?:增速|增幅|涨幅|降幅)$/, ""),
  };
}

const pastScope =
  /^(?<owner>.*?)(?<verb>高于|低于|快于|慢于|高出|低出)(?<than>(?:全[国省市州县区]|[\u4e00-\u9fff]{2,6}[省市州县区])(?:[\u4e00-\u9fff]{0,10}(?:增速|增幅|速度|水平|增长|平均))?)$/;

/** 低于全省平均水平0.8名, 超年度目标任务120户: on which side of a mark that is set elsewhere. */
function pastMarkOf(before: string): ChangeClue | null {
  const past = pastMark.exec(before.replace(/分别$/, ""))?.groups;
  if (!past) return null;
  return {
    direction: /[低少]/.test(past["verb"] ?? "") ? "down" : "up",
    comparator: past["than"] ?? past["task"] ?? "",
    owner: past["owner"] ?? past["excess"] ?? "",
  };
}

const pastMark =
  /^(?<owner>.*?)(?<!不)(?<verb>低于|高于|少于|多于|超过|超出)(?<than>[\u4e00-\u9fff]{0,8}(?:平均|均值|水平|标准|(?:目标|任务|指标)(?:任务|要求)?|(?:时|序)?序?进度|上年|去年|同期|[上下]限))$|^(?<excess>.*?)超(?<task>(?:年度|全年|计划|目标)?(?:目标|任务|计划)(?:任务)?)$/;

/**
 * 死亡率10.2/10万，低于省定指标18/10万, 签约率61%，高于全省平均水平55%: of a rate, what stands behind a mark in the rate's own unit is
 * the mark. Gives its words; null where there are none.
 */
export function markIn(before: string, family: UnitFamily, previous: FigureDraft | null): string | null {
  const rate = /^(?:percent|permille|per-population)$/.test(family);
  if (!rate || previous?.quantity.family !== family || previous.role === "change") return null;
  const { owner = "", than } = pastMark.exec(before.replace(/^[，,]/, ""))?.groups ?? {};
  return owner === "" ? (than ?? null) : null;
}

/** 案件总数是2022年的1.5倍: how much there is, by another year's measure (its words may be cut out); 发病率是全省的1.5倍 by another place's. */
function timesAsMuch(before: string): ChangeClue | null {
  const told =
    /^(?<owner>.*?)(?:是|为|达到?|相当于)(?<than>(?:(?:(?:19|20)\d{2}年|上年|去年|前年|同期|上月|全[国省市县])[\u4e00-\u9fff]{0,6})?)的[近约]?$/.exec(
      before,
    )?.groups;
  return told ? { direction: "none", comparator: told["than"] ?? "", owner: told["owner"] ?? "" } : null;
}

/** 接种人数增幅达12%; 最高增幅 is that of one of several. */
function extentOf(before: string): ChangeClue | null {
  const { owner = "", word = "" } =
    /^(?<owner>.*?)(?<word>增幅|涨幅|增速|降幅|跌幅)$/.exec(before.replace(/(?:达到|达|为|约|近|超过)+$/, ""))
      ?.groups ?? {};
  if (word === "" || /(?:最高|最大|平均|总体)$/.test(owner)) return null;
  return { direction: /[降跌]/.test(word) ? "down" : "up", comparator: "", owner };
}

/** 比上年提升2.5个百分点, 同比增长27%: a verb of change, and what it is compared with. */
function movedBy(
  before: string,
  family: UnitFamily,
  lexicon: Lexicon,
  { compared = false, against = "" }: { compared?: boolean; against?: string },
): ChangeClue | null {
  const { changeUp, changeDown, changeEither } = lexicon.reading;
  const verb = verbAtEnd(before, [...changeUp, ...changeDown, ...changeEither]);
  if (verb === null) return null;
  const found = findComparator(before.slice(0, verb.at), lexicon);
  const measured = /^(?:percent|percentage-point|permille|multiple)$/.test(family) && verb.word.length > 1;
  if (found === null && !compared && against === "" && !measured) return null;
  const owner = before
    .slice(0, found ? found.at : verb.at)
    .replace(/^(?:[)）]?|[，,]?[与同和跟][^，,]{2,10})相?比较?$/, "");
  return {
    direction: changeEither.includes(verb.word) ? "none" : changeUp.includes(verb.word) ? "up" : "down",
    comparator: found?.word ?? against,
    owner: withoutManner(owner),
  };
}

/** 生产总值两年平均增长6% is another growth than that of the year, and keeps its name. */
function withoutManner(owner: string): string {
  const rest = owner.replace(/(?:分别|逐步|累计|净|再)$/, "");
  return /(?:[两二三四五]年平均|年均)$/.test(rest) ? rest : rest.replace(/(?:平均|分别|逐步|累计|净|再)$/, "");
}

/** 与上年同期相比，立案数增加14件、罚没金额增长32.6%: the clause before says what all of its segment is compared with. */
export function comparedSegment(lead: string): string {
  return (
    /(?:^|[，,。;；])((?:与|同|和|较|比)[^，,。;；]{2,36}?(?:相?比较?|对比|相较))[，,][^;；。]*$/.exec(lead)?.[1] ??
    // 与上年相比增加0.04人: the same with no comma behind it.
    /(?:^|[，,。;；])((?:与|同|和|跟)[^，,。;；]{2,10}?(?:相比较?|相较|比较))[^，,;；。]*$/.exec(lead)?.[1] ??
    ""
  );
}

function findComparator(before: string, lexicon: Lexicon): { at: number; word: string } | null {
  for (const word of lexicon.reading.comparators) {
    const at = before.lastIndexOf(word);
    if (at >= 0) return { at, word };
  }
  const other =
    /(?<![占同环对百性])(?:相?比|较)(?!(?!多年)[例重率快大好高多少低强为长])((?:(?:19|20)\d{2}年)?[\u4e00-\u9fff]{1,12}?|(?:19|20)\d{2}年(?:末|底|同期)?|[1-4]季度|\d{1,2}(?:[-—至]\d{1,2})?月(?:份|末|底)?)(?:的)?(?:相比)?(?:平均|净|分别|又|再|共)?$/.exec(
      before,
    );
  return other ? { at: other.index, word: other[0].replace(/(?:相比)?(?:平均|净|分别|又|再|共)?$/, "") } : null;
}

function verbAtEnd(before: string, verbs: readonly string[]): { word: string; at: number } | null {
  const text = before.replace(/(?:了|近|约|超过|超|达到|达|分别|为|逾|幅度|幅)+$/, "");
  const word = verbs.filter((verb) => text.endsWith(verb)).sort((left, right) => right.length - left.length)[0];
  return word === undefined ? null : { word, at: text.length - word.length };
}

/** 由20**年的18.2‰下降至20**年的7.4‰: a year the page has masked is still a time. */
const maskedYear = "(?:19|20)?[xX×*＊]{2,4}年";
const rise = "跃升|攀升|提升|提高|增加|上升|增长|扩大|增|升|改善|优化|拓展|扩展|上调";
const fall = "下降|降低|减少|缩短|压缩|下调|降|减|回落|缩减|缩小|收窄|精简|压减|放缓";

/** The words between the two numbers of `从71%提升到76%`; null when they are no such pair. */
export function fromToBetween(between: string): Change["direction"] | null {
  const match = new RegExp(
    `^(?:[^,，;；。]{0,4})(?:逐步|大幅|进一步)?(?:(${rise})|(${fall})|(?:${turn}))(?:到|至|为|成)(?:(?:目前|现在|${maskedYear}|(?:19|20)\\d{2}年(?:\\d{1,2}月)?(?:份|底|末)?)的?|了)?(?:\\D{0,8})$`,
  ).exec(between);
  if (!match) return null;
  if (match[1] !== undefined) return "up";
  return match[2] !== undefined ? "down" : "none";
}

/** 三次产业结构由上年的17.3:36.2:46.5调整为17.5:35.5:47.0 went neither up nor down. */
const turn = "调整|变更|变化|转变";

const earlier = `(?:原来的|原先的|原有的?|原来|原先|(?:去年|上年|前年|上一?年度|上届|上月|上季度|上半年)(?:同期|[末底初])?的?|同期的?|(?:年初|年底|年末|上期)的?|(?:19|20)\\d{2}年(?:底|末)?的?|${maskedYear}(?:底|末)?的?|以前的|过去的|[\u4e00-\u9fff]{2}[前时]的|建站初期的|[“"]?十[一二三四五]五[”"]?(?:期间|时期|期末|末)的?)`;
const opensPair = new RegExp(`(?:从|由|将)(${earlier})?(?:每[人户](?:每[年月天])?|每[年月天])?(?:[年月]?标准)?$`);

/** The words before the first number of a pair end in 从 or 由, with at most a time, 原来的 or 每人每月 behind it. */
export function startsFromTo(before: string): boolean {
  return opensPair.test(before);
}

/** What the first number of a pair is said to be of: 2017年, 原来; empty where the text does not say. */
export function comparedTime(before: string): string {
  return (opensPair.exec(before)?.[1] ?? "").replace(/的$/, "");
}
