import { expect, test } from "vitest";
import { readText } from "../read-prose.ts";

async function yearsIn(text: string): Promise<string[]> {
  const { figures } = await readText(text);
  return figures.map(({ display, period }) => `${display} ${period.label}`);
}

test.each(["诸暨市卫生年鉴 2018年", "《诸暨年鉴(2018)》", "诸暨市2018年卫生年鉴"])(
  "%s tells of the year before",
  async (title) => {
    expect(await yearsIn(`${title}\n全市有医院12家，全年新增床位300张，年末有护士900人。`)).toEqual([
      "12家 2017年",
      "300张 2017年",
      "900人 截至2017年底",
    ]);
  },
);

test("what its text says of the year holds, and what it says of another", async () => {
  expect(await yearsIn("诸暨市卫生年鉴 2018年\n2018年，全市有医院12家。\n2015年，全市有医院9家。")).toEqual([
    "12家 2018年",
    "9家 2015年",
  ]);
});
