import { expect, test } from "vitest";
import { metricOf, readProse } from "../read-prose.ts";

/** Whose a number is in the report of a city where a clause before it, which counts nothing, begins with a place. */

async function told(prose: string): Promise<string[]> {
  const { figures } = await readProse(prose, "台州市2021年工作总结");
  return figures.map((figure) => `${figure.place?.name} ${metricOf(figure)} ${figure.display}`);
}

test.each([
  [
    "a county of it, and what goes on with it",
    "三门县高度重视，组织医务人员120人，设立接种点35个。",
    ["三门县 组织医务人员 120人", "三门县 设立接种点 35个"],
  ],
  ["behind a time", "2021年，三门县狠抓落实，新建公厕45座。", ["三门县 新建公厕 45座"]],
  ["in it", "而在三门县，接种率达到91.2%。", ["三门县 接种率 91.2%"]],
  ["seen from it", "从三门县看，全年出生2310人。", ["三门县 出生 2310人"]],
  ["a meeting is no name of what follows", "三门县召开动员会议，接种率达到91.2%。", ["三门县 接种率 91.2%"]],
  ["as a bureau of the county says", "据三门县疾控中心介绍，已接种疫苗3.1万人。", ["三门县 接种疫苗 3.1万人"]],
  ["a town of it", "三门县柳溪镇率先试点，建成示范店12家。", ["柳溪镇 建成示范店 12家"]],
  ["a town that no table lists", "柳溪镇率先试点，建成示范店12家。", ["柳溪镇 建成示范店 12家"]],
  ["another city", "例如，丽水市明确，要完成41万人的首剂次接种。", ["丽水市 要完成 41万人"]],
  [
    "what the nation's office tells of 各地",
    "国家疾控局数据显示，各地累计接种疫苗1146万剂次。",
    ["全国 各地接种疫苗 1146万剂次"],
  ],
])("%s", async (_what, prose, figures) => {
  expect(await told(prose)).toEqual(figures);
});

test.each([
  ["全市 takes it back", "三门县召开现场会，全市各部门参加，培训骨干210人。", "台州市 培训骨干 210人"],
  ["a body in the county", "三门县人民医院积极配合，设立接种点3个。", "台州市 设立接种点 3个"],
  ["a place in a bracket", "全市创建卫生县城1个（三门县）、卫生村29个。", "台州市 创建卫生村 29个"],
  ["a town in a bracket", "全市创建卫生乡镇1个（柳溪镇）、卫生村29个。", "台州市 创建卫生村 29个"],
  ["a house in a town", "柳溪镇卫生院积极配合，设立接种点3个。", "台州市 设立接种点 3个"],
  ["several towns", "柳溪镇、白河乡率先试点，建成示范店12家。", "台州市 建成示范店 12家"],
  ["a county that gives", "三门县对口帮扶我市，投入资金80万元。", "台州市"],
  ["what comes from it", "从三门县调运疫苗，接种1200人。", "台州市"],
  ["a road between two", "三门县至天台县公路加快建设，完成投资2亿元。", "台州市"],
  ["the province it lies in", "浙江省要求，接种率不低于95%。", "台州市 接种率 95%"],
  ["a semicolon", "三门县高度重视；设立接种点35个。", "台州市 设立接种点 35个"],
])("%s: the figure stays the city's", async (_what, prose, last) => {
  expect((await told(prose)).at(-1)).toMatch(new RegExp(`^${last}`));
});

test("what follows a town's own number is the town's too, until another place is told of or all is reckoned", async () => {
  expect(await told("柳溪镇新开办企业86户，培训经营者420人，全市培训经营者3100人。")).toEqual([
    "柳溪镇 新开办企业 86户",
    "柳溪镇 培训经营者 420人",
    "台州市 培训经营者 3100人",
  ]);
  expect((await told("柳溪镇新开办企业86户，累计培训经营者420人。")).at(-1)).toBe("台州市 培训经营者 420人");
  expect((await told("柳溪镇新建店2家，白河乡新建店3家，培训经营者60人。")).at(-1)).toBe("台州市 培训经营者 60人");
});
