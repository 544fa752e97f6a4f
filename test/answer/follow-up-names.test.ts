import { describe, expect, test } from "vitest";
import { openLibrary, talk } from "./library.ts";

/** What the last of several turns is shown, or how it was decided. */
async function told(report: string, ...questions: string[]): Promise<string> {
  const library = await openLibrary({ "report.txt": report });
  const { decision, claims } = await talk(library, questions);
  return decision === "answer" ? claims.map(({ display }) => display).join() : decision;
}

const gifts = `青禾县红十字会2023年工作总结
全年完成器官捐献8例，角膜捐献31例。接收捐赠物资价值64.2万元。培训救护员1510人。`;
const letters = `青禾市信访局2023年工作总结
受理信访事项3120件，其中来信512件、来访1044件、来电603件。就业困难人员就业702人，失业人员再就业1810人。`;
const schools = `青禾县教育局2023年工作总结
全县有小学41所、初中13所。小学教师1020人，初中教师640人。`;
const shops = `青禾区卫生健康局2023年工作总结
检查医疗机构311家，处罚17家，罚款12.4万元；检查公共场所904家，处罚28家，罚款9.1万元。`;

const survey = `青禾县2023年接种率调查
调查本地儿童812名，散居儿童390名。国家免疫规划疫苗接种率91.4%，其中本地儿童93.1%，流动儿童82.4%。`;

test("the rate of some children is not that of others who were asked about before", async () => {
  expect(await told(survey, "散居儿童多少", "接种率呢")).not.toContain("93.1%");
  expect(await told(survey, "流动儿童接种率", "本地儿童呢")).toBe("93.1%");
});

describe("a follow-up that names another thing", () => {
  test.each([
    [gifts, ["去年捐器官的有几例", "角膜呢"], "31例"],
    [letters, ["上门来访的多少件", "打电话的呢"], "603件"],
    [letters, ["上门来访的多少件", "打电话的呢", "写信的呢"], "512件"],
    [letters, ["失业人员再就业多少人", "困难人员呢"], "702人"],
    [schools, ["小学有多少所", "初中呢", "教师呢"], "640人"],
  ])("%#", async (report, questions, expected) => {
    expect(await told(report, ...questions)).toBe(expected);
  });

  test("its deed is never answered with the earlier one's figure", async () => {
    expect(await told(gifts, "接收物资多少", "发放了多少")).toBe("refuse");
    expect(await told(gifts, "培训了多少救护员", "发了多少证")).toBe("refuse");
  });

  test("people punished are not answered with a sum of money", async () => {
    expect(await told(shops, "医疗机构处罚了几家", "公共场所呢")).not.toBe("9.1万元");
  });
});

test("what the trade of the turn before counted is told, and not what all of them together did", async () => {
  const safety = `青禾县2023年生产安全事故情况
全县发生安全生产事故80起，死亡49人，受伤81人。
道路运输业方面。发生事故60起，死亡23人，受伤62人。
建设施工方面。发生事故11起，死亡12人，受伤3人。
`;
  expect(await told(safety, "青禾县2023年道路运输发生多少起事故", "死了几个")).toBe("23人");
  expect(await told(safety, "青禾县2023年全县发生多少起事故", "死了几个")).toBe("49人");
});
