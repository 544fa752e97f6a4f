import { expect, test } from "vitest";
import { readText } from "../read-prose.ts";

async function yearOf(text: string): Promise<string | undefined> {
  const { figures } = await readText(text);
  return figures.at(-1)?.period.label;
}

const page = (text: string) => `2023-07-21 20:52\n诸暨市粮食生产情况\n${text}\n`;

test("years gone through for what they added are not what a page of a later day is about", async () => {
  expect(
    await yearOf(page("小麦连续增产，2019年增41万斤、2020年增12万斤、2021年增36万斤。夏粮播种面积12.1万亩。")),
  ).toBe("2023年");
});

test("a goal's year in quotes is not the year of what has been reached", async () => {
  expect(await yearOf(page("全市11个乡镇已达到方案提出的“到2025年，达到95%”的目标。夏粮播种面积12.1万亩。"))).toBe(
    "2023年",
  );
});

test("a stamp that runs on into the text is the page's day", async () => {
  expect(await yearOf("2023-07-21 20:52，正文：诸暨市夏粮播种面积12.1万亩，各项工作平稳有序推进。\n")).toBe("2023年");
});
