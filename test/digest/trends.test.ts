import { describe, expect, test } from "vitest";
import { preview } from "../../src/digest/manage.ts";
import { openLibrary } from "../answer/library.ts";
import { digestDeps, group, monday, subscribe } from "./group.ts";

const here = { chatId: "oc_group", now: monday, timeZone: "Asia/Shanghai" };
const report = (title: string, sentence: string) => `云川市卫生健康委员会${title}工作总结\n${sentence}`;
const yearly = (year: number, sentence: (year: number) => string) => report(`${year}年`, sentence(year));

/** The charts of a week in which all of these came out; `metrics` are watched. */
async function charts(texts: readonly string[], metrics: string[]) {
  const library = await openLibrary(Object.fromEntries(texts.map((text, index) => [`${index}.txt`, text])));
  await subscribe(library.database, group({ metrics }));
  const pages = await preview(digestDeps(library), here);
  return pages.flatMap((page) =>
    page.charts.map(
      ({ title, points }) => `${title}: ${points.map((each) => `${each.label} ${each.display}`).join(", ")}`,
    ),
  );
}

const managed = (year: number) => `${year}年，全市孕产妇系统管理率${year - 1930}.5%。`;

describe("a chart of a watched metric", () => {
  test("begins with three years, and has one point for each", async () => {
    const years = [2020, 2021, 2022, 2023].map((year) => yearly(year, managed));
    expect(await charts(years.slice(0, 2), ["系统管理率"])).toEqual([]);
    expect(await charts(years, ["系统管理率"])).toEqual([
      "云川市孕产妇系统管理率历年变化: 2020年 90.5%, 2021年 91.5%, 2022年 92.5%, 2023年 93.5%",
    ]);
    expect(await charts(years, [])).toEqual([]);
  });

  test("is drawn of quarters too, and of a metric no list knows", async () => {
    const quarters = ["一", "二", "三"].map((quarter, at) =>
      report(`2023年第${quarter}季度`, `2023年第${quarter}季度，全市便民服务网点抽查率${80 + at}.5%。`),
    );
    expect(await charts(quarters, ["抽查率"])).toEqual([
      "云川市便民服务网点抽查率变化: 2023年1季度 80.5%, 2023年2季度 81.5%, 2023年3季度 82.5%",
    ]);
  });

  test("never has a quarter beside years, nor another group of people, nor a year with two numbers", async () => {
    const years = [2021, 2022].map((year) => yearly(year, managed));
    const quarter = report("2023年第一季度", "2023年第一季度，全市孕产妇系统管理率91.1%。");
    expect(await charts([...years, quarter], ["系统管理率"])).toEqual([]);
    const others = yearly(2023, (year) => `${year}年，全市农村孕产妇系统管理率88.1%。`);
    expect(await charts([...years, others], ["系统管理率"])).toEqual([]);
    const twice = [managed(2023), managed(2023).replace("93.5", "93.9")].map((sentence, index) =>
      report(`2023年${index === 0 ? "" : "妇幼"}`, sentence),
    );
    expect(await charts([...years, ...twice], ["系统管理率"])).toEqual([]);
  });
});
