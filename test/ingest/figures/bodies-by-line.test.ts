import { expect, test } from "vitest";
import { metricOf, readProse } from "../read-prose.ts";

/** How many bodies pass a line, what all are told to reach, and the parts that fill a bracket. */

async function told(prose: string): Promise<string[]> {
  const { figures } = await readProse(prose);
  return figures.map((figure) => `${figure.place?.name} ${metricOf(figure)} ${figure.display} ${figure.role}`);
}

test.each([
  [
    "bodies that a line before counts",
    "全市有31个接种单位，其中24个补种率达到95%。",
    ["诸暨市 接种单位 31个 result", "诸暨市 补种率达到95%的接种单位 24个 result", "诸暨市 补种率 95% standard"],
  ],
  [
    "bodies with a name, and the whole again",
    "抽查学校43所，其中6所学校查验率低于90%，全市查验率97.3%。",
    [
      "诸暨市 抽查学校 43所 result",
      "诸暨市 查验率低于90%的学校 6所 result",
      "诸暨市 查验率 90% standard",
      "诸暨市 查验率 97.3% result",
    ],
  ],
  [
    "a standard that is reached, or is not",
    "全市建成门诊14家，9家达到推荐标准，4家达到基本标准。",
    ["诸暨市 建成门诊 14家 result", "诸暨市 达到推荐标准的门诊 9家 result", "诸暨市 达到基本标准的门诊 4家 result"],
  ],
])("what passes a line is called by it: %s", async (_what, prose, figures) => {
  expect(await told(prose)).toEqual(figures);
});

test.each([
  ["a rate that bodies have together", "全市12家医院床位使用率达85%。", "诸暨市 12家医院床位使用率 85% result"],
  ["a rate of what was reached", "全市接种率达到95.6%。", "诸暨市 接种率 95.6% result"],
  ["what was done", "11家门诊完成数字化改造。", "诸暨市 门诊 11家 result"],
])("left alone: %s", async (_what, prose, figure) => {
  expect(await told(prose)).toContain(figure);
});

test.each([
  ["麻疹疫苗接种率要保持在95%以上。", "诸暨市 麻疹疫苗接种率 95%以上 target"],
  ["首针及时率务必达到90%。", "诸暨市 乙肝疫苗及时率 90% target"],
  ["糖尿病规范管理率应达到66%。", "诸暨市 糖尿病规范管理率 66% target"],
  ["平均住院日主要控制在8天，药占比主要控制在24%。", "诸暨市 药占比 24% result"],
])("what all are told to reach was not reached: %s", async (prose, figure) => {
  expect((await told(prose)).at(-1)).toBe(figure);
});

test("what a report asks of the coming year is a target, though 报告 stands in its name", async () => {
  const [first] = await told("2022年，全市病例报告及时率要保持100%。");
  expect(first).toBe("诸暨市 病例报告及时率 100% target");
});

test.each([
  ["members that make it up", "发现漏种儿童415人（入托152人，入学263人）。", true],
  ["members that do not", "发现漏种儿童415人（入托152人，入学203人）。", false],
  ["something else of them", "发现漏种儿童415人（漏种152剂次，补种263剂次）。", false],
])("a bracket holds the parts of what was counted: %s", async (_what, prose, isWhole) => {
  const { figures } = await readProse(prose);
  expect(figures.slice(1).every(({ edges }) => edges.some(({ kind }) => kind === "part-of"))).toBe(isWhole);
});

test.each([
  [
    "a town against which something is said",
    "白溪镇补种率81.2%。安桥街道虽然漏种最多，达102人，补种率却达到98.1%。",
    ["白溪镇 补种率 81.2% result", "安桥街道 漏种 102人 result", "安桥街道 补种率 98.1% result"],
  ],
  [
    "the first and the next of vaccines",
    "报告例数最多的疫苗是百白破疫苗（62例），其次为13价肺炎疫苗（23例）。",
    ["诸暨市 百白破疫苗 62例 result", "诸暨市 13价肺炎疫苗 23例 result"],
  ],
  [
    "a rate of doses",
    "规划疫苗接种率均保持在95%以上，其中含麻成分疫苗第一剂次96.8%，脊灰疫苗3剂次接种率97.1%。",
    [
      "诸暨市 规划疫苗接种率 95%以上 result",
      "诸暨市 含麻成分疫苗接种率 96.8% result",
      "诸暨市 脊灰疫苗3剂次接种率 97.1% result",
    ],
  ],
])("names of vaccines and towns: %s", async (_what, prose, figures) => {
  expect(await told(prose)).toEqual(figures);
});
