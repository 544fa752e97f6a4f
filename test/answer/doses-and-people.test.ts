import { expect, test } from "vitest";
import { ask, openLibrary, showing } from "./library.ts";

/** How many doses, of which, and to whom: what a report counts of all answers no question about some, nor the other way round. */
const library = await openLibrary({
  "vaccines.txt": `青禾县新冠病毒疫苗接种情况
截至2023年5月8日24时，全县累计接种新冠病毒疫苗84.2万剂次，其中第一剂31.5万人，占目标人群的96.4%；第二剂29.8万人，占应接种人群的91.2%。加强针接种22.9万剂次。60岁以上老年人接种第一剂6.1万人，占目标人群的92.3%；接种第二剂5.8万人，占87.8%。
`,
  "news.txt": `松溪日报讯 记者从松溪岭县疾控中心了解到，截至2023年5月5日，全县累计接种新冠病毒疫苗63.7万剂次。其中，第一剂次25.1万，第二剂次22.4万，第三剂次16.2万。全县累计接种加强针15.9万剂次。
`,
});

const said = showing(library);

test("the share of those who are to be vaccinated is the 接种率", async () => {
  expect(await said("青禾县第一针接种率")).toBe("96.4%");
  expect(await said("青禾县60岁以上第一针接种率")).toBe("92.3%");
  expect(await said("青禾县60岁以上第二针接种率")).toBe("87.8%");
  expect(await said("青禾县80岁以上第二针接种率")).toBe("refuse");
  expect(await said("青禾县60岁以上第三针接种率")).toBe("refuse");
});

test("all doses to everyone are asked for where neither a dose nor an age is", async () => {
  expect(await said("青禾县打了多少剂次")).toBe("84.2万剂次");
  expect(await said("青禾县第二针打了多少人")).toBe("29.8万人");
  expect(await said("青禾县加强针打了多少")).toBe("22.9万剂次");
  expect(await said("青禾县60岁以上第二针打了多少人")).toBe("5.8万人");
});

test("doses that the next sentence tells apart are of the vaccine before, in its unit, and whose they are the bureau says", async () => {
  const { claims } = await ask(library, "松溪岭县新冠疫苗第二针打了多少剂次");
  expect(claims.map(({ place, value, unit }) => [place, value, unit])).toEqual([["松溪岭县", "22.4", "万剂次"]]);
  expect(await said("松溪岭县加强针打了多少剂次")).toBe("15.9万剂次");
  expect(await said("松溪岭县第三针打了多少剂次")).toBe("16.2万");
  expect(await said("松溪岭县流感疫苗第二针打了多少剂次")).toBe("refuse");
});

test("children of no dose are asked for by name, with quotation marks or without, and are no other children", async () => {
  const rounds = await openLibrary({
    "rounds.txt": `青禾县2013年脊灰疫苗强化免疫总结
2轮强化免疫应种3120人，实种3096人，活动前"零"剂次儿童52人，占应服儿童的1.7%；每轮随机抽查2个乡120名适龄儿童。
`,
  });
  const told = showing(rounds);
  expect(await told("零剂次儿童多少")).toBe("52人");
  expect(await told("“零”剂次占多少")).toBe("1.7%");
  expect(await told("应种多少")).toBe("3120人");
  expect(await told("适龄儿童多少")).toBe("120名");
});

test("a rate that names no dose stands before that of one dose, and is told once where a headline has it too", async () => {
  const headed = await openLibrary({
    "headed.txt":
      "德清县6-15岁学生水痘疫苗接种覆盖率77.3%\n2022年，德清县6-15岁学生水痘疫苗接种3.45万剂次，覆盖1.81万人，覆盖率77.3%；第二剂接种1.65万人，接种率70.4%。\n",
  });
  const told = async (question: string) => (await ask(headed, question)).claims.map(({ display }) => display);
  expect(await told("德清县6-15岁水痘疫苗接种覆盖率")).toEqual(["77.3%"]);
  expect(await told("德清县6-15岁水痘疫苗第二剂接种率")).toEqual(["70.4%"]);
});
