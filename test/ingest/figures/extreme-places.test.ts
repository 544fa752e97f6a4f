import { expect, test } from "vitest";

import { metricOf, readProse } from "../read-prose.ts";

/** 甲市的签约率最高，达到85.4%: whose the highest is stands in the clause before the number. */

async function placesOf(prose: string, heading = "浙江省2021年签约情况"): Promise<string[]> {
  const { figures } = await readProse(prose, heading);
  return figures.map((figure) => `${figure.place?.name ?? figure.placeLabel} ${metricOf(figure)} ${figure.display}`);
}

test("the highest and the lowest are of the place that the clause before names", async () => {
  expect(await placesOf("全省签约率65.4%。2021年衢州市的签约率最高，达到85.4%；德清县最低，仅为45.1%。")).toEqual([
    "浙江省 签约率 65.4%",
    "衢州市 签约率 85.4%",
    "德清县 签约率 45.1%",
  ]);
  expect(await placesOf("其中，衢州市随访率较高，达95.2%。")).toEqual(["衢州市 随访率 95.2%"]);
  expect(await placesOf("衢州市最高，达到85.4%。")).toEqual([expect.stringMatching(/^衢州市 .*85.4%$/)]);
  expect(await placesOf("甲溪镇签约率最高，为85.4%。", "德清县2021年签约情况")).toEqual(["甲溪镇 签约率 85.4%"]);
});

test("what another clause counts is not the highest", async () => {
  expect(await placesOf("衢州市签约率最高，全省签约1.2万人。")).toEqual([
    expect.stringMatching(/^浙江省 .*签约 1.2万人$/),
  ]);
  expect(await placesOf("签约率最高，达到85.4%。")).toEqual([expect.stringContaining("浙江省")]);
});

test("the place may stand behind its being the highest", async () => {
  expect(await placesOf("全省接种率最低的衢州市为81.2%，最高的是德清县，达98.6%。")).toEqual([
    "衢州市 接种率 81.2%",
    "德清县 接种率 98.6%",
  ]);
  expect(await placesOf("全省签约率65.4%，签约率最高的市是衢州市，达到85.4%，最低的为湖州市，只有41.2%。")).toEqual([
    "浙江省 签约率 65.4%",
    "衢州市 签约率 85.4%",
    "湖州市 签约率 41.2%",
  ]);
  expect(await placesOf("死亡人数最多的是交通事故，达12人。")).toEqual([
    expect.stringMatching(/^浙江省 .*交通事故 12人$/),
  ]);
});

test("those told behind the highest have its measure and its dose", async () => {
  const { figures } = await readProse(
    "从各市看，麻腮风疫苗第二剂接种率最高的是衢州市，为98.6%；湖州市为97.8%，丽水市为96.9%。",
    "浙江省2021年接种情况",
  );
  expect(
    figures.map((figure) => `${figure.place?.name} ${metricOf(figure)} ${figure.qualifiers.join()} ${figure.display}`),
  ).toEqual([
    "衢州市 麻腮风疫苗接种率 第二剂 98.6%",
    "湖州市 麻腮风疫苗接种率 第二剂 97.8%",
    "丽水市 麻腮风疫苗接种率 第二剂 96.9%",
  ]);
  // What has a measure of its own keeps it.
  expect(await placesOf("接种率最高的是衢州市，为98.6%，全省及时率为91.2%。")).toEqual([
    "衢州市 接种率 98.6%",
    expect.stringMatching(/^浙江省 .*及时率 91.2%$/),
  ]);
});
