import { expect, test } from "vitest";
import { readText } from "../read-prose.ts";

/** Ranges with a sign behind both ends, and the numbers of headings that stand close to their words. */

const shown = async (text: string) =>
  (await readText(`德清县2023年工作总结\n${text}\n`)).figures.map(({ display, role, valueTo }) => [
    display,
    role,
    valueTo,
  ]);

test("both ends of a range are one figure, and a level and a later one are two", async () => {
  expect(await shown("各镇报告数较2022年上升了45.2%~310%，接种率为88.4%～97.3%。")).toEqual([
    ["45.2%~310%", "change", "310"],
    ["88.4%～97.3%", "result", "97.3"],
  ]);
  expect(await shown("全县接种率由88.4%至97.3%。")).toEqual([
    ["88.4%", expect.anything(), null],
    ["97.3%", expect.anything(), null],
  ]);
});

test("the number of a heading alone in its line is no figure, and a number that says its unit is", async () => {
  expect(await shown("2.2年龄分布\n1.3调查对象\n报告病例21例。")).toEqual([["21例", "result", null]]);
  expect(await shown("2.5万人次参加\n")).toEqual([["2.5万人次", "result", null]]);
});
