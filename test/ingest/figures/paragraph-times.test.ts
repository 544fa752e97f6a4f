import { expect, test } from "vitest";
import { readProse } from "../read-prose.ts";

/** What the paragraph around a number says of its time. */
async function periodsOf(prose: string): Promise<string[]> {
  const { figures } = await readProse(prose);
  return figures.map(({ display, period }) => `${display} ${period.label}`);
}

test("全年 and 上半年 are of the year their paragraph tells of; 今年 and the next paragraph are the report's", async () => {
  expect(
    await periodsOf("2020年,检查学校58所。全年查处案件11件。上半年培训30人。今年培训40人。\n全年体检500人。"),
  ).toEqual(["58所 2020年", "11件 2020年", "30人 2020年上半年", "40人 2021年", "500人 2021年"]);
});

test("a paragraph that begins with 其中 goes on from the one before it", async () => {
  expect(await periodsOf("2020年,全市有学校58所。\n其中小学41所。\n幼儿园30所。")).toEqual([
    "58所 2020年",
    "41所 2020年",
    "30所 2021年",
  ]);
});

test("what stands in brackets at the start of a paragraph is its heading, and the time behind it opens the text", async () => {
  expect(await periodsOf("【学校卫生】2020年,全市学校58所,从业人员900人。")).toEqual(["58所 2020年", "900人 2020年"]);
});
