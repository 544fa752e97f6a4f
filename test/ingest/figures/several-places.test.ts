import { expect, test } from "vitest";
import { metricOf, readProse } from "../read-prose.ts";

/** Sentences of a city's report that speak of several of its counties: whose each number is. */

async function told(prose: string): Promise<string[]> {
  const { figures } = await readProse(prose, "台州市2021年工作总结");
  return figures.map((figure) => `${figure.place?.name ?? figure.placeLabel} ${metricOf(figure)} ${figure.display}`);
}

test.each([
  [
    "as many numbers as places, without 分别",
    "温岭市、临海市新增学位3200个和2100个。",
    ["温岭市 新增学位 3200个", "临海市 新增学位 2100个"],
  ],
  [
    "how many they are is no part of the name",
    "温岭市、临海市两市分别新增学位3200个、2100个。",
    ["温岭市 新增学位 3200个", "临海市 新增学位 2100个"],
  ],
  ["one number is of both", "温岭市、临海市新增学位5300个。", ["温岭市、临海市 新增学位 5300个"]],
  ["and of others", "温岭市、临海市等地新建体育馆7座。", ["温岭市、临海市等 新建体育馆 7座"]],
  [
    "how many there are is the city's",
    "温岭市、临海市等5个县市新建公厕70座。",
    ["台州市 县市新建公厕 5个", "台州市 县市新建公厕 70座"],
  ],
  [
    "short names in a row, one of them a word of its own",
    "温岭新增学位3200个，临海2100个，玉环1800个。",
    ["温岭市 新增学位 3200个", "临海市 新增学位 2100个", "玉环市 新增学位 1800个"],
  ],
  [
    "left out of the rest",
    "入园率96.1%，除仙居县（91.3%）外全部达标。",
    ["台州市 入园率 96.1%", "仙居县 入园率 91.3%"],
  ],
])("%s", async (_what, prose, figures) => {
  expect(await told(prose)).toEqual(figures);
});
