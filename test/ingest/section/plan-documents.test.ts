import { expect, test } from "vitest";
import { metricOf, readText } from "../read-prose.ts";

/** A text that is a plan from its title on; what it says of the year before has happened all the same. */

async function told(title: string, text: string): Promise<string[]> {
  const { figures } = await readText(`${title}\n${text}\n`);
  return figures.map((figure) => `${figure.role} ${figure.period.label} ${metricOf(figure)} ${figure.display}`);
}

test.each([
  "诸暨市卫生健康局2024年工作要点",
  "诸暨市卫生健康局2024年工作计划",
  "诸暨市2024年民生实事项目清单",
  "关于印发《诸暨市2024年卫生健康工作要点》的通知",
  "诸暨市2024年健康促进实施方案",
])("%s: nothing of it has happened", async (title) => {
  expect(await told(title, "新增托位300个，完成两癌筛查6000人。")).toEqual([
    "plan 2024年 新增托位 300个",
    "plan 2024年 两癌筛查 6000人",
  ]);
});

test("what it names an earlier year for, or says is done, stays a result", async () => {
  const text = "2023年，全市接种率达93%。截至目前，已建成托位120个。新增托位300个。";
  expect(await told("诸暨市卫生健康局2024年工作要点", text)).toEqual([
    "result 2023年 接种率 93%",
    expect.stringMatching(/^result .*托位 120个$/),
    expect.stringMatching(/^plan .*新增托位 300个$/),
  ]);
});

test.each([
  "诸暨市卫生健康局2024年工作总结",
  "诸暨市2024年民生实事项目完成情况",
  "诸暨市2024年计划生育工作总结",
  "诸暨市2024年健康促进实施方案落实情况通报",
])("%s: what came of it is told", async (title) => {
  expect(await told(title, "新增托位300个。")).toEqual(["result 2024年 新增托位 300个"]);
});

test("an aim ahead of its list, and what all are told to do, are plans in any text", async () => {
  const title = "诸暨市卫生健康局2024年工作总结";
  expect((await told(title, "主要目标：签约率稳步提高；新增托位300个。"))[0]).toMatch(/^plan /);
  expect((await told(title, "全市要新增托位300个。"))[0]).toMatch(/^plan /);
  expect((await told(title, "全市重要新增项目300个。"))[0]).toMatch(/^result /);
});

test("how things stand before a plan is no plan, and of no year it names", async () => {
  const text = [
    "诸暨市地处江南，东邻嵊州市，全市面积2311平方公里，辖23个镇，总人口108万人。",
    "为做好工作，制定本方案，培训村医320人。",
    "一、基本情况",
    "全市现有门诊18个。到年底力争有门诊20个。2023年接种2.1万剂次。",
    "二、工作安排",
    "接种流感疫苗3万剂次。",
  ].join("\n");
  expect(await told("诸暨市2024年流感疫苗接种实施方案", text)).toEqual([
    "result 时间不明 面积 2311平方公里",
    "result 时间不明 辖镇 23个",
    "result 时间不明 总人口 108万人",
    "plan 2024年 培训村医 320人",
    "result 时间不明 门诊 18个",
    "plan 截至2024年底 门诊 20个",
    "result 2023年 接种 2.1万剂次",
    "plan 2024年 接种流感疫苗 3万剂次",
  ]);
});
