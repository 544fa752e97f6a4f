import { expect, test } from "vitest";
import { metricOf, metricsOf, readProse } from "../read-prose.ts";

/** A township's check of its own immunisation: rounds, vaccines parted by semicolons. */

test("what stands behind a round is that round's, at its time", async () => {
  const { figures } = await readProse(
    "2013年12月7-10日和2014年1月6-9日开展了两轮脊灰强化免疫,第一轮应服611人,实服605人,第二轮应服619人,实服615人。",
    "台州市2014年工作总结",
  );
  expect(figures.map((figure) => `${figure.period.from} ${metricOf(figure)} ${figure.display}`)).toEqual([
    "2013-12-07 第一轮应服 611人",
    "2013-12-07 第一轮实服 605人",
    "2014-01-06 第二轮应服 619人",
    "2014-01-06 第二轮实服 615人",
  ]);
});

test("a second round alone leaves the name as it is", async () => {
  expect(await metricsOf("开展两轮强化免疫，实服605人，第二轮补服12人。")).toContain("第二轮补服 = 12人");
});

test("as many subjects parted by semicolons as numbers have one each", async () => {
  const said = "流脑应种442人,实种431人;乙脑应种226人,实种221人,接种率分别为97.5%、97.8%。";
  expect((await metricsOf(said)).slice(-2)).toEqual(["流脑·接种率 = 97.5%", "乙脑·接种率 = 97.8%"]);
});

test("fewer subjects than numbers leave all of them open", async () => {
  const { figures } = await readProse("流脑应种442人,实种431人;乙脑应种226人,实种221人,接种率分别为97%、98%、99%。");
  expect(figures.slice(-3).every(({ flags }) => flags.includes("unresolved-parallel"))).toBe(true);
});

test("what is due is said before the colon of the first vaccine", async () => {
  expect(await metricsOf("四苗应种人次数为:卡介苗221人,实种218人,接种率98.6%。")).toEqual([
    "卡介苗·应种人次数 = 221人",
    "卡介苗·实种 = 218人",
    "卡介苗·接种率 = 98.6%",
  ]);
});
