import { expect, test } from "vitest";

import { metricsOf, readProse, readText } from "../read-prose.ts";

/** What reports of catch-up rounds tell: two towns in a row, what was due of one vaccine, and where each point of a list begins. */

test("two numbers in a row are those of the two towns before them, though nobody says 分别", async () => {
  expect(await metricsOf("甲溪镇、乙桥乡首针及时率只有86.5%和88.02%。")).toEqual([
    "甲溪镇 乙肝疫苗及时率 = 86.5%",
    "乙桥乡 乙肝疫苗及时率 = 88.02%",
  ]);
  const { figures } = await readProse("甲溪镇和乙桥乡共补种儿童312人。完成甲溪镇、乙桥乡卫生院改造2所。");
  expect(figures.map(({ placeLabel, place }) => placeLabel ?? place?.name)).toEqual(["甲溪镇、乙桥乡", "诸暨市"]);
});

test("what was made up for, and its rate, are of the vaccine that was due", async () => {
  expect(
    await metricsOf("应补种脊灰疫苗1130剂，实补1098剂，补种率97.2%；百白破疫苗应补912人，实补868人，补种率95.2%。"),
  ).toEqual([
    "应补种脊灰疫苗 = 1130剂",
    "脊灰疫苗实补 = 1098剂",
    "脊灰疫苗补种率 = 97.2%",
    "百白破疫苗应补 = 912人",
    "百白破疫苗实补 = 868人",
    "百白破疫苗补种率 = 95.2%",
  ]);
  expect(await metricsOf("应补种脊灰疫苗1130剂，实补1098剂；补证率99%，补种率96%。")).toContain("补种率 = 96%");
});

test("a rate of some of the people keeps the vaccine of the count it stands behind", async () => {
  expect(await metricsOf("新冠疫苗累计接种15.2万剂次，其中60岁以上老年人第三剂接种率83.1%。")).toEqual([
    "新冠疫苗接种 = 15.2万剂次",
    "老年人新冠疫苗接种率 = 83.1%",
  ]);
  expect(await metricsOf("新冠疫苗累计接种15.2万剂次，其中老年人流感疫苗接种率43.1%。")).toContain(
    "老年人流感疫苗接种率 = 43.1%",
  );
});

test("a point of a list that says what lags counts that, and nothing of the point before", async () => {
  const before = "一是人员不足，5个接种单位仅配备1名接种人员；";
  expect(await metricsOf(`${before}二是数字化门诊建设滞后，目前建成11家，占52.4%。`)).toEqual(
    expect.arrayContaining(["数字化门诊·建成 = 11家", "数字化门诊 = 52.4%"]),
  );
});

test("of two totals a part is of the one whose name it says more of", async () => {
  const prose = "共摸排儿童3150人，发现漏种儿童48人，完成补种45人。其中流动儿童漏种16人。";
  const { figures } = await readProse(prose);
  const part = figures.at(-1);
  expect(part?.edges.map(({ figure }) => figures.find(({ id }) => id === figure)?.display)).toEqual(["48人"]);
});

test("a town that is called as a prefecture is, 全州镇, is none", async () => {
  const rows = "乡镇 应种 实种\n全州镇 412 401\n甲溪镇 96 95";
  const { figures } = await readText(`全州县2023年查漏补种总结\n\n${rows.replaceAll(" ", "\t")}\n`);
  expect(figures.map(({ place }) => place?.name)).toEqual(["全州镇", "全州镇", "甲溪镇", "甲溪镇"]);
});

test("another town begins anew behind towns that are told together", async () => {
  expect(await metricsOf("甲溪镇、乙桥乡全程接种率分别为88.1%和86.2%；丙坪乡及时接种率仅79.2%。")).toEqual([
    "甲溪镇 接种率 = 88.1%",
    "乙桥乡 接种率 = 86.2%",
    "丙坪乡 及时接种率 = 79.2%",
  ]);
});

test("what a bracket behind the year before tells is of that year, and of the same measure", async () => {
  const { figures } = await readProse("1—9月累计报告百日咳62例，较去年同期累计（197例）下降。");
  expect(figures.map(({ period }) => period.label)).toEqual(["2021年1—9月", "2020年1—9月"]);
  expect(await metricsOf("报告AEFI个案82例，报告发生率为28.4/10万剂，高于2020年（20.3/10万剂）。")).toEqual([
    "报告AEFI个案 = 82例",
    "报告AEFI个案·报告发生率 = 28.4/10万剂",
    "报告AEFI个案·报告发生率 = 20.3/10万剂",
  ]);
});

test("those among whom others are counted are not called by them", async () => {
  expect(await metricsOf("手足口病：121例中男性71例。")).toEqual(["手足口病 = 121例", "男性 = 71例"]);
  expect(await metricsOf("培训中小学教师121人。")).toEqual(["培训中小学教师 = 121人"]);
});

test("the completion of some towns keeps the vaccine, and the number of a heading is no figure", async () => {
  expect(await metricsOf("流感疫苗接种2130人，完成年度任务（5300人）的40.2%，其中甲溪镇完成率71.2%。")).toContain(
    "甲溪镇 流感疫苗完成率 = 71.2%",
  );
  const { figures } = await readText("青禾县2023年监测报告\n1 监测情况\n报告病例82例。\n8 补偿\n补偿1例。\n18个乡镇\n");
  expect(figures.map(({ display }) => display)).toEqual(["82例", "1例", "18个"]);
});

test("towns shared out once are shared out again for the rate of the same sentence, and a house of another is not theirs", async () => {
  expect(await metricsOf("甲溪镇、乙桥镇漏种儿童较多，分别为141人、95人，补种率分别为94.1%、82.9%。")).toEqual([
    "甲溪镇 漏种儿童较多 = 141人",
    "乙桥镇 漏种儿童较多 = 95人",
    "甲溪镇 补种率 = 94.1%",
    "乙桥镇 补种率 = 82.9%",
  ]);
  expect(await metricsOf("甲溪镇、乙桥镇漏种儿童分别为141人、95人，补种率分别为94.1%、82.9%。")).toEqual([
    "甲溪镇 漏种儿童 = 141人",
    "乙桥镇 漏种儿童 = 95人",
    "甲溪镇 补种率 = 94.1%",
    "乙桥镇 补种率 = 82.9%",
  ]);
  const { figures } = await readProse("甲溪镇、乙桥镇、丙坪乡卫生院分别接种第一剂381人、211人、92人。");
  expect(figures.map(({ place }) => place?.name)).not.toEqual(["甲溪镇", "乙桥镇", "乙桥镇"]);
});

test("how many doses each is to have is no count, and when they were born no time of it", async () => {
  const { figures } = await readProse(
    "为2012年9月1日至2013年8月31日出生、无接种史的女孩提供2剂次HPV疫苗接种，第一剂接种率达91%。全年提供疫苗3120剂次。",
  );
  expect(figures.map(({ display, role }) => `${display} ${role}`)).toEqual([
    "2剂次 standard",
    "91% result",
    "3120剂次 result",
  ]);
  expect(figures[1]?.period.label).toBe("2021年");
});

test("what is listed of one vaccine behind 其中 has its rate, and a vaccine that is due is named once", async () => {
  expect(await metricsOf("接种流感疫苗5120剂，其中60岁以上接种1812剂，医务人员接种率87.9%。")).toContain(
    "医务人员流感疫苗接种率 = 87.9%",
  );
  expect(await metricsOf("需补种麻腮风疫苗311剂次、百白破疫苗285剂次。")).toEqual([
    "需补种麻腮风疫苗 = 311剂次",
    "需补种百白破疫苗 = 285剂次",
  ]);
});
