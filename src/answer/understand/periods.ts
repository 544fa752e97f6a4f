import type { Period } from "../../reports/period.ts";
import { addDays, monthBefore, periodInYear, yearOf } from "../../reports/time-words/calendar.ts";
import { findTimeWords, type TimeMention } from "../../reports/time-words.ts";
import type { AskedPeriod, Frame } from "../frame.ts";
import type { Cuts } from "./cuts.ts";

/** Words that in a question ask for the latest and name no period of their own. */
const latest =
  /^(?:全年|年内|目前|现在|当前|截至目前|截止目前|到目前为止|迄今|至今|截至现在|眼下|本年|全年度|年末|年底|期末)$/;

/** Time words on the asker's anchor: 今年 is the year the question is asked in, whatever a report means by it. */
export function readPeriods(text: string, today: string, cuts: Cuts): Pick<Frame, "periods" | "basePeriods"> {
  const anchor = { year: Number(today.slice(0, 4)), asOf: today, month: Number(today.slice(5, 7)) };
  const periods: AskedPeriod[] = [];
  const basePeriods: AskedPeriod[] = [];
  for (const mention of findTimeWords(text, anchor)) {
    const words = text.slice(...mention.span);
    cuts.cut(mention.span);
    const period = mention.period.to === null ? recent(words, today) : mention.period;
    if (latest.test(words) || period === null) continue;
    const asked: AskedPeriod = {
      period: begun(withFinished(period, words), words, today),
      words,
      relative: mention.relative,
    };
    if (isBase(text, mention)) basePeriods.push(asked);
    else periods.push(asked);
  }
  return { periods, basePeriods: basePeriods.map((base) => beforeAsked(base, periods)) };
}

/** 5月, 1至5月份, 上半年, 第三季度: a part of a year that names none. 今年5月 and 上个月 are told from the asker's day. */
export function saysNoYear({ relative, words }: AskedPeriod): boolean {
  return relative && partOfYear.test(words);
}

const partOfYear = /^(?![今本去前上明近最]年?个?[月年季])[^年]*(?:月份?底?|月\d{1,2}[日号]|季度)$|^[上下]半年$/;

const spelled = "一二三四五六七八九十";

/** 本周 and 上周 run from Monday to Sunday; 最近一周, 近三个月: days counted back from the asker's; null for 近年来, which names no days. */
function recent(words: string, today: string): Period | null {
  const {
    ago,
    count = "一",
    unit = "",
  } = /^(?:(?<ago>[本上这])|(?:近|最近|过去))个?(?<count>[一二两三四五六七八九十\d]+)?个?(?<unit>周|星期|月|季度|天|日)/.exec(
    words,
  )?.groups ?? {};
  const days = { 周: 7, 星期: 7, 月: 30, 季度: 91, 天: 1, 日: 1 }[unit];
  if (days === undefined) return null;
  const times = Number(count) || spelled.indexOf(count.replace("两", "二")) + 1;
  const toSunday = (7 - new Date(today).getUTCDay()) % 7;
  const end = days === 7 && ago !== undefined ? addDays(today, toSunday) : today;
  const to = ago === "上" ? addDays(end, -7) : end;
  return { from: addDays(to, 1 - days * times), to, label: words, basis: "anchor", accumulation: null };
}

/** 去年…比上年增长多少, 1月…比上月下降多少: 上年 and 上月 are before the time asked for and not before the asker's. */
export function beforeAsked(base: AskedPeriod, periods: readonly AskedPeriod[]): AskedPeriod {
  const [asked, ...more] = periods;
  if (/^上一?个?月/.test(base.words) && asked !== undefined && more.length === 0) {
    const month = monthBefore(asked.period);
    return month === null ? base : { ...base, period: { ...base.period, ...month } };
  }
  const year = Number(asked?.period.to?.slice(0, 4));
  if (!/^上一?年|同期/.test(base.words) || more.length > 0 || Number.isNaN(year)) return base;
  return { ...base, period: periodInYear(base.period, year - 1) };
}

/** `比2017年提高了多少`: the year after 比 is compared with. */
function isBase(text: string, mention: TimeMention): boolean {
  return (
    /(?:比|较|和|与|跟|同)$/.test(text.slice(0, mention.span[0])) &&
    /比|较|相差|差|相比/.test(text) &&
    mention.span[0] > (/^[比较]/.test(text) ? 0 : 1)
  );
}

/** 近三年 early in a year means the three that are over: the year before the first is in it too. */
function withFinished(period: Period, words: string): Period {
  if (!/^近[两二三四五六七八九十\d]+年$/.test(words) || period.from === null) return period;
  return { ...period, from: `${Number(period.from.slice(0, 4)) - 1}${period.from.slice(4)}` };
}

/** 12月 asked in March is last December: a month or a quarter without its year that has not begun is of the year before. */
function begun(period: Period, words: string, today: string): Period {
  if (period.from === null || period.to === null || period.from <= today || words.includes("年")) return period;
  return periodInYear(period, yearOf(period.to) - 1);
}
