import { expect, test } from "vitest";

import { metricOf, readProse } from "../read-prose.ts";

/** Whose a figure is where its clause begins with a place that is not the report's own, or with 该镇 and 全市. */

async function placesOf(heading: string, prose: string): Promise<string[]> {
  const { figures } = await readProse(prose, heading);
  return figures.map((figure) => `${figure.place?.id ?? figure.placeLabel} ${metricOf(figure)}`);
}

test("该镇 in a county's report is the town named before it, and the clauses behind it go on with that town", async () => {
  const heading = "德清县2021年水利工作总结";
  expect(await placesOf(heading, "甲溪镇率先完成清淤，该镇清淤8.5公里，新建水闸12座。全县清淤46公里。")).toEqual([
    "德清县甲溪镇 清淤",
    "德清县甲溪镇 新建水闸",
    "330521 清淤",
  ]);
  expect(await placesOf(heading, "甲溪镇、乙桥镇率先完成清淤。该镇清淤8.5公里。")).toEqual(["未署名的镇 清淤"]);
  expect(await placesOf(heading, "率先完成清淤。该镇清淤8.5公里。")).toEqual(["未署名的镇 清淤"]);
});

test("a town's own name before what it tells is no part of a name; its 卫生院 is", async () => {
  const heading = "丙坪乡2021年工作总结";
  expect(await placesOf(heading, "德清县丙坪乡共出生90人。")).toEqual(["丙坪乡 出生"]);
  expect(await placesOf(heading, "丙坪乡卫生院接诊90人。")).toEqual(["丙坪乡 丙坪乡卫生院接诊"]);
});

test("全县 in the report of a town whose county nobody names is none of that town's", async () => {
  expect(await placesOf("丙坪乡2021年工作总结", "全乡出生90人，全县出生3200人，出生率8.1‰。我乡死亡20人。")).toEqual([
    "丙坪乡 出生",
    "未署名的县 出生",
    "未署名的县 出生率",
    "丙坪乡 死亡",
  ]);
});

test("a town that a clause begins with is itself in the report of a county that nobody names", async () => {
  const heading = "县水利局2021年工作总结";
  expect(await placesOf(heading, "甲溪镇清淤8.5公里，全县清淤46公里。县乡两级财政投入12万元。")).toEqual([
    "甲溪镇 清淤",
    "未署名的县 清淤",
    expect.stringMatching(/^未署名的县 /),
  ]);
});

test("全市 in the report of some district is none of that district's", async () => {
  const heading = "区水利局2021年工作总结";
  expect(await placesOf(heading, "全区清淤8.5公里，全市清淤46公里，我区新建水闸12座。")).toEqual([
    "未署名的区 清淤",
    "未署名的市 清淤",
    "未署名的区 新建水闸",
  ]);
});

test.each([
  ["德清县2021年工作总结", "宁波市已接种流感疫苗31万人，接种率52.1%。", "330200 接种流感疫苗·接种率"],
  ["德清县2021年工作总结", "湖州市累计接种流感疫苗31万人。", "330500 接种流感疫苗"],
  ["德清县2021年工作总结", "湖州市安排接种资金31万元。", "330521 湖州市安排接种资金"],
  ["衢州市2021年工作总结", "全国医疗机构共107万个，卫生人员1500万人。", "100000 卫生人员"],
  ["衢州市2021年工作总结", "我国卫生人员已达1500万人。", "100000 卫生人员"],
  ["衢州市2021年工作总结", "全国医疗机构共107万个，全市医疗机构1200个。", "330800 医疗机构"],
  ["衢州市2021年工作总结", "全国文明单位达3个。", "330800 文明单位"],
  ["石家庄市2021年工作总结", "全市植树12万株。新华区植树3200株。", "130105 植树"],
  ["石家庄市长安区2021年工作总结", "桥西区植树3200株。", "130104 植树"],
  ["浙江省2021年工作总结", "新华区植树3200株。", "330000 新华区植树"],
  ["德清县2021年工作总结", "宁波市企业投资31万元。", "330521 宁波市企业投资"],
  ["德清县2021年工作总结", "宁波市接种率52.1%；全县接种率61.3%。", "330521 接种率"],
])("in the report of %s, %s: the last is %s", async (heading, prose, expected) => {
  expect((await placesOf(heading, prose)).at(-1)).toBe(expected);
});

test("whom doctors have signed is of no visits; what was done at them is", async () => {
  const { figures } = await readProse("全县门诊12万人次，签约率61%，床位1200张。健康教育讲座3000人次，满意率96%。");
  expect(figures.map(metricOf)).toEqual(["门诊", "签约率", "床位", "健康教育讲座", "健康教育讲座·满意率"]);
});
