import { describe, expect, test } from "vitest";

import { metricsOf, readProse } from "../read-prose.ts";

describe("what is counted of the first in a list is counted of all", () => {
  test("behind a ranking of cases and one of deaths", async () => {
    expect(
      await metricsOf(
        "报告发病数居前三位的病种依次为猩红热（310例）、伤寒（122例）、痢疾（51例）。报告死亡数居前两位的为伤寒（4例）、麻疹（2例）。",
      ),
    ).toEqual(["猩红热·发病 = 310例", "伤寒·发病 = 122例", "痢疾·发病 = 51例", "伤寒·死亡 = 4例", "麻疹·死亡 = 2例"]);
  });

  test("behind a ranking of towns and of people", async () => {
    expect(
      await metricsOf(
        "发病数前三位的乡镇为甲溪镇（98例）、乙桥镇（54例）。职业分布以学生（102例）、农民（71例）为主。",
      ),
    ).toEqual(["甲溪镇 发病 = 98例", "乙桥镇 发病 = 54例", "学生 = 102例", "农民 = 71例"]);
  });

  test("in the bracket behind the dead, and not behind it", async () => {
    const { figures } = await readProse(
      "报告传染病发病903例；死亡31例（伤寒25例、麻疹6例），较上月（40例）下降22.5%。水痘77例。",
    );
    const told = figures.map(
      ({ metric, period, display }) => `${metric.phrase}|${metric.head} ${period.label} ${display}`,
    );
    expect(told).toContain("伤寒|死亡 2021年 25例");
    expect(told).toContain("麻疹|死亡 2021年 6例");
    expect(told.find((line) => line.endsWith("40例"))).toMatch(/^报告传染病发病\|死亡/);
    expect(told).toContain("水痘| 2021年 77例");
  });

  test("a list of cases is no list of deaths", async () => {
    expect(await metricsOf("乙类传染病报告发病812例（伤寒25例、麻疹6例）。")).toEqual([
      "乙类传染病报告发病 = 812例",
      "伤寒 = 25例",
      "麻疹 = 6例",
    ]);
  });
});

describe("vaccines counted in doses", () => {
  test("are given, as those before them in the sentence were", async () => {
    expect(await metricsOf("接种疫苗9043剂次，其中水痘疫苗1204剂、流脑疫苗830剂。")).toEqual([
      "接种疫苗 = 9043剂次",
      "水痘疫苗接种 = 1204剂",
      "流脑疫苗接种 = 830剂",
    ]);
  });
  test("unless they are in store", async () => {
    expect(await metricsOf("接种疫苗9043剂次，库存水痘疫苗1204剂。")).toEqual([
      "接种疫苗 = 9043剂次",
      "库存水痘疫苗 = 1204剂",
    ]);
  });
});
