import { expect, test } from "vitest";
import { readText } from "../read-prose.ts";

async function told(text: string): Promise<string[]> {
  const { figures } = await readText(text);
  return figures.map(
    ({ display, metric: { phrase, head }, period, role }) =>
      `${phrase}${head} ${display} ${period.label}${role === "change" ? " 增减" : ""}`,
  );
}

const title = "诸暨市2020年情况";

test("groups merged over several rows leave each row its own name and its years", async () => {
  const rows = [
    "一级指标 | 二级指标 | 单位 | 上年度 | 本年度 | 增长 |",
    "(2019年) | (2020年) | ||||",
    "资源配置 | 门诊人次 | 人次 | 30210 | 33440 | 3230.00 |",
    "出院人次 | 人次 | 4120 | 4310 | 190.00 | |",
    "收入结构 | 药品收入占比 | % | 34.60 | 33.10 | -1.50 |",
  ];
  expect(await told([title, ...rows].join("\n"))).toEqual([
    "门诊人次 30210人次 2019年",
    "门诊人次 33440人次 2020年",
    "门诊人次 3230.00 2020年 增减",
    "出院人次 4120人次 2019年",
    "出院人次 4310人次 2020年",
    "出院人次 190.00 2020年 增减",
    "药品收入占比 34.60% 2019年",
    "药品收入占比 33.10% 2020年",
    "药品收入占比 -1.50 2020年 增减",
  ]);
});

test("so where each cell stands on a line of its own", async () => {
  const cells = [
    "一级指标",
    "二级指标",
    "数值",
    "资源配置",
    "门诊人次",
    "33440",
    "核定床位数",
    "420",
    "",
    "医疗效率",
    "平均住院天数",
    "8.4",
  ];
  expect(await told(`诸暨市2020年医院信息公开\n${cells.map((cell) => `${cell} |`).join("\n")}`)).toEqual([
    "门诊人次 33440人次 2020年",
    "核定床位数 420张 2020年",
    "平均住院天数 8.4天 2020年",
  ]);
});

test("a row that does not fit leaves the whole form a quote", async () => {
  const cells = [
    "一级指标",
    "二级指标",
    "数值",
    "资源配置",
    "门诊人次",
    "33440",
    "核定床位数",
    "420",
    "医疗效率",
    "平均住院天数",
    "8.4",
  ];
  const { figures } = await readText(`${title}\n${cells.map((cell) => `${cell} |`).join("\n")}`);
  expect(figures.filter(({ role, metric }) => role === "result" && metric.phrase === "平均住院天数")).toEqual([]);
});
