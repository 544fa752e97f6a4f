import { describe, expect, test } from "vitest";

import { ask, openLibrary } from "./library.ts";

const library = await openLibrary({
  "ways.txt": `青禾县2023年传染病疫情
按传播途径对甲乙类传染病的分类统计中，报告消化道传染病发病512例，死亡3人。
报告虫媒传染病发病41例。`,
  "years.txt": `松溪岭县卫生健康局：近三年志愿服务情况
2021年志愿服务4120人次，服务时长8200小时；2022年3980人次，7900小时；2023年4655人次，9100小时。三年累计12755人次。千人口志愿者数2023年为21人。`,
});

async function told(question: string): Promise<string> {
  const { decision, claims } = await ask(library, question);
  return decision === "refuse"
    ? "refuse"
    : claims.map(({ period, display }) => `${period.label} ${display}`).join("; ");
}

describe("the class asked is the class named", () => {
  test("those of one way of spreading are not all of 甲乙类", async () => {
    expect(await told("青禾县2023年甲乙类传染病发病多少")).toBe("refuse");
    expect(await told("青禾县2023年传染病发病多少")).toBe("refuse");
  });
  test("and answer for themselves", async () => {
    expect(await told("青禾县2023年消化道传染病发病多少")).toBe("2023年 512例");
    expect(await told("青禾县2023年虫媒传染病发病多少")).toBe("2023年 41例");
  });
});

describe("years told in turn", () => {
  test("each year has its own, and none is a plan for being later than the first", async () => {
    expect(await told("松溪岭县2021年志愿服务多少人次")).toBe("2021年 4120人次");
    expect(await told("松溪岭县2023年志愿服务多少人次")).toBe("2023年 4655人次");
    expect(await told("松溪岭县2024年志愿服务多少人次")).toBe("refuse");
  });
  test("three years asked is their sum and no single year", async () => {
    expect(await told("松溪岭县三年志愿服务多少人次")).toBe("2021—2023年 12755人次");
    expect(await told("松溪岭县五年志愿服务多少人次")).toBe("refuse");
  });
});
