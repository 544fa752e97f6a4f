import { expect, test } from "vitest";
import { metricOf, metricsOf, readProse } from "../read-prose.ts";

/** Reports on the checks of certificates at school, and analyses of a quarter: what is named by the words around it. */

test("what was left out of the first vaccine was of those listed behind it", async () => {
  expect(await metricsOf("漏种麻腮风疫苗412人次、百白破疫苗630人次，接种水痘疫苗55人次。")).toEqual([
    "漏种麻腮风疫苗 = 412人次",
    "漏种百白破疫苗 = 630人次",
    "接种水痘疫苗 = 55人次",
  ]);
});

test("a school of the middle kind is no inside of anything", async () => {
  expect(await metricsOf("小学64所、初中27所开展了查验工作。")).toEqual(["小学 = 64所", "初中 = 27所"]);
});

test("who has not all doses goes by that", async () => {
  expect(await metricsOf("查验发现未全程接种2615人，无接种证127人。")).toContain("查验发现未全程接种 = 2615人");
  expect(await metricsOf("12所学校未按要求配备人员。")).toContain("未按要求配备人员的学校 = 12所");
});

test("the other kind has the rate of the first", async () => {
  const { figures } = await readProse("民办幼儿园查验率（98.9%）低于公办幼儿园（99.9%）。");
  expect(figures.map((figure) => `${metricOf(figure)} ${figure.display} ${figure.role}`)).toEqual([
    "民办幼儿园查验率 98.9% result",
    "公办幼儿园查验率 99.9% result",
  ]);
});

async function timed(prose: string, title: string): Promise<string[]> {
  const { figures } = await readProse(prose, title);
  return figures.map((figure) => `${figure.period.label} ${figure.display}`);
}

test("a pair begins in the year that its sentence compares with", async () => {
  const told = await timed("与2020年相比，查验率提高0.3个百分点，无证率由0.83%下降到0.55%。", "台州市2021年工作总结");
  expect(told).toEqual(["2021年 0.3个百分点", "2020年 0.83%", "2021年 0.55%"]);
});

test("a quarter that is compared with has its own number", async () => {
  const title = "台州市2021年第三季度疫情分析";
  expect(await timed("报告传染病462例，与第二季度（523例）相比下降11.7%。", title)).toContain("2021年第二季度 523例");
  expect(await timed("报告传染病462例，与12月（523例）相比下降11.7%。", title)).toContain("时间不明 523例");
});

test("classes of diseases and events have what is told under them", async () => {
  const told = await metricsOf("二、乙类传染病\n报告12种130例，死亡6例。\n三、突发公共卫生事件\n共报告2起，发病46例。");
  expect(told).toContain("乙类传染病报告 = 130例");
  expect(told).toContain("乙类传染病报告·死亡 = 6例");
  expect(told).toContain("突发公共卫生事件报告 = 2起");
});
