import { expect, test } from "vitest";
import { metricOf, readText } from "../read-prose.ts";

/** A section headed with another year is about that year; one headed with the report's own says more exactly when. */

test("holds for what stands under the heading, its own headings included, and no further", async () => {
  const { figures } = await readText(
    [
      "诸暨市卫生健康局2023年工作总结",
      "2023年，全市新增门诊3个。",
      "一、2022年工作回顾",
      "床位1100张。",
      "（一）医疗服务",
      "诊疗50万人次。",
      "二、2023年工作情况",
      "家庭医生签约率61.5%。",
      "附：2022年主要指标",
      "护士320人。",
    ].join("\n"),
  );
  expect(figures.map((figure) => `${figure.period.label} ${metricOf(figure)}`).sort()).toEqual([
    "2022年 床位",
    "2022年 护士",
    "2022年 诊疗",
    "2023年 家庭医生签约率",
    "2023年 新增门诊",
  ]);
});

test("a heading that only names a year's plan, law or meeting is no such heading", async () => {
  for (const heading of ["一、2022年度先进集体表彰", "一、学习2022年全国会议精神", "一、2022年规划项目建设"]) {
    const { figures } = await readText(`诸暨市卫生健康局2023年工作总结\n${heading}\n床位1100张。\n`);
    expect(figures.map(({ period }) => period.label)).toEqual(["2023年"]);
  }
});

test("a section headed with a month or a part of the year is about that", async () => {
  const { figures } = await readText(
    [
      "诸暨市2023年1-7月安全生产情况",
      "一、7月份事故情况",
      "全市发生事故17起。",
      "道路运输事故15起。",
      "二、1-7月事故情况",
      "全市发生事故80起。",
      "三、上半年工作情况",
      "检查企业900家。",
    ].join("\n"),
  );
  expect(figures.map(({ display, period }) => `${display} ${period.label}`).sort()).toEqual([
    "15起 2023年7月",
    "17起 2023年7月",
    "80起 2023年1—7月",
    "900家 2023年上半年",
  ]);
});
