import { expect, test } from "vitest";

import { readProse, metricOf, metricsOf } from "../read-prose.ts";

async function told(prose: string): Promise<string[]> {
  const { figures } = await readProse(prose, "青禾县2021年工作总结");
  return figures.map((figure) =>
    [figure.place?.level === "town" ? figure.place.name : "", figure.population ?? "", metricOf(figure), figure.display]
      .filter((word) => word !== "")
      .join(" "),
  );
}

test("a rate that stands alone ahead is that of every group and town behind it", async () => {
  const prose =
    "年发病率,男性为241.7/10万,女性为146.3/10万(P<0.01);≤3岁为3797.4/10万,4~10岁为314.9/10万;最高的是甲溪镇(393.4/10万)、石桥镇(288.1/10万)。";
  expect(await told(prose)).toEqual([
    "男性年发病率 241.7/10万",
    "女性年发病率 146.3/10万",
    "3岁以下 年发病率 3797.4/10万",
    "4-10岁 年发病率 314.9/10万",
    "甲溪镇 年发病率 393.4/10万",
    "石桥镇 年发病率 288.1/10万",
  ]);
});

test("a rate with a number of its own stands ahead of none", async () => {
  expect(await told("发病率为20.6/10万,死亡率为1.2/10万。")).toEqual(["发病率 20.6/10万", "死亡率 1.2/10万"]);
});

test("how many of two kinds do a thing is told of each", async () => {
  expect(await metricsOf("有97%的乡镇和70%的行政村流行疟疾。")).toEqual(["乡镇 = 97%", "行政村流行疟疾 = 70%"]);
  expect(await metricsOf("接种率达到98%的目标。")).toEqual(["接种率 = 98%"]);
});

test("the dose that one of two names says is that name's alone", async () => {
  const { figures } = await readProse("覆盖人数和全程接种人数分别占老年人口的88.6%和83.8%。");
  expect(figures.map(({ display, qualifiers }) => `${display} ${qualifiers.join()}`)).toEqual(["88.6% ", "83.8% 全程"]);
});

test("one total is not told twice: the later is of the people spoken of between", async () => {
  const prose = "完成加强免疫接种79万人。60岁以上老年人接种覆盖人数达到23万人。完成加强免疫接种17万人。";
  expect((await told(prose)).map((line) => line.includes("60岁以上"))).toEqual([false, true, true]);
  const apart = "完成加强免疫接种79万人。接种覆盖人数达到93万人。完成加强免疫接种17万人。";
  expect((await told(apart)).some((line) => line.includes("60岁以上"))).toBe(false);
});
