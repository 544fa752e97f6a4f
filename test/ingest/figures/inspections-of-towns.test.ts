import { expect, test } from "vitest";
import { metricOf, readProse } from "../read-prose.ts";

/** A county's inspection of its townships: scores, lists of towns behind what is said of them, and what is told under a heading. */
async function told(prose: string, title = "天台县2020年工作总结"): Promise<string[]> {
  const { figures } = await readProse(prose, title);
  return figures.map((figure) =>
    [figure.place?.name, ...figure.qualifiers, metricOf(figure), figure.display].join(" "),
  );
}

test("scores listed behind towns are theirs", async () => {
  expect(
    await told(
      "得分90分以上的有2个乡镇：白鹤镇（96.5分）、泳溪乡（93.0分）；低于80分的有2个乡镇，分别为石梁镇（78.4分）、龙溪乡（76.9分）。",
    ),
  ).toEqual(
    expect.arrayContaining(["白鹤镇 得分 96.5分", "泳溪乡 得分 93.0分", "石梁镇 得分 78.4分", "龙溪乡 得分 76.9分"]),
  );
});

test("a rate that is low is what the towns behind it have, and the mean of all", async () => {
  expect(
    await told("（一）个别乡镇乙肝疫苗首针及时率低，其中白鹤镇为78.3%，泳溪乡为81.2%，均低于全县平均水平（90.4%）。"),
  ).toEqual([
    "白鹤镇 第一剂 乙肝疫苗及时率 78.3%",
    "泳溪乡 第一剂 乙肝疫苗及时率 81.2%",
    "天台县 第一剂 乙肝疫苗及时率 90.4%",
  ]);
});

test("vaccines alone have the rate of the sentence before or of the heading", async () => {
  const behind = await told("疫苗接种率均达到90%以上。其中卡介苗99.6%，脊灰疫苗98.7%。");
  expect(behind.slice(1)).toEqual(["天台县 卡介苗接种率 99.6%", "天台县 脊灰疫苗接种率 98.7%"]);
  const under = await told("一、抽查情况\n抽查儿童450名。\n二、接种率\n卡介苗99.6%，脊灰疫苗98.7%。");
  expect(under.slice(1)).toEqual(["天台县 卡介苗接种率 99.6%", "天台县 脊灰疫苗接种率 98.7%"]);
  const other = await told("一、抽查情况\n抽查儿童450名。\n二、库存情况\n卡介苗99.6%，脊灰疫苗98.7%。");
  expect(other.join()).not.toContain("接种率");
});

test("the head of a paper names who issued it", async () => {
  const title = "关于2020年考核情况的通报\n天台县卫生健康局文件 天卫发〔2021〕8号";
  expect(await told("抽查儿童450名。", title)).toEqual(["天台县 抽查儿童 450名"]);
});
