import { expect, it } from "vitest";

import { metricsOf } from "../read-prose.ts";

/** One sentence for each order that a comment in ingest/figures/settle states: the reading breaks when the two are swapped. */

it("names vaccines by their stage before it tells two of one name apart", async () => {
  expect(await metricsOf("基础免疫卡介苗99.1%、乙脑98.3%；加强免疫百白破97.2%、乙脑94.6%。")).toEqual([
    "基础免疫卡介苗接种率 = 99.1%",
    "基础免疫乙脑接种率 = 98.3%",
    "加强免疫百白破接种率 = 97.2%",
    "加强免疫乙脑接种率 = 94.6%",
  ]);
});

it("tells apart what segments count before it gives a density its animals", async () => {
  expect(
    await metricsOf(
      "完成15个社区410户，免疫猪口蹄疫7300头，群体免疫密度88%；禽存栏5100羽，免疫禽流感4700羽，群体免疫密度92%。",
    ),
  ).toEqual([
    "社区 = 15个",
    "社区 = 410户",
    "免疫猪口蹄疫 = 7300头",
    "免疫猪口蹄疫·群体免疫密度 = 88%",
    "禽存栏 = 5100羽",
    "免疫禽流感 = 4700羽",
    "免疫禽流感·群体免疫密度 = 92%",
  ]);
});

it("spends money on what houses were given before each house takes it on", async () => {
  expect(await metricsOf("已投资4100万元，为70个乡镇卫生院、16个社区卫生服务中心配齐了制氧机。")).toEqual([
    "投资配齐了制氧机 = 4100万元",
    "乡镇卫生院配齐了制氧机 = 70个",
    "社区卫生服务中心配齐了制氧机 = 16个",
  ]);
});

it("links the parts of a whole before ages alone take its name", async () => {
  expect(await metricsOf("全市已接种流感疫苗31200人，接种率83%。其中60-69岁18100人。")).toEqual([
    "接种流感疫苗 = 31200人",
    "接种流感疫苗·接种率 = 83%",
    "接种流感疫苗 = 18100人",
  ]);
});
