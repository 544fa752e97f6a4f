import { expect, test } from "vitest";
import { metricOf, readProse, townOf } from "../read-prose.ts";

/** What half-year reports, bulletins and surveys of immunisation say of problems, groups, lines, and what was missed. */

async function told(prose: string): Promise<string[]> {
  const { figures } = await readProse(prose, "云川市疾病预防控制中心2026年上半年工作总结");
  return figures.map((figure) => {
    const { period, qualifiers, role, display } = figure;
    const when = period.label === "2026年上半年" ? "" : period.label;
    const said = [when, ...qualifiers, metricOf(figure), display, role === "result" ? "" : role];
    return `${townOf(figure)}${said.filter((word) => word !== "").join(" ")}`;
  });
}

test.each([
  [
    "what is told for comparison has no say in the next sentence",
    "报告百日咳43例，去年同期19例，同比上升126.3%。采集标本7份。",
    ["报告百日咳 43例", "2025年上半年 报告百日咳 19例", "报告百日咳 126.3% change", "采集标本 7份"],
  ],
  [
    "and where it opens a sentence what goes on is of that same time",
    "去年同期，报告麻疹2例。报告风疹5例。",
    ["2025年1—6月 报告麻疹 2例", "2025年1—6月 报告风疹 5例"],
  ],
  [
    "the number of a problem and what is said of a rate are none of its name",
    "存在的问题：一是流动儿童接种率偏低，仅为88.6%；二是甲溪镇、乙桥镇流动儿童接种率偏低，分别为91.2%和92.5%。",
    ["流动儿童接种率 88.6%", "甲溪镇 流动儿童接种率 91.2%", "乙桥镇 流动儿童接种率 92.5%"],
  ],
  [
    "groups behind the semicolon have the rate of those ahead",
    "国家免疫规划疫苗全程接种率91.46%，其中男童91.63%，女童91.27%；本地儿童93.10%，流动儿童82.43%。",
    [
      "全程 国家免疫规划疫苗接种率 91.46%",
      "男童·国家免疫规划疫苗接种率 91.63%",
      "女童·国家免疫规划疫苗接种率 91.27%",
      "本地儿童·国家免疫规划疫苗接种率 93.10%",
      "流动儿童·国家免疫规划疫苗接种率 82.43%",
    ],
  ],
  [
    "shares of groups are no rates",
    "共调查儿童960名，本地儿童812名，占84.6%；流动儿童148名，占15.4%。",
    ["调查儿童 960名", "本地儿童 812名", "本地儿童 84.6% share", "流动儿童 148名", "流动儿童 15.4% share"],
  ],
  [
    "a rate of so many in 100,000 doses counts no doses and holds no parts",
    "共报告异常反应个案74例，报告发生率为每10万剂31.4例。其中一般反应66例。",
    ["报告异常反应个案 74例", "报告异常反应个案·报告发生率 31.4例", "一般反应 66例"],
  ],
  [
    "those of the level of towns are no town's",
    "培训乡级人员236人次、村级人员418人次。",
    ["培训乡级人员 236人次", "村级人员 418人次"],
  ],
  [
    "who got a missed vaccine after all had missed that one",
    "摸底儿童43516人，查出漏种脊灰疫苗326人，已补种311人；漏种麻腮风疫苗274人，补种255人，补种率93.07%。",
    [
      "摸底儿童 43516人",
      "查出漏种脊灰疫苗 326人",
      "查出漏种脊灰疫苗·补种 311人",
      "漏种麻腮风疫苗 274人",
      "漏种麻腮风疫苗·补种 255人",
      "漏种麻腮风疫苗·补种率 93.07%",
    ],
  ],
  [
    "whom it is due to is not whom it reached",
    "应接种七年级女生4120人，已接种首剂3276人，首剂接种率79.5%；第二剂接种512人。",
    [
      "应接种七年级女生 4120人 target",
      "第一剂 七年级女生接种 3276人",
      "第一剂 七年级女生接种率 79.5%",
      "第二剂 七年级女生接种 512人",
    ],
  ],
  [
    "what a rate is to be raised to by a day is a plan",
    "10月底前将接种率提高到95%以上。",
    ["截至2026年10月 将接种率 95%以上 plan"],
  ],
])("%s", async (_what, prose, figures) => {
  expect(await told(prose)).toEqual(figures);
});

test("what is demanded lends its words to nothing that was reached", async () => {
  const { figures } = await readProse("要求以乡镇为单位接种率达到90%以上，全市接种率94.2%。");
  expect(figures.map((figure) => `${metricOf(figure)} ${figure.display}`).at(-1)).toBe("接种率 94.2%");
});
