import { expect, test } from "vitest";
import { metricsOf } from "../read-prose.ts";

/** What was done in a season is not what was done in the year. */

test("a season in a clause of its own is part of the name of what follows, and of how much that changed", async () => {
  expect(await metricsOf("据统计，春运期间，共投放客车320辆，运送旅客12万人次，同比增长3.5%。")).toEqual([
    "春运期间投放客车 = 320辆",
    "春运期间运送旅客 = 12万人次",
    "春运期间运送旅客 = 3.5%",
  ]);
  expect(await metricsOf("汛期，转移群众410人。")).toEqual(["汛期转移群众 = 410人"]);
});

test("it reaches no further than to the next time that is named, nor into the next sentence", async () => {
  expect(await metricsOf("春运期间，运送旅客12万人次，全年运送旅客96万人次。投放客车410辆。")).toEqual([
    "春运期间运送旅客 = 12万人次",
    "运送旅客 = 96万人次",
    "投放客车 = 410辆",
  ]);
});

test("where no comma parts them it reaches no further either", async () => {
  expect(await metricsOf("春节期间接待游客8万人次，全年接待210万人次。")).toEqual([
    "春节期间接待游客 = 8万人次",
    "接待游客 = 210万人次",
  ]);
});

test.each(["报告期间，", "在此期间，", "“十三五”期间，", "1-6月期间，"])("%s is no season", async (time) => {
  expect(await metricsOf(`${time}运送旅客12万人次。`)).toEqual(["运送旅客 = 12万人次"]);
});
