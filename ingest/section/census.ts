import type { Period } from "../../src/reports/period.ts";
import type { Line } from "./lines.ts";

/** The hour each census counted at: its reports say its number more often than its day. */
const censuses: Readonly<Record<string, string>> = {
  第五次全国人口普查: "2000-11-01",
  第六次全国人口普查: "2010-11-01",
  第七次全国人口普查: "2020-11-01",
  第三次全国经济普查: "2013-12-31",
  第四次全国经济普查: "2018-12-31",
  第五次全国经济普查: "2023-12-31",
};

const namedCensus = /第[三四五六七]次全国(?:人口|经济)普查/;

/** How many of the first lines may head a text: a site puts its own above. */
const linesAbove = 3;
/** 第七次全国人口普查主要数据情况： on a line of its own; a text that goes by a census somewhere is not about its day. */
const headsCensus =
  /^[^，,。；;]{0,16}第[三四五六七]次全国(?:人口|经济)普查(?:主要)?(?:数据|结果|公报|情况|汇总)[^，,。；;]{0,10}$/;

/** A bulletin of a census is about the day it counted at: 现将2020年11月1日零时全县常住人口的基本情况公布如下. */
export function censusPeriod(title: string, lines: readonly Line[]): Period | null {
  const above = lines.slice(0, linesAbove).map(({ text }) => text);
  const headed = title.includes("普查") ? title : above.find((text) => headsCensus.test(text));
  if (headed === undefined) return null;
  const counted = lines
    .slice(0, 16)
    .map(({ text }) => /((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日零时/.exec(text))
    .find((match) => match !== null);
  const [year = "", month = "", day = ""] = counted?.slice(1) ?? [];
  const to = counted
    ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
    : censuses[namedCensus.exec(headed)?.[0] ?? ""];
  if (to === undefined) return null;
  const [ofYear, ofMonth, ofDay] = to.split("-").map(Number);
  return {
    from: null,
    to,
    label: `截至${ofYear}年${ofMonth}月${ofDay}日`,
    basis: "explicit",
    accumulation: null,
  };
}
