import { expect, test } from "vitest";
import { metricOf, readProse } from "../read-prose.ts";

/** The doses and stages of routine vaccines, where several stand in one sentence. */

async function told(prose: string): Promise<string[]> {
  const { figures } = await readProse(prose);
  return figures.map((figure) => `${figure.qualifiers.join()} ${metricOf(figure)} = ${figure.display}`.trim());
}

test("基础免疫 and 加强免疫 of a routine vaccine are stages by their names", async () => {
  expect(await told("脊灰疫苗基础免疫接种率98.6%,加强免疫接种率97.2%;乙脑疫苗加强免疫接种率96.1%。")).toEqual([
    "脊灰疫苗基础免疫接种率 = 98.6%",
    "脊灰疫苗加强免疫接种率 = 97.2%",
    "乙脑疫苗加强免疫接种率 = 96.1%",
  ]);
});

test("加强免疫 against 新冠, and where no vaccine is named, is the third dose", async () => {
  for (const prose of [
    "新冠疫苗加强免疫接种率88.7%。",
    "流感疫苗已到货,新冠疫苗加强免疫接种率88.7%。",
    "老年人加强免疫接种率88.7%。",
  ])
    expect((await told(prose)).at(-1)).toMatch(/^第三剂 .*接种率 = 88\.7%$/);
});

test("who was vaccinated in time, and the rate of it, are of the vaccine and the dose before them", async () => {
  expect(await told("乙肝疫苗第一剂应种2860人,及时接种2790人,及时率97.55%,第三剂应种2910人,实种2880人。")).toEqual([
    "第一剂 乙肝疫苗应种 = 2860人",
    "第一剂 乙肝疫苗·及时接种 = 2790人",
    "第一剂 乙肝疫苗·及时率 = 97.55%",
    "第三剂 乙肝疫苗·应种 = 2910人",
    "第三剂 乙肝疫苗·实种 = 2880人",
  ]);
});
