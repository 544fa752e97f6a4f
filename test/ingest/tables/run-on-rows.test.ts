import { expect, test } from "vitest";

import { metricOf, readProse } from "../read-prose.ts";

async function told(prose: string): Promise<string[]> {
  const { figures } = await readProse(prose);
  return figures.map((figure) => `${metricOf(figure)} = ${figure.display} ${figure.role}`);
}

test("a table that came out as one line is read by its headings", async () => {
  const rows = "合计 412 3 鼠疫 0 0 肝炎* 96 0 肺结核 287 3 麻疹 29 0";
  expect((await told(`附件 2021年全市传染病统计表 病名 发病数 死亡数** ${rows}`)).slice(0, 4)).toEqual([
    "发病数 = 412 result",
    "死亡数 = 3 result",
    "鼠疫·发病数 = 0 result",
    "鼠疫·死亡数 = 0 result",
  ]);
});

test.each([
  ["a row short of a number", "病名 发病数 死亡数 合计 412 3 鼠疫 0 0 肝炎 96 肺结核 287 3 麻疹 29 0"],
  ["no heading of measures", "附件 名单 合计 412 3 鼠疫 0 0 肝炎 96 0 肺结核 287 3 麻疹 29 0"],
])("with %s nothing is asserted of it", async (_, line) => {
  expect((await told(line)).filter((each) => each.endsWith("result"))).toEqual([]);
});
