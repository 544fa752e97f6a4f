import { expect, test } from "vitest";

import { ask, openLibrary } from "./library.ts";

/** What a table's title may decide: of what its cells are, and never which column or row is meant. */

const library = await openLibrary({
  "cases.md": `# 青禾县2023年3月传染病疫情

2023年3月青禾县传染病死亡统计表

| 病名 | 发病数 | 死亡数 |
|---|---|---|
| 流脑 | 812 | 21 |
| 伤寒 | 640 | 35 |
`,
  "houses.md": `# 松溪岭县2023年医疗工作通报

表2 2023年医疗机构监测数据公示

| 机构 | 次均住院费用（元） | 药占比（%） |
|---|---|---|
| 县人民医院 | 5123 | 26.4 |
| 县中医院 | 4321 | 31.5 |

表3 流感疫苗接种情况

| 单位 | 应种 | 接种率（%） |
|---|---|---|
| 县人民医院 | 500 | 80.2 |
`,
});

async function told(question: string): Promise<string> {
  const { decision, claims } = await ask(library, question);
  return decision === "refuse" ? "refuse" : claims.map(({ metric, display }) => `${metric} ${display}`).join("; ");
}

test("who died and who fell ill are told by the column, whatever the title says", async () => {
  expect(await told("青禾县2023年3月伤寒死亡多少人")).toBe("传染病死亡·伤寒·死亡数 35");
  expect(await told("青禾县2023年3月伤寒发病多少")).toBe("伤寒·发病数 640");
  expect(await told("青禾县2023年3月麻疹死亡多少人")).toBe("refuse");
});

test("a share by a name of its own is none of the column before it", async () => {
  expect(await told("松溪岭县人民医院药占比")).toBe("县人民医院·药占比 26.4%");
  expect(await told("松溪岭县人民医院次均住院费用")).toBe("县人民医院·次均住院费用 5123元");
  expect(await told("松溪岭县人民医院次均门诊费用")).toBe("refuse");
});

test("the title still says of what a bare rate is", async () => {
  expect(await told("松溪岭县人民医院流感疫苗接种率")).toContain("80.2%");
  expect(await told("松溪岭县人民医院新冠疫苗接种率")).toBe("refuse");
});
