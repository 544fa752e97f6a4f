import { expect, test } from "vitest";
import { metricOf, readProse } from "../read-prose.ts";

/** A rate right behind how many kinds or houses there are is of so many, and their number is no rate. */

async function told(prose: string): Promise<string[]> {
  const { figures } = await readProse(prose);
  return figures.map((figure) => `${metricOf(figure)} ${figure.display}`);
}

test.each([
  ["kinds", "饮料、糕点等9类食品样品抽检合格率达98.6%。", ["饮料、糕点等食品样品 9类", "9类食品样品抽检合格率 98.6%"]],
  ["vaccines", "全市8种疫苗接种率均达95.2%。", ["疫苗 8种", "8种疫苗接种率 95.2%"]],
  ["houses", "全市12家医院患者满意度96.1%。", ["医院 12家", "12家医院患者满意度 96.1%"]],
  ["a measure of three characters", "412家卫生室标准化率为91.4%。", ["卫生室 412家", "412家卫生室标准化率 91.4%"]],
])("the rate of so many: %s", async (_what, prose, figures) => {
  expect(await told(prose)).toEqual(figures);
});

test.each([
  ["behind a mark it is of all", "全市有医院12家，患者满意度96.1%。", "患者满意度 96.1%"],
  ["people are no kinds", "全市适龄儿童820人，接种率98.2%。", "接种率 98.2%"],
])("left alone: %s", async (_what, prose, figure) => {
  expect((await told(prose)).at(-1)).toContain(figure);
  expect((await told(prose)).at(-1)).not.toMatch(/^\d/);
});

test("合格率 behind what did not pass is that of what did", async () => {
  const prose = "糕点抽检120批次，合格117批次、不合格3批次，合格率97.5%。";
  expect((await told(prose)).at(-1)).toBe("糕点抽检·合格率 97.5%");
  expect((await told("糕点抽检120批次，合格117批次，合格率97.5%。")).at(-1)).toBe("糕点抽检·合格率 97.5%");
});

test("rounds that open a clause belong to the name, and those that were done are counted", async () => {
  const prose = "2轮强化免疫应种3120人，实种3096人。开展3轮督导。";
  expect(await told(prose)).toEqual(["2轮强化免疫应种 3120人", "2轮强化免疫·实种 3096人", "督导 3轮"]);
});
