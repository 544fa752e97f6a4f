import { expect, test } from "vitest";
import { metricsOf } from "../read-prose.ts";

/** What was done about things that were counted: 检查…，责令…，立案…，警告…. */

test.each([
  [
    "检查诊所459家,责令整改294家,立案查处203家,移送案件7家,警告133家,罚款75家。",
    [
      "检查诊所 = 459家",
      "检查诊所·责令整改 = 294家",
      "检查诊所·立案查处 = 203家",
      "移送案件 = 7家",
      "检查诊所·警告 = 133家",
      "检查诊所·罚款 = 75家",
    ],
  ],
  ["受理投诉120件,办结118件,回访116件。", ["受理投诉 = 120件", "受理投诉·办结 = 118件", "受理投诉·回访 = 116件"]],
])("is of the last that were at least as many: %s", async (prose, expected) => {
  expect(await metricsOf(prose)).toEqual(expected);
});

test("where none were as many it is of nobody that was counted", async () => {
  expect(await metricsOf("约谈企业12家,警告133家。")).toEqual(["约谈企业 = 12家", "警告 = 133家"]);
});

test("a rate behind how many were managed so is of that, of the same people", async () => {
  expect(
    await metricsOf(
      "管理高血压患者9200人,规范管理7700人,规范管理率83.7%,血压控制7600人,控制率82.6%;管理糖尿病患者5120人,血糖控制3891人,控制率76.5%。",
    ),
  ).toEqual([
    "管理高血压患者 = 9200人",
    "管理高血压患者·规范管理 = 7700人",
    "管理高血压患者·规范管理率 = 83.7%",
    "管理高血压患者·血压控制 = 7600人",
    "管理高血压患者·血压控制率 = 82.6%",
    "管理糖尿病患者 = 5120人",
    "管理糖尿病患者·血糖控制 = 3891人",
    "管理糖尿病患者·血糖控制率 = 76.5%",
  ]);
});
