import { expect, test } from "vitest";
import { metricsOf, readProse } from "../read-prose.ts";

test.each([
  ["which scanner it is", "新购3.0T磁共振1台。", ["新购3.0T磁共振 = 1台"]],
  ["how often", "产前检查5次以上2276人，占94.3%。", ["产前检查5次以上 = 2276人", "产前检查5次以上 = 94.3%"]],
  ["until which age", "6个月内纯母乳喂养率61.3%。", ["6个月内纯母乳喂养率 = 61.3%"]],
])("a number that says %s is of the name", async (_what, prose, figures) => {
  expect(await metricsOf(prose)).toEqual(figures);
});

test.each([
  ["随访5次以上。", "5次以上"],
  ["钢材用量3.2吨。", "3.2吨"],
  ["6个月内完成建设。", "6个月"],
])("%s counts", async (prose, figure) => {
  expect((await metricsOf(prose)).join()).toContain(figure);
});

test("a number behind a ? that stands for a lost character has perhaps lost its first digit, and one behind a question has not", async () => {
  const lost = await readProse("全程接种人数占全市总人口?2.4%。");
  expect(lost.figures.map(({ value, masked }) => [value, masked])).toEqual([[null, "partial"]]);
  const asked = await readProse("接种率是多少?92.4%。");
  expect(asked.figures.map(({ value }) => value)).toEqual(["92.4"]);
});
