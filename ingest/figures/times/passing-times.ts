import { endsBefore, periodWithin, type Period } from "../../../src/reports/period.ts";
import type { Span } from "../../../src/reports/report.ts";
import type { TimeMention } from "../../../src/reports/time-words.ts";
import type { TimeInPlace } from "./timed-sentence.ts";

/** 到2020年全面建成小康社会是…: what is to be by a year, without a number, says nothing of what the paragraph goes on to tell. */
export function isAimed(before: string, after: string): boolean {
  return /(?<!截)[到至]$/.test(before) && /^[底末]?[^，,。；;\d]{6,}[，,。；;]/.test(after);
}

/** 我区获评全市2021年度综合考核A等次，现有医院12家: the year is of the honour, and what is told behind it is not. */
export function isOfHonour(before: string, after: string): boolean {
  return (
    /获评|荣获|获得|评为|评定为|授予|入选|列为|通过/.test(before) ||
    // …至2013年8月31日出生、无接种史的女孩: when they were born is no time of what is told of them.
    /^出生[、，,且]/.test(after) ||
    /^[^,，;；。\d]{0,24}(?:称号|[A-D]等次|优秀等次|先进(?:单位|集体|个人)|[一二三]等奖|表彰|示范[区县市])/.test(after)
  );
}

/** Whether the words behind the time say that a plan arranges or a goal aims at what follows. */
export function isProjected({ mention, sentence }: TimeInPlace): boolean {
  return isProject(mention, sentence.text) || isGoal(mention, sentence.text);
}

/** 编制了2021至2022年改造方案,安排项目9个: what a plan of several years arranges is of those years. */
function isProject({ period: { from, to }, span }: TimeMention, text: (span: Span) => string): boolean {
  if (from === null || to === null || from.slice(0, 4) === to.slice(0, 4)) return false;
  return /^的?[\u4e00-\u9fff“”]{2,24}(?:方案|规划|计划)[”》]?[，,]共?(?:安排|规划|谋划|涉及|储备|布局)/.test(
    text([span[1], span[1] + 40]),
  );
}

/** 会上提出了2019年经济社会发展主要预期目标：生产总值增长9%: what follows a goal's colon is of the goal's year. */
function isGoal({ span, kind }: TimeMention, text: (span: Span) => string): boolean {
  return (
    (kind === "year" || kind === "plan-era") &&
    /^的?[\u4e00-\u9fff]{0,18}(?:目标(?:任务)?|(?:预期|任务)指标)(?:是|为|[:：])/.test(text([span[1], span[1] + 26]))
  );
}

/** 年初下达任务230户，实施350户: when a task was set is no time of what was done. */
export function setsTask({ span }: TimeMention, text: (span: Span) => string): boolean {
  const after = text([span[1], span[1] + 16]);
  return (
    text(span).endsWith("年初") && /^[，,]?[^，,。；;\d]{0,8}(?:下达|确定|制定|安排|部署|计划|签订|分解)/.test(after)
  );
}

/** 2023年走访320户。2022年走访910户。培训6期: behind the time a report is of, an earlier one is that of its sentence alone. */
export function isBeforeReport(
  period: Period,
  { told, about }: { told: readonly { period: Period }[]; about: Period },
): boolean {
  return endsBefore(period, about) && told.some(({ period: { to } }) => periodWithin({ from: to, to }, about));
}
