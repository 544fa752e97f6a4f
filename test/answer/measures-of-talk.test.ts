import { expect, test } from "vitest";
import { ask, openLibrary } from "./library.ts";

/** 多少人, 几个, 率 as people say them, of figures that a report counts in another measure. */

const library = await openLibrary({
  "work.txt": `青禾县卫生健康局2023年工作总结
2023年，全县报告手足口病214例，死亡3例。业务培训640人次。接待来信来访19批84人次。门诊诊疗9.4万人次。补证27人。
孕产妇死亡率8.4。甲肝疫苗接种2300剂次。乡镇卫生院12所，妇保院人员318人。村医培训95人次。
检查旅馆46家，出动监督员58人。来信17件次，来访31件48人次。贫困人口尚有310户870人。
`,
});

test.each([
  ["手足口病多少人", "214例"],
  ["手足口病死亡多少人", "3例"],
  ["业务培训多少人", "640人次"],
  ["接待来信来访多少人", "84人次"],
  ["门诊多少人", "9.4万人次"],
  ["补证几个", "27人"],
  ["孕产妇死亡率多少", "8.4"],
  ["贫困人口多少", "870人"],
  ["来信多少件", "17件次"],
  ["来访多少件", "31件"],
])("青禾县2023年%s: %s, in the report's own measure", async (question, expected) => {
  const { decision, claims } = await ask(library, `青禾县2023年${question}`);
  expect(decision).toBe("answer");
  expect(claims.map(({ display }) => display)).toEqual([expected]);
});

test("what was told so often stands beside what was told in the asked measure", async () => {
  const twice = await openLibrary({
    "a.txt": `青禾县林业局2023年工作总结
通过网站、宣传栏等途径向社会公开各类政府信息214条次。通过微信公众号公开林业动态等各类信息163条。
`,
  });
  const { claims } = await ask(twice, "青禾县2023年公开了多少条信息");
  expect(claims.map(({ display }) => display)).toEqual(["214条次", "163条"]);
});

test("a rate without its sign is told as it stands", async () => {
  expect((await ask(library, "青禾县2023年孕产妇死亡率多少")).text).toContain("原文没有写单位");
});

test.each([
  "甲肝疫苗接种多少人",
  "乡镇卫生院多少人",
  "村医多少人",
  "手足口病发病率多少",
  "检查旅馆多少人",
  "补证率多少",
  "业务培训多少钱",
])("青禾县2023年%s: another thing's number, or a dose for a person, is no answer", async (question) => {
  const { decision } = await ask(library, `青禾县2023年${question}`);
  expect(decision).not.toBe("answer");
});

test.each([
  ["这次检查旅馆多少家", "46家"],
  ["本次业务培训多少人次", "640人次"],
  ["现在还剩多少贫困人口没脱贫", "refuse"],
])("青禾县2023年%s, as people point at a report: %s", async (question, expected) => {
  const { decision, claims } = await ask(library, `青禾县2023年${question}`);
  expect(decision === "answer" ? claims.map(({ display }) => display).join(" ") : decision).toBe(expected);
});

test("全镇 is no county, whatever else is asked for", async () => {
  expect((await ask(library, "全镇卫生院人员多少")).decision).toBe("refuse");
});
