import { expect, test } from "vitest";
import { metricOf, readProse } from "../read-prose.ts";

/** What is told of some places, counted and perhaps one of them named, in the report of the city they lie in. */

async function told(prose: string): Promise<string[]> {
  const { figures } = await readProse(prose, "台州市2021年工作总结");
  return figures.map(
    ({ place, placeLabel, role, display, ...figure }) =>
      `${place?.name ?? placeLabel} ${metricOf({ place, placeLabel, role, display, ...figure })} ${display} ${role}`,
  );
}

test.each([
  [
    "one that is named among them",
    "三门县等3个县尚有7家接种点未完成改造。",
    ["台州市 县 3个 result", "三门县等3个县 接种点未完成改造 7家 result"],
  ],
  [
    "several that are",
    "临海市、三门县等4个县(市、区)接种疫苗12万剂次，占全市的35%。",
    [
      "台州市 县(市、区) 4个 result",
      "临海市、三门县等4个县(市、区) 接种疫苗 12万剂次 result",
      "临海市、三门县等4个县(市、区) 接种疫苗·占全市 35% share",
    ],
  ],
  [
    "a line they fell below, and what goes on",
    "三门县等5个县（市、区）及时接种率低于90%，仅为87.1%。",
    [
      "台州市 及时接种率低于90%的县(市、区) 5个 result",
      "三门县等5个县(市、区) 及时接种率 90% standard",
      "三门县等5个县(市、区) 及时接种率 87.1% result",
    ],
  ],
  [
    "a line they reached",
    "有6个县接种率达到95%以上。",
    ["台州市 接种率达到95%以上的县 6个 result", "6个县 接种率 95%以上 standard"],
  ],
  ["what they have not done", "天台县等2个县未报送材料。", ["台州市 未报送材料的县 2个 result"]],
])("%s", async (_what, prose, figures) => {
  expect(await told(prose)).toEqual(figures);
});

test.each([
  ["all of them together", "全市9个县(市、区)共报告病例120例。", "台州市 报告病例 120例 result"],
  ["a house of such a place", "10个乡镇卫生院建成发热诊室6间。", "台州市 乡镇卫生院建成发热诊室 6间 result"],
  [
    "a place where it is given",
    "全市8个乡镇接种门诊全年接种疫苗8.1万剂次。",
    "台州市 乡镇接种门诊接种疫苗 8.1万剂次 result",
  ],
  ["where it is done", "覆盖12个乡镇，服务群众3.2万人。", "台州市 服务群众 3.2万人 result"],
  ["the whole again", "天台县等2个县未报送材料，全市接种率96.2%。", "台州市 接种率 96.2% result"],
])("left alone: %s", async (_what, prose, figure) => {
  expect(await told(prose)).toContain(figure);
});

test("provinces by their short names, of people of an age", async () => {
  expect(await told("湖南、江西等4个省份70岁以上人群全程接种率已超过88%，5个县接种率低于82%。")).toEqual([
    "台州市 70岁以上人群全程接种率已超过88%的省份 4个 result",
    "湖南、江西等4个省份 接种率 超过88% standard",
    "台州市 接种率低于82%的县 5个 result",
    "5个县 接种率 82% standard",
  ]);
});
