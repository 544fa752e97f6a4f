import { expect, test } from "vitest";

import { metricOf, readProse } from "../read-prose.ts";

async function pairsOf(prose: string): Promise<string[]> {
  const { figures } = await readProse(prose);
  return figures.map((figure) =>
    [figure.period.label, figure.population, metricOf(figure), figure.display, figure.role, ...figure.flags]
      .filter((word) => word !== null)
      .join(" "),
  );
}

test("names before 分别从 have their own two numbers by index", async () => {
  expect(
    await pairsOf("全市婴儿死亡率和5岁以下儿童死亡率分别从2010年的32.2‰和39.7‰下降到2020年的13.1‰和16.4‰。"),
  ).toEqual([
    "2010年 婴儿死亡率 32.2‰ from",
    "2010年 5岁以下 5岁以下儿童死亡率 39.7‰ from",
    "2020年 婴儿死亡率 13.1‰ to",
    "2020年 5岁以下 5岁以下儿童死亡率 16.4‰ to",
  ]);
});

test("where the names are not as many, none is said to be of one", async () => {
  expect(await pairsOf("婴儿、孕产妇和儿童死亡率分别从2010年的3.2‰和3.7‰下降到1.1‰和1.4‰。")).toEqual([
    expect.stringContaining("unresolved-parallel"),
    expect.stringContaining("unresolved-parallel"),
    expect.stringContaining("unresolved-parallel"),
    expect.stringContaining("unresolved-parallel"),
  ]);
});

test("names before 分别从 have their own two numbers where each pair is told for itself", async () => {
  expect(
    await pairsOf(
      "住院分娩率从2011年的81.2%提高到2020年的93.4%，系统管理率城镇、农村分别从71.2%提高到83.4%、61.3%提高到72.8%。",
    ),
  ).toEqual([
    "2011年 住院分娩率 81.2% from",
    "2020年 住院分娩率 93.4% to",
    "2011年 城镇系统管理率 71.2% from",
    "2020年 城镇系统管理率 83.4% to",
    "2011年 农村系统管理率 61.3% from",
    "2020年 农村系统管理率 72.8% to",
  ]);
});

test("a year the page has masked does not part the two numbers of a pair", async () => {
  expect(await pairsOf("婴儿死亡率由20**年8.2‰下降至20**年的4.1‰，建档率由82%提高到91%。")).toEqual([
    "时间不明 婴儿死亡率 8.2‰ from",
    "时间不明 婴儿死亡率 4.1‰ to",
    "2021年 建档率 82% from",
    "2021年 建档率 91% to",
  ]);
});
