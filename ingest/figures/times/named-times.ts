import type { TimeMention } from "../../../src/reports/time-words.ts";
import type { Span } from "../../../src/reports/report.ts";
import { begunSince } from "../../section/history.ts";
import type { Frame } from "./frames.ts";
import { setsTask } from "./passing-times.ts";
import { isHeadInBrackets, type TimeInPlace } from "./timed-sentence.ts";

/** Whether a time is only named where it stands, and governs nothing; `last` is the frame that was opened before it. */
export function isOnlyNamed(time: TimeInPlace, last: Frame | null): boolean {
  const { mention, sentence } = time;
  return (
    isEvent(time) ||
    isSince(time) ||
    isFromThenOn(time) ||
    onlyMeasures(mention, sentence.text) ||
    isAside(time) ||
    isToThatDay(time, last) ||
    setsTask(mention, sentence.text) ||
    isOfShare(time) ||
    isStartOfRise(time) ||
    isPeak(time)
  );
}

/** Event days (1月16日成立…) govern nothing; plan eras, hidden years and a 昨日 that no one can place do. */
function isEvent({ mention: { kind, period, span }, sentence: { text } }: TimeInPlace): boolean {
  if (kind !== "day" || period.label.startsWith("截至")) return false;
  return period.to !== null || !/^[今昨前]/.test(text(span));
}

/** 自1998年献血法颁布实施以来, 自2020年抗击疫情以来: when something began governs no count of what has come since. */
function isSince({ mention, sentence, after }: TimeInPlace): boolean {
  const [start] = mention.span;
  const isSaid = /[自从]$/.test(sentence.text([start - 1, start]));
  return isSaid ? /^[^,，。;；]{2,20}以来/.test(after(24)) : begunSince.test(after(24));
}

/** 从7月份开始，为250户发放救助12万元: what was done from a month on is of more than that month. */
function isFromThenOn({ mention: { span }, sentence, after }: TimeInPlace): boolean {
  return (
    /[自从]$/.test(sentence.text([span[0] - 1, span[0]])) &&
    /(?<!\d日)$/.test(sentence.text(span)) &&
    /^份?(?:开始|起)[，,]/.test(after(6))
  );
}

/** 接种率（2021年）: within brackets a time is that of the words before them. */
function isAside(time: TimeInPlace): boolean {
  const [start] = time.mention.span;
  return /[(（]/.test(time.sentence.text([start - 1, start])) && !isHeadInBrackets(time);
}

/** 截至6月30日，今年累计报告186例: the year is the one up to that day, and no other time than the day's. */
function isToThatDay({ mention: { kind, period, span }, sentence, after }: TimeInPlace, day: Frame | null): boolean {
  if (kind !== "year" || day === null || day.period.from !== null || day.period.to === null) return false;
  return (
    period.to?.slice(0, 4) === day.period.to.slice(0, 4) &&
    /^(?:\d{1,2}[时点])?[，,:：]?(?:[全我][省市县区州镇])?$/.test(sentence.text([day.span[1], span[0]])) &&
    /^(?:以来)?[^，,。；;计拟预目任]{0,4}(?:累计|共|已|总计|报告)/.test(after(10))
  );
}

/** 占全市2014年末人口的2.6%: what a share is of. */
function isOfShare({ before }: TimeInPlace): boolean {
  return /^[，,]?占/.test(before);
}

/** 已从上年的第四位升到第三位，…: where a thing began is no time of what follows. */
function isStartOfRise({ before, after }: TimeInPlace): boolean {
  return /[从由]$/.test(before) && after(1) === "的";
}

/** 6—9月为发病高峰，住院的占31%: when most came is no time of what else is told of them. */
function isPeak({ after }: TimeInPlace): boolean {
  return /^[为是](?:全年)?[\u4e00-\u9fff]{0,6}(?:高峰|低谷)期?[，,]/.test(after(14));
}

/** 与上季度（956例）相比: a time that what is told is only measured by governs nothing. */
export function onlyMeasures({ span: [start, end] }: TimeMention, text: (span: Span) => string): boolean {
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
