import type { Lexicon } from "../../../src/reports/lexicon.ts";
import type { Period } from "../../../src/reports/period.ts";
import type { Span } from "../../../src/reports/report.ts";
import type { TimeMention } from "../../../src/reports/time-words.ts";
import { isOfHistory } from "../../section/history.ts";
import { stripLead } from "../naming/metric.ts";
import { isAimed, isBeforeReport, isGoal, isOfHonour, isProject, setsTask } from "./passing-times.ts";

/** A time phrase that governs the figures after it (figures.md 4c). */
export type Frame = {
  period: Period;
  span: Span;
  /** Months and as-of days hold for their sentence; years, halves and ranges until the paragraph ends. */
  holds: "sentence" | "paragraph";
};

/** The time words of one sentence, and where its clauses start. */
export type TimedSentence = {
  text: (span: Span) => string;
  mentions: readonly TimeMention[];
  clauseStarts: readonly number[];
};

type Known = { lexicon: Lexicon; about: Period; told: readonly { period: Period }[] };
type Reach = Frame & { until: number };
const toTheEnd = Number.POSITIVE_INFINITY;

/** Takes a sentence and the frame the paragraph has reached. */
export function readFrames(
  sentence: TimedSentence,
  carried: Frame | null,
  known: Known,
): { frameAt: (position: number) => Frame | null; carried: Frame | null } {
  const frames: Reach[] = [];
  for (const mention of sentence.mentions) frames.push(...openedBy(mention, frames.at(-1) ?? null, sentence, known));
  const frameAt = (position: number) =>
    frames.findLast(({ span, until }) => span[0] <= position && position < until) ?? carried;
  const lasting = frames.findLast((frame) => frame.holds === "paragraph");
  const next = isSeries(frames) ? ofSameYear(frames, carried) : isPast(lasting ?? carried, frames) ? null : lasting;
  const isAside = next?.period !== undefined && isBeforeReport(next.period, known);
  return { frameAt, carried: next === undefined || isAside ? carried : next };
}

/** The frames a time word opens: none, its own, or before it that of a day something was learnt on. */
function openedBy(mention: TimeMention, last: Frame | null, sentence: TimedSentence, known: Known): Reach[] {
  const { period, span } = mention;
  const start = sentence.clauseStarts[0] ?? 0;
  const learnt = learntOn(mention, start, sentence.text, known.about);
  const day = learnt === null ? dayReach(mention, start, sentence.text) : null;
  if (day !== null) return [{ period, span, holds: "sentence", until: day }];
  const ahead: Reach[] = learnt === null ? [] : [{ period: learnt, span, holds: "sentence", until: toTheEnd }];
  const own = ownFrame(mention, ahead[0] ?? last, sentence, known.lexicon);
  return own === null ? ahead : [...ahead, own];
}

