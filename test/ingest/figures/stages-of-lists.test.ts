import { expect, test } from "vitest";
import { ask, openLibrary } from "../../answer/library.ts";
import { readText } from "../read-prose.ts";
import { sectionsOf } from "../section/read-sections.ts";

/** Of which immunisation, of whom and of which district a rate in a list is. */

const staged = `德清县2023年免疫规划工作总结
基础免疫接种率：卡介苗98.1%；麻疹疫苗接种率97.2%；百白破疫苗接种率97.9%。加强免疫接种率：麻疹疫苗接种率95.1%；百白破疫苗接种率95.8%。
`;

test("a vaccine that says its own rate keeps the stage its list is headed by, which is no dose", async () => {
  const { figures } = await readText(staged);
  expect(figures.slice(1).map(({ metric, qualifiers }) => [metric.phrase, ...qualifiers].join(" "))).toEqual([
    "基础免疫麻疹疫苗接种率",
    "基础免疫百白破疫苗接种率",
    "加强免疫麻疹疫苗接种率",
    "加强免疫百白破疫苗接种率",
  ]);
  const library = await openLibrary({ "staged.txt": staged });
  const told = async (question: string) => {
    const { decision, claims } = await ask(library, question);
    return decision === "answer" ? claims.map(({ display }) => display).join() : decision;
  };
  expect(await told("德清县百白破基础免疫接种率")).toBe("97.9%");
  expect(await told("德清县麻疹加强针打了百分之多少")).toBe("95.1%");
  expect(await told("德清县麻疹疫苗第三剂接种率")).toBe("refuse");
});

test("加强免疫 of the vaccine that has no other booster stays its third dose", async () => {
  const { figures } = await readText("德清县新冠疫苗接种情况\n加强免疫接种率：60岁以上85.2%，80岁以上71.6%。\n");
  expect(figures.map(({ qualifiers }) => qualifiers.join())).toEqual(["第三剂", "第三剂"]);
});

test("people that one of several names says are that name's alone, and a dose is not said twice", async () => {
  const { figures } = await readText(
    "德清县脊灰疫苗补种情况\n散居儿童、托幼机构、在校生接种率分别为99.2%、99.7%、99.4%。覆盖人数和全程接种人数分别占全县总人口的91.3%和88.4%。\n",
  );
  expect(figures.map(({ population }) => population)).toEqual([null, null, "在校生", null, null]);
  expect(figures.at(-1)).toMatchObject({ qualifiers: ["全程"], metric: { phrase: "接种人数" } });
});

test("a city's district that no table lists is no whole city where the text names it again", () => {
  const placeOf = (...lines: string[]) => sectionsOf(lines.join("\n")).sections[0]?.facts.place;
  const district = placeOf("东莞市竹湾区脊灰疫苗补种效果评价", "东莞市竹湾区2012年5月组织补种，补种儿童5213人次。");
  expect(district).toMatchObject({ fullName: "东莞市竹湾区", level: "county" });
  expect(placeOf("东莞市城区脊灰疫苗补种效果评价", "东莞市城区2012年5月补种儿童5213人次。")?.name).toBe("东莞市");
  expect(placeOf("东莞市竹湾区脊灰疫苗补种", "东莞市2012年5月补种儿童5213人次。")?.name).toBe("东莞市");
});
