import { describe, expect, test } from "vitest";

import { metricOf, metricsOf, readProse } from "../read-prose.ts";

describe("the heading in a paragraph's own line", () => {
  test("says which service is bare, and that it goes well says nothing", async () => {
    expect(await metricsOf("（三）水痘疫苗接种扎实推进。全市累计接种5120剂次，计划接种6000剂次。")).toEqual([
      "水痘疫苗接种 = 5120剂次",
      "计划水痘疫苗接种 = 6000剂次",
    ]);
  });

  test("says of whom", async () => {
    const { figures } = await readProse("二、65岁以上老年人肺炎疫苗接种。任务数3000人，已接种2410人。");
    expect(figures.map((figure) => `${figure.population} ${metricOf(figure)} ${figure.role}`)).toEqual([
      "65岁以上 肺炎疫苗接种·任务数 target",
      "65岁以上 肺炎疫苗接种 result",
    ]);
  });

  test("says which disease was reported", async () => {
    expect(await metricsOf("2.猩红热：报告64例，死亡1例。")).toEqual(["猩红热报告 = 64例", "猩红热报告·死亡 = 1例"]);
  });

  test("and is in no name of another thing", async () => {
    expect(await metricsOf("三、水痘疫苗接种。新建门诊3家，接种流感疫苗210剂次。")).toEqual([
      "新建门诊 = 3家",
      "接种流感疫苗 = 210剂次",
    ]);
    expect(await metricsOf("4.党建工作：报告会举办5场。")).not.toContain("党建报告会 = 5场");
  });
});

describe("the line above", () => {
  test("names the rate that a line of times alone tells", async () => {
    expect(await metricsOf("PCV13接种率的增长\n• 从2019年的1.2%增长至2021年的3.4%。")).toEqual([
      "PCV13接种率 = 1.2%",
      "PCV13接种率 = 3.4%",
    ]);
  });

  test("and no line that has a rate of its own, nor a heading of no rate", async () => {
    expect(await metricsOf("PCV13接种率的增长\n• 北乡的接种率最高,达到9.4%。")).not.toContain("PCV13接种率 = 9.4%");
    expect(await metricsOf("免疫规划工作情况\n• 从2019年的1.2%增长至2021年的3.4%。")).toEqual([" = 1.2%", " = 3.4%"]);
  });
});

test("the sick of a heading are those its paragraph counts", async () => {
  expect(await metricsOf("（一）严重精神障碍患者管理。在册患者2130人，规范管理率94.4%。")).toEqual([
    "严重精神障碍在册患者 = 2130人",
    "严重精神障碍在册患者·规范管理率 = 94.4%",
  ]);
  expect(await metricsOf("（一）高血压患者健康管理。管理患者310人，血压控制率72.4%。")).toEqual([
    expect.stringContaining("患者 = 310人"),
    expect.stringContaining("血压控制率 = 72.4%"),
  ]);
});
