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
  expect(await told("青禾县2023年3月伤寒死了几个")).toBe("传染病死亡·伤寒·死亡数 35");
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

const checked = await openLibrary({
  "months.md": `# 青禾县2023年水痘分月报告发病数

| 月份 | 发病数(例) | 重症数(例) |
|---|---|---|
| 1月 | 24 | 1 |
| 2月 | 11 | 0 |
`,
  "towns.md": `# 松溪岭县卫健局2023年工作总结

表2 松溪岭县各乡镇麻腮风第二剂接种率

| 乡镇 | 应种 | 实种 | 接种率(%) |
|---|---|---|---|
| 石滩镇 | 220 | 207 | 94.1 |
| 河湾镇① | 310 | 300 | 96.8 |

表3 2023年健康体检情况

| 乡镇 | 65岁以上人口(人) | 体检人数(人) |
|---|---|---|
| 石滩镇 | 2100 | 1400 |
`,
});

async function read(question: string): Promise<string> {
  const { decision, claims } = await ask(checked, question);
  return decision === "answer" ? claims.map(({ display }) => display).join(" ") : "refuse";
}

test("who is gravely ill is no case of all, unless asked for", async () => {
  expect(await read("青禾县2023年1月水痘多少例")).toBe("24例");
  expect(await read("青禾县2023年1月水痘重症多少例")).toBe("1例");
});

test("the dose of the title is every cell's, and whom it is owed to is not who had it", async () => {
  expect(await read("松溪岭县石滩镇麻腮风第二剂接种率")).toBe("94.1%");
  expect(await read("松溪岭县石滩镇麻腮风第一剂接种率")).toBe("refuse");
  expect(await read("松溪岭县石滩镇麻腮风第二剂实种数")).toBe("207");
  expect(await read("松溪岭县河湾镇麻腮风第二剂接种率")).toBe("96.8%");
});

test("people of an age who are counted are not who was examined", async () => {
  expect(await read("松溪岭县石滩镇65岁以上体检多少人")).toBe("refuse");
  expect(await read("松溪岭县石滩镇65岁以上人口多少")).toBe("2100人");
  expect(await read("松溪岭县石滩镇体检人数多少")).toBe("1400人");
});

test("whom something is owed to in a sentence is a target", async () => {
  const town = await openLibrary({
    "hpv.txt": "青禾县2023年工作总结\n全县实施初中女生HPV疫苗免费接种，应接种1860人，完成首剂接种1710人。",
  });
  const { claims } = await ask(town, "青禾县2023年HPV疫苗接种了多少人");
  expect(claims.map(({ display }) => display)).toEqual(["1710人"]);
});

test("a column by the asked name stands before those it is a part of the name of", async () => {
  const signed = await openLibrary({
    "signed.md":
      "青禾县2023年家庭医生签约服务情况\n\n| 乡镇 | 签约率（%） | 重点人群签约率（%） |\n|---|---|---|\n| 石滩镇 | 41.2 | 81.3 |\n| 河湾镇 | 38.4 | 83.9 |\n",
  });
  const shown = async (question: string) => (await ask(signed, question)).claims.map(({ display }) => display);
  expect(await shown("青禾县石滩镇2023年签约率")).toEqual(["41.2%"]);
  expect(await shown("青禾县石滩镇2023年重点人群签约率")).toEqual(["81.3%"]);
  expect(await shown("青禾县2023年哪个镇签约率最低")).toEqual(["38.4%"]);
});
