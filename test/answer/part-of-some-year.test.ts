import { expect, test } from "vitest";
import { inShort, openLibrary, talk } from "./library.ts";

/** 上半年, 3月 and 一季度 name no year: the asker's own is meant where it is reported, and otherwise the last that is. */

const half = (year: number, births: number) =>
  `青禾县卫生健康局${year}年上半年工作总结\n上半年住院分娩${births}人。一季度报告水痘${births / 20}例。\n`;
const library = await openLibrary({
  "last.txt": half(2024, 1320),
  "before.txt": half(2023, 1400),
  "now.txt": "青禾县卫生健康局2026年第一季度工作小结\n一季度免疫规划疫苗接种2.1万剂次。\n",
});

async function last(...questions: string[]): Promise<string> {
  const answer = await talk(library, questions, new Date("2026-11-20T02:00:00Z"));
  const times = answer.claims.map(({ period }) => period.label).join();
  const said = answer.notes.some(({ code }) => code === "PERIOD_DEFAULTED") ? "; year not asked for" : "";
  return answer.decision === "answer" ? `${inShort(answer)} of ${times}${said}` : inShort(answer);
}

test.each([
  [["上半年住院分娩多少人"], "1320人 of 2024年上半年; year not asked for"],
  [["一季度水痘多少例"], "66例 of 2024年第一季度; year not asked for"],
  [["一季度接种多少剂次"], "2.1万剂次 of 2026年第一季度"],
  [["2023年上半年住院分娩多少人"], "1400人 of 2023年上半年"],
  [["2023年上半年住院分娩多少人", "一季度水痘呢"], "70例 of 2023年第一季度"],
  [["上半年住院分娩多少人", "上一年呢"], "1400人 of 2023年上半年"],
])("%j is %s", async (questions, expected) => {
  expect(await last(...questions)).toBe(expected);
});

test.each([
  [["今年上半年住院分娩多少人"]],
  [["2025年上半年住院分娩多少人"]],
  [["下半年住院分娩多少人"]],
  [["去年住院分娩多少人", "上半年呢"]],
  [["上半年比一季度多多少人"]],
])("%j is told of no other time", async (questions) => {
  expect(await last(...questions)).toMatch(/^refuse/);
});

test("a whole February is one in a leap year too, and in a common one", async () => {
  const births = (year: number, count: number) => `青禾县卫生健康局${year}年2月工作小结\n2月住院分娩${count}人。\n`;
  const inMay = async (year: number, before: number) => {
    const february = await openLibrary({ "february.txt": births(before, 214) });
    return inShort(await talk(february, ["2月住院分娩多少人"], new Date(`${year}-05-20T02:00:00Z`)));
  };
  expect(await inMay(2025, 2024)).toBe("214人");
  expect(await inMay(2024, 2023)).toBe("214人");
});

test("who fell ill in some months is none of those there were at their end", async () => {
  const ill = await openLibrary({
    "ill.txt": `德清县艾滋病疫情通报
截至2016年9月30日，全县现有感染者和病人共3127例，其中艾滋病病人1164例。2016年1—9月，全县新报告艾滋病感染者472例，艾滋病病人183例，分别比去年同期上升6.4%、14.8%。
`,
  });
  const then = async (question: string, ...before: string[]) =>
    inShort(await talk(ill, [...before, question], new Date("2026-11-20T02:00:00Z")));
  expect(await then("2016年1—9月艾滋病病人多少例")).toBe("183例");
  expect(await then("病人呢", "1—9月新报告感染者多少例")).toBe("183例");
  expect(await then("1—9月新报告艾滋病病人增加百分之多少")).toBe("14.8%");
});
