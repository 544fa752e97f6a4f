import { expect, test } from "vitest";
import { metricOf, readProse } from "../read-prose.ts";

/** Which figure a number of the year before belongs to, where the change behind it tells. */

async function told(prose: string): Promise<string[]> {
  const { figures } = await readProse(prose);
  return figures.map((figure) => `${metricOf(figure)} ${figure.display} ${figure.period.label}`);
}

test("the whole and not its last part, in the next sentence", async () => {
  const prose = "报告反应240例，其中一般反应210例，偶合症30例。与去年同期的200例相比上升20%。";
  expect(await told(prose)).toEqual([
    "报告反应 240例 2021年",
    "一般反应 210例 2021年",
    "偶合症 30例 2021年",
    "报告反应 200例 2020年",
    "报告反应 20% 2021年",
  ]);
});

test("the whole and not its last part, in the same sentence", async () => {
  const figures = await told("报告法定传染病240例，其中甲类2例，乙类140例，丙类98例，较去年同期的200例上升20%。");
  expect(figures.slice(-2)).toEqual(["报告法定传染病 200例 2020年", "报告法定传染病 20% 2021年"]);
});

test("by a difference", async () => {
  const figures = await told("报告法定传染病240例，其中乙类140例，较去年同期的250例减少10例。");
  expect(figures.slice(-2)).toEqual(["报告法定传染病 250例 2020年", "报告法定传染病 10例 2021年"]);
});

test("the last part where the change is its own", async () => {
  const figures = await told("报告法定传染病240例，其中甲类2例，乙类140例，较去年同期的112例上升25%。");
  expect(figures.slice(-2)).toEqual(["乙类传染病 112例 2020年", "乙类传染病 25% 2021年"]);
});
