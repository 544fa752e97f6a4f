import { findTimeWords } from "../../../src/reports/time-words.ts";
import type { Line } from "../../section/lines.ts";
import { without } from "./without.ts";

/** 制表日期：2024年1月8日 is the day of the paper; 统计截止时间：… is that of the numbers. */
const paperDay = /(?:填报|填表|制表|报送|上报|导出|打印|编制)(?:日期|时间)[:：]\s*[\d年月日./-]+/g;
const countedTo = /(?:统计|数据)*(?:截止|截至)(?:日期|时间)?[:：]\s*/g;
/** All time words of the lines, as the header reader takes them. */
export function timesIn(texts: readonly string[]): string {
  return texts
    .map((line) => line.replaceAll(paperDay, "").replaceAll(countedTo, "截至"))
    .map((line) =>
      findTimeWords(line, unanchored)
        .map(({ span }) => line.slice(...span))
        .join("、"),
    )
    .filter((words) => words !== "")
    .join("、");
}

const unanchored = { year: 2000, asOf: "2000-12-31" };

/** 2024年1月 and nothing else over the title, as the name of a workbook's sheet. */
export function timeAlone(line: Line | undefined): string | null {
  return /^(?:19|20)\d{2}年(?:\d{1,2}月|[一二三四1-4]季度|[上下]半年)?$/.exec(line?.text ?? "")?.[0] ?? null;
}

export function ownTime(words: string): string | null {
  const dated = findTimeWords(words, unanchored).find(({ relative, period }) => !relative && period.to !== null);
  return dated === undefined ? null : words.slice(...dated.span);
}

export function withoutTimes(words: string): string {
  return findTimeWords(words, unanchored).reduceRight((rest, { span }) => without(rest, span), words);
}
