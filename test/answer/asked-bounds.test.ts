import { expect, test } from "vitest";
import { openLibrary, showing } from "./library.ts";

/** What a question narrows itself to: a bound, people, a kind of place, a stretch of time, a share. */

const library = await openLibrary({
  "signing.md": `青禾县2023年家庭医生签约情况

| 乡镇 | 签约人数（人） | 签约率(%) |
| --- | --- | --- |
| 汀头镇 | 2100 | 70.0 |
| 沙湾镇 | 1300 | 65.0 |
| 古樟乡 | 1700 | 81.2 |
| 合计 | 5100 | 72.3 |
`,
  "work.txt": `青禾县卫生健康局2023年工作总结
其中60岁以上老年人流感疫苗接种率48.2%。全年报告肺结核患者287例。流行性感冒1200例，流感样病例5120例。
家庭医生服务团队经费400万元。0-36月龄儿童中医药健康管理率77.5%。
疾控中心迁建项目总投资4860万元，到位资金2960万元。
卡介苗、乙肝疫苗、含麻疹成分疫苗基础免疫接种率分别为99.2%、98.7%、96.8%。
`,
  "months.txt": "松溪岭县2023年5月医疗收入情况\n1—5月医疗收入2.1亿元。截至6月30日，累计签约803人。\n",
});

const shown = showing(library);

test.each([
  ["签约率低于70%的有哪些乡镇", "65.0%"],
  ["签约率在70%以上的镇", "70.0% 81.2%"],
  ["青禾县哪些乡镇签约率超过70%", "81.2%"],
  ["哪个乡镇签约人数最多", "2100人"],
  ["签约率最高的乡镇是哪个", "81.2%"],
  ["哪个乡镇签约率低", "65.0%"],
  ["青禾县60岁以上老人流感疫苗接种率", "48.2%"],
  ["青禾县流感多少例", "1200例"],
  ["青禾县疾控中心迁建总投资多少", "4860万元"],
  ["青禾县卡介苗接种率", "99.2%"],
  ["青禾县麻疹疫苗接种率", "96.8%"],
])("%s: %s", async (question, expected) => {
  expect(await shown(question)).toBe(expected);
});

test.each([
  "青禾县60岁以上残疾人流感疫苗接种率",
  "青禾县60岁以上女性流感疫苗接种率",
  "青禾县哪些乡镇签约率低于60%",
  "青禾县本周肺结核多少例",
  "青禾县近三个月肺结核多少例",
  "青禾县十四五期间肺结核多少例",
  "青禾县平均肺结核多少例",
  "青禾县本地肺结核多少例",
  "青禾县肺结核占比",
  "青禾县家庭医生签约率全市平均多少",
  "青禾县儿童健康管理率",
  "青禾县甲肝疫苗接种率",
  "松溪岭县全年医疗收入",
  "松溪岭县8月底累计签约多少人",
])("%s is not what stands there", async (question) => {
  expect(await shown(question)).toBe("refuse");
});

test("a town is no county", async () => {
  expect(await shown("哪个县签约人数最多")).not.toContain("2100");
});

const lines = showing(
  await openLibrary({
    "work.txt": `台州市2025年上半年免疫规划工作情况通报
全市共有预防接种单位168个。上半年接种非免疫规划疫苗58.7万剂次，其中流感疫苗2.1万剂次。
三门县等3个县接种率低于90%。有6个县接种率达到95%以上。
`,
  }),
);

test.each([
  ["接种率低于90%的县有几个", "3个"],
  ["接种率不足90%的县有几个", "3个"],
  ["几个县接种率达到95%以上", "6个"],
  ["接种率高于90%的县有几个", "refuse"],
  ["接种率低于80%的县有几个", "refuse"],
  ["三门县接种率多少", "refuse"],
  ["台州市接种率多少", "refuse"],
])("places that passed a line are counted under that line: %s", async (question, figures) => {
  expect(await lines(question)).toBe(figures);
});

test("a vaccine outside the programme is asked by its own name, and houses are no doses", async () => {
  expect(await lines("流感疫苗打了多少")).toBe("2.1万剂次");
  expect(await lines("有多少接种单位")).toBe("168个");
  expect(await lines("打了多少针")).toBe("58.7万剂次");
});
