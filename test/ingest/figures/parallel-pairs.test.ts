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