/** The frame of a time word at the start of its clause; null where it is only named there. */
function ownFrame(mention: TimeMention, last: Frame | null, sentence: TimedSentence, lexicon: Lexicon): Reach | null {
  const { text, mentions, clauseStarts } = sentence;
  const { span } = mention;
  if (!opensFrame(mention, text) || isSince(mention, text) || isCompared(mention, text)) return null;
  const aside = /[(（]/.test(text([span[0] - 1, span[0]])) && !isHeadInBrackets(mention, sentence);
  if (aside || isToThatDay(mention, last, text) || setsTask(mention, text)) return null;
  const clauseStart = clauseStarts.findLast((start) => start <= span[0]) ?? span[0];
  const before = text([clauseStart, span[0]]);
  // 占全市2014年末人口的2.6%: what a share is of.
  if (/^[，,]?占/.test(before)) return null;
  // 已从上年的第四位升到第三位，…: where a thing began is no time of what follows.
  if (/[从由]$/.test(before) && text([span[1], span[1] + 1]) === "的") return null;
  const lead = stripLead(before, lexicon).replace(leadOfTime, "");
  const project = isProject(mention, text) || isGoal(mention, text);
  const headed =
    isHeading.test(text([span[0] - longestHeading, span[0]])) &&
    !mention.relative &&
    /^[,，]/.test(text([span[1], span[1] + 1]));
  if (lead !== "" && !isScope(lead, lexicon) && !project && !headed) return null;
  const inBracket = /[(（][^()（）]*$/.test(text([clauseStarts[0] ?? clauseStart, clauseStart]));
  const ofHonour = isOfHonour(before, text([span[1], span[1] + 40]));
  const shares = /^份?的?(?:病例|发病|病例数|发病数)?占(?!地)/.test(text([span[1], span[1] + 8]));
  const isMonths = /月份?$/.test(text(span));
  const stop =
    inBracket && !isHeadInBrackets(mention, sentence)
      ? /[)）]/
      : ofHonour || (shares && isMonths)
        ? /[,，;；。]/
        : null;
  const ofHistory = isOfHistory(before, text([span[1], span[1] + 40]));
  const aimed = isAimed(before, text([span[1], span[1] + longestAside]));
  const brief =
    project ||
    ofHistory ||
    aimed ||
    forOnce.test(before) ||
    stop !== null ||
    isListed(mention, mentions, text) ||
    ofPart.test(text([span[0] - 4, span[0]]));
  return {
    period: isRunningBudget(mention, text) ? sinceJanuary(mention.period) : mention.period,
    span,
    holds: brief ? "sentence" : holds(mention, text(span)),
    until: stop === null ? toTheEnd : endOf(stop, text, span[1]),
  };
}

/** (2022年数据)床位1100张: a bracket that opens its sentence and holds no more than of when its numbers are. */
function isHeadInBrackets({ span: [start, end] }: TimeMention, { text, clauseStarts }: TimedSentence): boolean {
  return (
    start - 1 <= (clauseStarts[0] ?? start) + 1 &&
    /^度?末?(?:的?(?:数据|数|统计|情况))?[)）]/.test(text([end, end + 8])) &&
    /^[(（]?$/.test(text([clauseStarts[0] ?? start, start]))
  );
}

/** 预计2022年, 我局2022年, 经核算，2022年: what may stand before a time that opens its clause. */
const leadOfTime =
  /^(?:自|至|从|到|早在|在|于|我局|我委|预计|预测|力争|计划|争取|确保|[经据]?(?:最终|初步|快报|年报)?(?:计算|核算|核定|核实|测算|统计))+/;

/** （二）项目建设加快推进2023年一季度，…: the heading runs on into its text, which begins with the time. */
const isHeading = /(?:[(（][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]、)[^，,。；;:：\d]{4,24}$/;
const longestHeading = 30;

/** 4月，收入累计完成246万元，完成年初预算的40%: what is measured by the year's budget has come in since January. */
function isRunningBudget({ kind, span }: TimeMention, text: (span: Span) => string): boolean {
  const [told = ""] = text([span[1], span[1] + longestAside]).split(/[。\n]/);
  return kind === "month" && /^(?:(?!当月|本月|单月|历年).){0,40}累计(?:(?!当月|本月|单月).){0,60}预算/.test(told);
}

function sinceJanuary(period: Period): Period {
  const label = period.label.replace(/(?<!\d)(?=\d{1,2}月)/, "1—").replace(/1—1月/, "1月");
  return { ...period, from: period.from === null ? null : `${period.from.slice(0, 4)}-01-01`, label };
}

/** 前三季度客运量6亿人，其中三季度2亿人。公路…: the time of a part is not that of the next sentence. */
const ofPart = /其中[:：,，]?在?$/;

/** 计划四季度开工, 最终核算2020年…: when something is to be done or is reckoned of says nothing of what the next sentence tells. */
const forOnce = /(?:(?:预计|计划|力争|争取|确保|有望|拟)[于在]?|计算|核算|核定|核实|测算|统计)$/;

/** 分季度看，一季度增长6.7%，二季度…，三季度…: a sentence of three times and more leaves none to the next. */
function isSeries(frames: readonly Frame[]): boolean {
  return new Set(frames.map(({ period }) => period.label)).size > 2;
}

/** 2014年，…。2015年…；2016年…；2017年…。五年累计: what is told behind a run of years is not of the year told before it either. */
function ofSameYear(frames: readonly Frame[], carried: Frame | null): Frame | null {
  const year = carried?.period.to?.slice(0, 4);
  return frames.every(({ period }) => period.to?.slice(0, 4) === year) ? carried : null;
}

/** 2014年有贫困户380户。截至2020年底现有24户。五年累计: a later day that was counted to ends the year told of before it. */
function isPast(lasting: Frame | null, frames: readonly Frame[]): boolean {
  const [year, last] = [lasting?.period.to?.slice(0, 4) ?? "9999", frames.at(-1)];
  return (
    last?.holds === "sentence" && last.period.label.startsWith("截至") && (last.period.to ?? "").slice(0, 4) > year
  );
}

/** 1.24亿元(含上年结转2150万元),完成投资…: what is said in brackets holds to their end, what names an honour to its clause's. */
function endOf(mark: RegExp, text: (span: Span) => string, from: number): number {
  const end = text([from, from + longestAside]).search(mark);
  return end < 0 ? toTheEnd : from + end;
}

const longestAside = 200;

/**
 * 10月8日,全县接种408人, 昨日新增12例: a day that opens its sentence is the day of what is counted, up to the first event it may
 * rather be the day of (召开会议, 记者获悉).
 */
function dayReach(
  { kind, span: [start, end], period }: TimeMention,
  sentence: number,
  text: (span: Span) => string,
): number | null {
  if (kind !== "day" || period.from === null || period.from !== period.to) return null;
  const lead = text([sentence, start]).replace(/^(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）、.．]+|.*[;；])/, "");
  const rest = text([end, end + longestAside]);
  const counts = /^[\u4e00-\u9fff]{2,14}?(?<![前起至到])\d/.exec(rest)?.[0] ?? "";
  if (
    !/^(?:[\u4e00-\u9fff]{2,14}情况[:：]?\s?)?$/.test(lead) ||
    ((counts === "" || eventVerb.test(counts) || /^(?:[前起至到后以止]|开始|之)/.test(counts)) &&
      !/^(?:[上下]午)?(?:\d{1,2}时)?(?:(?:当天|当日)?[,，]|当天|当日)/.test(rest))
  )
    return null;
  const event = rest.search(eventVerb);
  return event < 0 ? Number.POSITIVE_INFINITY : end + event;
}

/**
 * 3月4日，记者从某局获悉，接种率达到92.09%: what was learnt on a day stood so on it, where the text is of no other time than that its page
 * was put online in.
 */
function learntOn(
  { kind, span: [start, end], period }: TimeMention,
  sentence: number,
  text: (span: Span) => string,
  about: Period,
): Period | null {
  const { from, to } = period;
  if (kind !== "day" || to === null || from !== to || about.basis !== "anchor") return null;
  if (about.to?.slice(0, 4) !== to.slice(0, 4)) return null;
  if (!/^(?:[^，,。;；:：]{0,12}[讯电][:：]?\s?)?(?:[(（][^()（）]{0,24}[)）])?$/.test(text([sentence, start])))
    return null;
  if (!/^[，,]?(?:记者|笔者)?[^，,。;；\d]{0,24}(?:获悉|了解到|得知)[，,]/.test(text([end, end + 40]))) return null;
  return { ...period, from: null, label: `截至${period.label}` };
}

const eventVerb =
  /获悉|了解|介绍|公布|发布|通报|消息|印发|下发|出台|召开|举行|举办|会议|动员|成立|启动|组织|部署|深入|前往|来到|赴|走访|参加|带队|率队|获|被|正式|签订|揭牌|开业|投用|竣工|[。;；]/;

/** Event days (1月16日成立…) govern nothing; plan eras, hidden years and a 昨日 that no one can place do. */
function opensFrame({ kind, period, span }: TimeMention, text: (span: Span) => string): boolean {
  return kind !== "day" || period.label.startsWith("截至") || (period.to === null && /^[今昨前]/.test(text(span)));
}

/** 自1998年献血法颁布实施以来, 自2020年抗击疫情以来: when something began governs no count of what has come since. */
function isSince({ span: [start, end] }: TimeMention, text: (span: Span) => string): boolean {
  return /[自从]$/.test(text([start - 1, start])) && /^[^,，。;；]{2,20}以来/.test(text([end, end + 24]));
}

/** 截至6月30日，今年累计报告186例: the year is the one up to that day, and no other time than the day's. */
function isToThatDay(
  { kind, period, span: [start, end] }: TimeMention,
  day: Frame | null,
  text: (span: Span) => string,
): boolean {
  if (kind !== "year" || day === null || day.period.from !== null || day.period.to === null) return false;
  return (
    period.to?.slice(0, 4) === day.period.to.slice(0, 4) &&
    /^(?:\d{1,2}[时点])?[，,:：]?(?:[全我][省市县区州镇])?$/.test(text([day.span[1], start])) &&
    /^(?:以来)?[^，,。；;计拟预目任]{0,4}(?:累计|共|已|总计|报告)/.test(text([end, end + 10]))
  );
}

/** 2021年、2022年…分别为: the first of several times speaks for one number, and for none of the next sentence. */
function isListed({ span }: TimeMention, mentions: readonly TimeMention[], text: (span: Span) => string): boolean {
  return mentions.some((other) => other.span[0] > span[1] && /^[、和与及]$/.test(text([span[1], other.span[0]])));
}

/** 与上季度（956例）相比: a time that is only compared with governs nothing. */
function isCompared({ span: [start, end] }: TimeMention, text: (span: Span) => string): boolean {
  // 同期相比,事故总数下降12.5%: compared with, though no one says 与.
  if (text([start, end]).endsWith("同期") && text([end, end + 2]) === "相比") return true;
  // 车流量3200万辆，同比2020年增长6.3%，比2019年增长8.8%: measured by those years, and of neither.
  if (/(?:[同环]比|比|较)$/.test(text([start - 2, start]))) return true;
  // 案件总数是2022年的1.5倍: of the year that is told, measured by the other.
  if (/^(?:同期)?的[近约]?[\d.]+倍/.test(text([end, end + 12]))) return true;
  // 与上年同期上升12%: written for 较.
  const past = /^(?:上年|去年|上月)|同期$/.test(text([start, end]));
  if (past && /[与同跟]$/.test(text([start - 1, start])) && fallsOrRises.test(text([end, end + 6]))) return true;
  return (
    /[与和同跟比较]/.test(text([start - 1, start])) &&
    (/^[^，,;；]{0,14}(?:相比|比较|比|持平|相当|一致)/.test(text([end, end + 18])) ||
      /^(?:[(（][^()（）]{0,30}[)）])?[^，,;；]{0,26}相比/.test(text([end, end + 60])))
  );
}

const fallsOrRises = /^(?:同期)?(?:上升|下降|增长|增加|减少|提高|降低|上涨|回落|持平)/;

/** 自7月1日起 says when a rule began, for its sentence only. */
function holds(mention: TimeMention, words: string): Frame["holds"] {
  if (/[起周]$/.test(words)) return "sentence";
  // 3月19日至20日，…: some days of a month are an event's, and what the paragraph tells is not of them.
  if (mention.kind === "range" && /[日号]$/.test(words) && !isWholeMonths(mention.period)) return "sentence";
  return mention.kind === "as-of" || mention.kind === "month" || mention.kind === "day" ? "sentence" : "paragraph";
}

function isWholeMonths({ from, to }: Period): boolean {
  return from?.endsWith("-01") === true && to !== null && new Date(Date.parse(to) + 86_400_000).getUTCDate() === 1;
}

/** `全市`, `甲县`, `我局2021年…`: a place or bureau before the time leaves it at the clause's start. */
function isScope(lead: string, lexicon: Lexicon): boolean {
  if (lexicon.reading.verbs.some((verb) => verb.length > 1 && lead.startsWith(verb))) return false;
  return lead.length <= 10 && /(?:市|县|区|省|州|局|委|院|中心|系统|部门)$/.test(lead);
}

/** A time word right before the number, with at most 为, 达 or 的 between: `死亡率2021年为3‰`, `2017年的71%`. */
export function localPeriod(
  mentions: readonly TimeMention[],
  text: (span: Span) => string,
  number: number,
): TimeMention | null {
  const mention = mentions.findLast((candidate) => candidate.span[1] <= number);
  if (!mention || isCompared(mention, text)) return null;
  const between = text([mention.span[1], number]);
  return /^(?:的|为|是|达|达到|约|底为|末为|年底的|[(（:：]|的?(?:规划|年度)?目标值?[(（为是]*)?$/.test(between)
    ? mention
    : null;
}

/** 7月报告452例、8月报告361例: a member of a list that opens with a time of its own is of that time. */
export function listedPeriod(
  mentions: readonly TimeMention[],
  text: (span: Span) => string,
  [start, end]: Span,
): Period | null {
  if (!/^[、和及]/.test(text([start, end]))) return null;
  const mention = mentions.find(({ span }) => span[0] === start + 1 && span[1] <= end);
  return mention?.period ?? null;
}
