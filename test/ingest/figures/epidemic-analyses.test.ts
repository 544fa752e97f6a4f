import { expect, test } from "vitest";
import { metricOf, metricsOf, readProse } from "../read-prose.ts";

/** How yearly analyses of epidemics tell of deaths, peaks, ages, occupations and outbreaks. */

test("those listed behind who died of one disease died of theirs", async () => {
  expect(await metricsOf("死亡9人，其中艾滋病死亡6人、肺结核2人、乙肝1人。报告肺结核48例。")).toEqual([
    "死亡 = 9人",
    "艾滋病死亡 = 6人",
    "肺结核·死亡 = 2人",
    "乙肝·死亡 = 1人",
    "报告肺结核 = 48例",
  ]);
});

test("two numbers of a year that is compared with are both of that year", async () => {
  const { figures } = await readProse("全市报告传染病21种840例。与2020年（12种620例）相比，发病数上升35.48%。");
  expect(figures.map(({ display, period }) => `${display} ${period.label}`)).toEqual([
    "21种 2021年",
    "840例 2021年",
    "12种 2020年",
    "620例 2020年",
    "35.48% 2021年",
  ]);
});

test("what is told of a peak is of its month, up to the semicolon or the stop", async () => {
  const { figures } = await readProse("全年发病高峰在12月，报告189例，占22.4%；最低为4月，报告28例。全年报告840例。");
  expect(figures.map(({ display, period }) => `${display} ${period.label}`)).toEqual([
    "189例 2021年12月",
    "22.4% 2021年12月",
    "28例 2021年4月",
    "840例 2021年",
  ]);
});

test("those whom most cases are of, and an age group with 组 behind it", async () => {
  const { figures } = await readProse("年龄主要集中在0—14岁，共490例，占57.9%，其中5—9岁组231例。发病840例。");
  expect(figures.map((figure) => `${figure.population} ${metricOf(figure)} ${figure.display}`)).toEqual([
    "0-14岁 病例 490例",
    "0-14岁 病例 57.9%",
    "5-9岁 病例 231例",
    "null 发病 840例",
  ]);
});

test("how the first and the next are brought in is no part of their names", async () => {
  expect(await metricsOf("职业以学生为主（387例，占45.8%），其次为农民（132例）。")).toEqual([
    "学生 = 387例",
    "学生 = 45.8%",
    "农民 = 132例",
  ]);
  expect(await metricsOf("丙类报告662例，以流感（512例）、手足口病（81例）为主。")).toEqual([
    "丙类报告 = 662例",
    "流感 = 512例",
    "手足口病 = 81例",
  ]);
});

test("those who fell ill in outbreaks are told of the outbreaks", async () => {
  expect(await metricsOf("处置学校聚集性疫情47起，其中流感31起（发病612人）、水痘9起（发病98人）。")).toEqual([
    "处置学校聚集性疫情 = 47起",
    "流感 = 31起",
    "流感聚集性疫情·发病 = 612人",
    "水痘 = 9起",
    "水痘聚集性疫情·发病 = 98人",
  ]);
});

test("who was ever reported is no count of the year, and who came in new is of the same disease", async () => {
  const { figures } = await readProse(
    "累计报告艾滋病感染者及病人398例，其中死亡67例，现存活331例；2021年新报告41例，较2020年减少6例。",
  );
  expect(figures.map((figure) => `${metricOf(figure)} ${figure.display} ${figure.period.label}`)).toEqual([
    "报告艾滋病感染者及病人 398例 截至2021年底历年累计",
    "报告艾滋病感染者及病人·死亡 67例 截至2021年底历年累计",
    "报告艾滋病感染者及病人·现存活 331例 2021年",
    "新报告艾滋病感染者及病人 41例 2021年",
    "新报告艾滋病感染者及病人 6例 2021年",
  ]);
});

test("a bracket with a year alone has what stands before it, of that year", async () => {
  const { figures } = await readProse("病原学阳性112例，成功治疗率95.1%（2020年为94.3%），筛查率100%。");
  expect(figures.map((figure) => `${metricOf(figure)} ${figure.display} ${figure.period.label}`).slice(1, 3)).toEqual([
    "病原学阳性·成功治疗率 95.1% 2021年",
    "病原学阳性·成功治疗率 94.3% 2020年",
  ]);
});

test("the rest of a class's diseases are of that class", async () => {
  expect(
    await metricsOf(
      "27种乙类传染病中，登革热等11种无病例报告，其余14种传染病共报告发病405例，报告死亡3人。11种丙类传染病中，丝虫病等2种无病例报告。其余8种传染病共报告183例。",
    ),
  ).toEqual(
    expect.arrayContaining([
      "乙类传染病报告发病 = 405例",
      "乙类传染病报告发病·报告死亡 = 3人",
      "丙类传染病报告 = 183例",
    ]),
  );
});

test("what a rate is held against is no result, nor is a goal in quotes", async () => {
  const { figures } = await readProse(
    "肺结核死亡率下降到3.1/10万，远低于14/10万的平均死亡率。确保失业率控制在“5.2%左右”的年度目标。",
  );
  expect(figures.map(({ display, role }) => `${display} ${role}`).slice(-2)).toEqual([
    "14/10万 standard",
    "5.2%左右 target",
  ]);
});

test("the number of a picture or of a hotline counts nothing, and maps are counted", async () => {
  expect(await metricsOf("见图1。图1 重症病例报告情况。12315互联网平台受理案件1349件。制作地图12张。")).toEqual([
    "12315互联网平台受理案件 = 1349件",
    "制作地图 = 12张",
  ]);
});
