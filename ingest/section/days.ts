import type { Line } from "./lines.ts";

/** The three days a text can bear: read to a meeting, signed, put online. They never stand for one another. */

const writtenDay = "((?:19|20)\\d{2})年(\\d{1,2})月(\\d{1,2})日";
const isDay = new RegExp(`^[（(]?${writtenDay}[)）]?$`);
const numericDay = "((?:19|20)\\d{2})[年\\-./](\\d{1,2})[月\\-./](\\d{1,2})";
const endsInDay = new RegExp(`${numericDay}日?[)）]?$`);
/** 归档时间, 打印日期: when a page was filed away or printed is no day of its text. */
const labelledDay = new RegExp(`(?<!归档|存档|打印|导出|下载|截[至止])(?:时间|日期)[:：]?\\s?${numericDay}`);
const postedDay = new RegExp(`^发[布表]于[:：]?\\s?${numericDay}`);
/** What a report is read to. */
const meetingWords = /会议|大会|人大常委会|常务委员会|政协|全会|代表会/;

/**
 * `——2021年11月9日在…会议上`, `(2021年11月9日向市人大常委会报告)`: the line below a title that says when the text was
 * read, also without a dash, and also where cleaning took the salutation behind it for the same line. A sentence that
 * tells of a meeting (在大会上作了发言。) is none.
 */
export function meetingDay(lines: readonly Line[]): string | null {
  for (const { text } of lines.slice(0, 16)) {
    const match = meetingLine.exec(withDigits(text));
    if (match) return isoDay(match);
  }
  return null;
}

const meetingLine = new RegExp(
  `^(?:[（(]|[—―–-]{1,4})${writtenDay}[)）]?[,，]?(?:在|于|向)[^。]{0,60}$` +
    `|^${writtenDay}[,，]?(?:在|于|向)[^,，。]{2,50}(?:${meetingWords.source})(?:[^,，。]{0,4}|上[\\u4e00-\\u9fff]{0,14}(?:[省市县区州盟]长|主席|主任)[\\u4e00-\\u9fff]{2,10})(?:$|(?<=上)(?=今年|各位|主任|尊敬|受|现|关于))`,
);

/**
 * A date that closes the text or stands alone under its title, by itself or after the bureau that signs; 某市热线办公室
 * 2022年7月12日 is how the head of a bulletin is dated. Where that tells of 本月 alone, the month may be the one before.
 */
export function signedDay(lines: readonly Line[]): string | null {
  const ofThisMonth =
    lines.some(({ text }) => /本月|当月/.test(text)) && !lines.some(({ text }) => toldMonth.test(text));
  const above = lines.slice(0, 6).filter(({ text }) => isDay.test(text) || (mastheadDay.test(text) && !ofThisMonth));
  for (const { text } of [...lines.slice(-4).reverse(), ...above]) {
    if (text.length > 48 || putOnline.test(text)) continue;
    const match = endsInDay.exec(text) ?? chineseDay(text);
    if (match) return isoDay(match);
  }
  return null;
}

const toldMonth = /第\d{1,2}期|(?<![\d年])\d{1,2}月份/;

const mastheadDay = new RegExp(
  `^[\\u4e00-\\u9fff\\d]{4,30}(?:办公室|领导小组|指挥部|委员会|中心|[局部厅办院])(?:编印?|主办)?\\s{0,12}${writtenDay}$`,
);

/** （2023年3月） under a title, or below the text: the last day of the month it was written in. */
export function signedMonth(lines: readonly Line[]): string | null {
  for (const { text } of [...lines.slice(-2).reverse(), ...lines.slice(0, 4)]) {
    const [, year, month] = /^[（(]?((?:19|20)\d{2})年(\d{1,2})月[)）]?$/.exec(text) ?? [];
    if (year !== undefined) return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
  }
  return null;
}

/** 时间:2018-10-23 above a short text is the page's day, and no signature. */
const putOnline = /^(?:发布|更新|上传|编辑|录入|归档|存档|打印|导出|下载)?(?:时间|日期)[:：]/;

/** 二〇一八年三月十二日, as signatures are dated. */
function chineseDay(text: string): RegExpExecArray | null {
  if (
    !/^.{0,24}二[〇零○][〇零○一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日$/.test(
      text,
    )
  )
    return null;
  return /((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日$/.exec(digitsOf(text));
}

/** ——二〇二六年一月二十七日在…会议上: the day in digits, the rest as it stands. */
function withDigits(text: string): string {
  return text.replace(/^([（(]|[—―–-]{1,4})?(二[〇零○].{2}年.{1,2}月.{1,3}日)/, (_, mark: string = "", day: string) =>
    mark.concat(digitsOf(day)),
  );
}

function digitsOf(text: string): string {
  return text
    .replace(/[〇零○]/g, "0")
    .replace(/十(?=[月日])/g, (_, at: number, whole: string) =>
      /[一二三四五六七八九]/.test(whole[at - 1] ?? "") ? "0" : "10",
    )
    .replace(/十/g, (_, at: number, whole: string) => (/[一二三四五六七八九]/.test(whole[at - 1] ?? "") ? "" : "1"))
    .replace(/[一二三四五六七八九]/g, (digit) => String("一二三四五六七八九".indexOf(digit) + 1));
}

/**
 * `时间:2022-04-01`, `发布日期：…` and a line that is a day (2022-01-04 15:16:01 来源:…) or says a day and an hour among the first,
 * or where a forum says 发布于; 2023-07-21 20:52，正文： may run on into the text.
 */
export function pageDay(lines: readonly Line[]): string | null {
  for (const { text } of lines.slice(0, 8)) {
    const match = labelledDay.exec(text) ?? stampedDay.exec(text) ?? clockedDay.exec(text) ?? printedDay.exec(text);
    if (match) return isoDay(match);
  }
  for (const { text } of lines) {
    const match = postedDay.exec(text);
    if (match) return isoDay(match);
  }
  return null;
}

/** 2023-01-15 10:30 来源…, 2021-11-30 红网时刻: the line a web page puts under its title. */
const stampedDay =
  /^((?:19|20)\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:\s?\d{1,2}:\d{2}(?::\d{2})?)?\s*(?:$|(?:来源|作者|责任编辑|编辑)|[，,]?正文[:：]|[\u4e00-\u9fff]{2,12}$)/;

/** 某某日报 2019-02-12 21:06 大字, http://… 2005年04月08日15:43 某网: a day and an hour in a line that says nothing else; 截至…15:00 does. */
const clockedDay = new RegExp(
  `^[^。，,;；]{0,60}(?<!截[至止]\\s?|[自从至到于])(?<!\\d)${numericDay}日?\\s?\\d{1,2}:\\d{2}(?!\\s*[-—~至到])[^。，,;；]{0,40}$`,
);

/** 《某某日报》(2021年10月14日 第12版): the day a paper was printed. */
const printedDay = new RegExp(
  `(?<!\\d)${numericDay}日?\\s*(?:星期[一二三四五六日天])?[,，]?\\s*第?\\s*[A-Z]?\\d{1,3}\\s*版`,
);

function isoDay(match: RegExpExecArray): string {
  const [year = "", month = "", day = ""] = match.slice(1).filter((part) => part !== undefined);
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
