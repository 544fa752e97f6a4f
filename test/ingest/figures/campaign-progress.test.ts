import { expect, test } from "vitest";
import { metricOf, readProse } from "../read-prose.ts";

/** Progress of a campaign: doses by age with a rate in brackets, a rank among the counties, how long ago a dose was. */

async function told(prose: string): Promise<string[]> {
  const { figures } = await readProse(prose);
  return figures.map((figure) =>
    [figure.population, ...figure.qualifiers, metricOf(figure), figure.display]
      .filter((word) => word !== null)
      .join(" "),
  );
}

test("percentages in brackets that come to more than the whole are rates", async () => {
  expect(await told("3—11岁人群：第一剂3.11万人（98.7%），第二剂3.02万人（95.9%）。")).toEqual([
    "3-11岁 第一剂 接种数 3.11万人",
    "3-11岁 第一剂 接种率 98.7%",
    "3-11岁 第二剂 接种数 3.02万人",
    "3-11岁 第二剂 接种率 95.9%",
  ]);
});

test("and stay what they are where they might be parts", async () => {
  expect(await told("接种人员中，男性接种310人（52.1%），女性接种285人（47.9%）。")).toEqual([
    "男性接种 310人",
    "男性接种 52.1%",
    "女性接种 285人",
    "女性接种 47.9%",
  ]);
});

test("among how many a county stands, and how long ago a dose was, count nothing", async () => {
  expect(await told("全程接种率92.4%，在全市9个县（市、区）中排名第4。")).toEqual([
    "全程 接种率 92.4%",
    "全程 接种率·全市9个县(市、区)中排名 第4",
  ]);
  expect(await told("加强免疫5.36万人，占全程接种满6个月人数的84.3%。")).toHaveLength(2);
});

test("in a weekly report what was added is of the week, and what it has come to is told up to the week's end", async () => {
  const { figures } = await readProse(
    "截至2025年11月16日，全县流感疫苗累计接种48620剂次，本周新增接种6315剂次；完成目标任务7万剂次的69.5%。老年人本周接种310人，累计接种21340人。中小学生本周累计接种520人。",
    "青禾县秋冬季疫苗接种工作周报（2025年第46周）",
  );
  expect(figures.map((figure) => `${figure.period.label} ${metricOf(figure)} ${figure.display}`)).toEqual([
    "截至2025年11月16日 流感疫苗接种 48620剂次",
    "2025年第46周 流感疫苗新增接种 6315剂次",
    "2025年第46周 流感疫苗接种·目标任务 7万剂次",
    "2025年第46周 流感疫苗接种·占目标任务 69.5%",
    "2025年第46周 老年人接种 310人",
    "截至2025年11月16日 老年人接种 21340人",
    "2025年第46周 中小学生接种 520人",
  ]);
});
