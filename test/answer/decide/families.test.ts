import { expect, test } from "vitest";
import { familyFits } from "../../../src/answer/decide/families.ts";
import type { Ask } from "../../../src/answer/frame.ts";
import type { Figure } from "../../../src/reports/figure.ts";
import { makeFigure } from "../make-figure.ts";

const ask = (slots: Partial<Ask>): Ask => ({ words: ["门诊"], inherited: [], family: null, base: null, ...slots });

test.each<[string, Partial<Ask>, Partial<Figure>, boolean]>([
  ["多少人 takes people", { family: "person" }, { unit: "人", family: "person" }, true],
  ["多少人 never takes visits", { family: "person" }, { unit: "人次", family: "event" }, false],
  ["多少人次 never takes 场次", { family: "event", base: "人次" }, { unit: "场", family: "event" }, false],
  ["多少钱 takes 万元", { family: "money" }, { unit: "万元", family: "money" }, true],
  ["多少钱 never takes a count", { family: "money" }, { unit: "个", family: "count" }, false],
  ["a rate takes 千分率", { family: "percent" }, { unit: "‰", family: "permille" }, true],
  ["a rate never takes people", { family: "percent" }, { unit: "人", family: "person" }, false],
  ["多少家 takes 间", { family: "count", base: "家" }, { unit: "间", family: "count" }, true],
  ["多少家 never takes 例", { family: "count", base: "家" }, { unit: "例", family: "count" }, false],
  ["多少件 takes 起", { family: "count", base: "件" }, { unit: "起", family: "count" }, true],
  ["多少个 takes any counter", { family: "count" }, { unit: "所", family: "count" }, true],
  ["a rank answers only 第几", {}, { unit: "名", family: "rank" }, false],
  [
    "a completion rate answers no question about people",
    {},
    { unit: "%", family: "percent", metric: { phrase: "流感疫苗接种", head: "任务完成率", concept: null } },
    false,
  ],
  [
    "nor does the rate by its own name",
    { words: ["实种"] },
    { unit: "%", family: "percent", metric: { phrase: "以乡为单位接种率", head: "", concept: null } },
    false,
  ],
  [
    "a level is no rate that wants asking for",
    { words: ["健康素养"] },
    { unit: "%", family: "percent", metric: { phrase: "健康素养水平", head: "", concept: null } },
    true,
  ],
])("%s", (_name, asked, figure, fits) => {
  expect(familyFits(ask(asked), makeFigure(figure))).toBe(fits);
});
