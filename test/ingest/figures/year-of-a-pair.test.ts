import { expect, test } from "vitest";
import { readProse } from "../read-prose.ts";

const told = async (prose: string, heading?: string) =>
  (await readProse(prose, heading)).figures.map(({ display, period }) => `${display} ${period.label}`);

test("the year a pair starts from is no year of what follows", async () => {
  expect(await told("经费由2019年的45万元提高到59万元，全年到位资金1622万元。建档率93%。")).toEqual([
    "45万元 2019年",
    "59万元 2021年",
    "1622万元 2021年",
    "93% 2021年",
  ]);
});

test("a year that opens the sentence still is", async () => {
  expect((await told("2019年经费45万元，全年到位资金1622万元。")).at(-1)).toBe("1622万元 2019年");
});

test("the next year in a heading of plans is the one behind the report's", async () => {
  const { figures } = await readProse("全年门诊5万人次。\n3.下一年打算。新建业务用房1600平方米。");
  expect(figures.at(-1)?.period.label).toBe("2022年");
});
