import { describe, expect, test } from "vitest";
import { ask, openLibrary } from "./library.ts";

/** What is shown for a question: the numbers as printed, or how it was decided. */
async function told(report: string, question: string): Promise<string> {
  const library = await openLibrary({ "report.txt": report });
  const { decision, claims } = await ask(library, question);
  return decision === "answer" ? claims.map(({ display }) => display).join() : decision;
}

const farms = `青禾县畜牧局2023年工作总结
累计免疫生猪24万头、牛7万头、羊31万只。采集监测样品402份，其中屠宰场样品12份、养殖场样品390份。产地检疫羊5万只，屠宰检疫生猪9万头。投放各种消毒药品41吨。`;

describe("a deed that stands behind its thing in talk", () => {
  test.each([
    ["羊免疫了多少只", "31万只"],
    ["羊免疫了多少头", "31万只"],
    ["猪免疫了多少", "24万头"],
    ["屠宰场采了多少份", "12份"],
    ["消毒药用了多少吨", "41吨"],
    ["羊屠宰检疫了多少只", "refuse"],
    ["鸡免疫了多少只", "refuse"],
  ])("%s: %s", async (question, expected) => {
    expect(await told(farms, question)).toBe(expected);
  });

  const shops = `青禾县市场监管局2023年工作总结
排查保健食品生产经营单位164家次，检查食品经营户2210家，处罚29家。受理市民热线920件，办结905件。应培训食品安全员118人，实际培训111人。`;

  test.each([
    ["保健食品生产经营单位罚了多少家", "refuse"],
    ["热线办了多少件", "905件"],
    ["热线受理了多少件", "920件"],
    ["食品安全员应该培训多少人", "118人"],
  ])("%s: %s", async (question, expected) => {
    expect(await told(shops, question)).toBe(expected);
  });

  test("who was to be trained is not who was", async () => {
    expect(await told(shops, "食品安全员培训了多少人")).not.toBe("118人");
  });

  test("a case takes so many days, and is not so many cases", async () => {
    const court = `青禾县人民法院2023年工作报告\n受理案件3120件，审结3011件，结案平均用时47.5天。`;
    expect(await told(court, "结一个案子平均要多少天")).toBe("47.5天");
  });
});

describe("amounts in Chinese numerals", () => {
  const roads = `青禾县交通局2023年工作总结
完成乡道改造四十一点三公里，村道硬化一百零六公里，完成投资一亿两千四百万元，罚款五十二点五万元。落实一条主线，服务三农，开展七五普法，第三次大检查，划定一米线。`;

  test.each([
    ["乡道改造了多少公里", "四十一点三公里"],
    ["村道硬化了多少公里", "一百零六公里"],
    ["罚款多少万元", "五十二点五万元"],
    ["普法多少次", "refuse"],
    ["主线多少条", "refuse"],
  ])("%s: %s", async (question, expected) => {
    expect(await told(roads, question)).toBe(expected);
  });
});
