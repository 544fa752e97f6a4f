import { expect, test } from "vitest";

import { sectionsOf } from "./read-sections.ts";

/** The first words of each plan zone of a report about 2021. */
function zonesOf(lines: string[]): string[] {
  const text = ["瑞安市卫健局2021年工作总结", ...lines].join("\n");
  const [section] = sectionsOf(text).sections;
  return (section?.planZones ?? []).map(({ span, period }) => {
    const line = section?.lines.find((candidate) => candidate.span[0] === span[0]);
    return `${line?.text.slice(0, 10)} ${period.label}`;
  });
}

test.each([
  ["一、下一步打算", "一、下一步打算 时间不明"],
  ["二、2022年工作思路", "二、2022年工作思 2022年"],
  ["三、明年工作计划", "三、明年工作计划 2022年"],
  ["2022年工作要点", "2022年工作要点 2022年"],
  ["下步工作打算", "下步工作打算 时间不明"],
  ["2022年，全市卫生健康工作的总体思路是：坚持预防为主。", "2022年,全市卫生 2022年"],
  ["下半年，我局将继续推进各项工作。", "下半年,我局将继续推 2021年下半年"],
])("a heading or an opening of intentions starts a plan: %s", (line, expected) => {
  expect(zonesOf(["一、工作情况", "办结12件。", line, "新建3所。"])).toEqual([expected]);
});

test.each([
  "2021年工作要点完成情况",
  "2021年重点工作",
  "二、计划生育工作情况",
  "二、计划免疫",
  "二、目标完成情况",
  "二、存在问题",
])("no plan starts at %s", (line) => {
  expect(zonesOf([line, "办结12件。"])).toEqual([]);
});

test("a heading of results of the same rank ends a plan, one of a lower rank does not", () => {
  const plan = ["一、2022年工作打算", "(一)总结经验", "新建3所。"];
  expect(zonesOf([...plan, "二、存在问题", "缺2人。"])).toHaveLength(1);
  const text = ["瑞安市卫健局2021年工作总结", ...plan, "二、存在问题", "缺2人。"].join("\n");
  const [section] = sectionsOf(text).sections;
  const end = section?.planZones[0]?.span[1] ?? 0;
  expect(section?.lines.find((line) => line.span[0] === end)?.text).toBe("二、存在问题");
});

test("a table of what was done, annexed behind the plan, is no part of it; one of tasks is", () => {
  const plan = ["六、2022年工作计划", "新建3所。"];
  const zoneEnds = (annex: string) => {
    const text = ["瑞安市卫健局2021年工作总结", ...plan, annex, "办结12件。"].join("\n");
    const [zone] = sectionsOf(text).sections[0]?.planZones ?? [];
    return zone === undefined ? null : text.slice(...zone.span).includes("办结12件");
  };
  expect(zoneEnds("附:2021年各乡镇接种情况")).toBe(false);
  expect(zoneEnds("附表1:2021年接种率统计表")).toBe(false);
  expect(zoneEnds("附:2022年任务完成情况分解表")).toBe(true);
  expect(zoneEnds("附:2022年各乡镇接种任务")).toBe(true);
});
