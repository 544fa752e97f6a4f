import { expect, test } from "vitest";
import { inShort, openLibrary, talk } from "./library.ts";

/** 男的, 女的呢: whose a number is, asked as people talk, and never another group's or another thing's. */

const library = await openLibrary({
  "people.txt": `德清县2023年人口健康报告
全县人均预期寿命82.4岁，其中男性79.8岁，女性85.1岁。报告结核病120例，男性82例，女性38例。恶性肿瘤死亡率183.2/10万，产妇死亡率8.4/10万。疫苗冷藏车12辆。
`,
  "all.txt": "德清县2022年人口健康报告\n全县人均预期寿命82.1岁。报告结核病131例，男性90例，女性41例。\n",
  "district.txt":
    "东莞市竹湾区脊灰疫苗补种效果评价\n东莞市竹湾区2012年5月组织补种。托幼机构、在校生报告接种率分别为99.2%、99.6%。\n",
});

const last = async (...questions: string[]) =>
  inShort(await talk(library, questions, new Date("2024-02-20T02:00:00Z")));

test.each([
  [["德清县2023年男的能活多少岁"], "79.8岁"],
  [["德清县2023年男的能活多少岁", "女的呢"], "85.1岁"],
  [["德清县2023年人均预期寿命", "男的呢"], "79.8岁"],
  [["德清县2023年结核病多少例", "男的呢"], "82例"],
  [["德清县2023年癌症死亡率"], "183.2/10万"],
  [["德清县2023年孕产妇死亡率"], "8.4/10万"],
  [["德清县2023年冷藏车配了几辆"], "12辆"],
  [["竹湾区托幼机构接种率", "在校生呢"], "99.6%"],
])("%j is %s", async (questions, expected) => {
  expect(await last(...questions)).toBe(expected);
});

test("of a year that tells no sexes apart, those of another thing are no answer", async () => {
  expect(await last("德清县2022年男的人均预期寿命多少")).toMatch(/^refuse/);
  expect(await last("德清县2022年人均预期寿命", "男的呢")).toMatch(/^refuse/);
});

test("how many there were at the end answers where the running total is asked for", async () => {
  const doses = await openLibrary({
    "doses.txt":
      "德清县2023年工作总结\n2023年9月份，当月接种流感疫苗1.2万剂次。截至2023年9月30日，历年累计接种流感疫苗86.3万剂次。\n",
  });
  const answer = await talk(doses, ["德清县2023年9月历年累计接种流感疫苗多少剂次"], new Date("2024-02-20T02:00:00Z"));
  expect(inShort(answer)).not.toBe("1.2万剂次");
});

test.each([
  ["德清县2023年打疫苗的地方有几个", "21家"],
  ["德清县2023年老人打流感的比例", "28.4%"],
  ["德清县2023年女孩子HPV打了多少", "4312人"],
])("%s, as people talk, is %s", async (question, expected) => {
  const talked = await openLibrary({
    "talk.txt": `德清县疾病预防控制中心2023年免疫规划工作总结
全县共设预防接种门诊21家。
（一）HPV疫苗。13—14周岁女生接种4312人，接种率91.2%。
（二）老年人流感疫苗。60岁以上老年人接种3.42万剂次，接种率28.4%。
`,
  });
  const answer = await talk(talked, [question], new Date("2024-02-20T02:00:00Z"));
  expect(inShort(answer)).toBe(expected);
  expect(answer.claims[0]?.metric).not.toMatch(/老年人.*老年人/);
});
