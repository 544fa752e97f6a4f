import { expect, test } from "vitest";
import { edgesOf, metricsOf, readProse, readText } from "../read-prose.ts";

/** What stands before a number and owns it not: papers, money, another way of the same deed, what each one gets. */

test.each([
  [
    "what is done to houses is not done to the papers or the money before it",
    "下达意见书90份，责令整改35家，共处罚金8500元；警告4户。",
    ["下达意见书 = 90份", "责令整改 = 35家", "处罚金 = 8500元", "警告 = 4户"],
  ],
  [
    "what is done to things is of the things that were counted",
    "检查诊所120家，责令整改35家。",
    ["检查诊所 = 120家", "检查诊所·责令整改 = 35家"],
  ],
  [
    "who was sent out is no house that was gone to",
    "出动监督员300人次、监督单位240家次。",
    ["出动监督员 = 300人次", "监督单位 = 240家次"],
  ],
  [
    "cars and people were both sent out",
    "出动监督员300人次、监督车辆52台次。",
    ["出动监督员 = 300人次", "出动监督车辆 = 52台次"],
  ],
  [
    "two ways of one deed stand side by side, and the fine is of both",
    "当场处罚3家，立案处罚1家，罚款金额4100元。",
    ["当场处罚 = 3家", "立案处罚 = 1家", "处罚·罚款金额 = 4100元"],
  ],
  [
    "what all were paid is not what each one is",
    "为980名残疾人每人每年发放800元药费补助，补贴资金78.4万元。",
    ["残疾人 = 980名", "残疾人每人每年发放药费补助 = 800元", "残疾人发放药费补助·补贴资金 = 78.4万元"],
  ],
  [
    "of people of two kinds the rate is nobody's",
    "学校12所，学生3120人，教师210人，接种率98%。",
    ["学校 = 12所", "学生 = 3120人", "教师 = 210人", "接种率 = 98%"],
  ],
  [
    "of those of one kind the rate is theirs",
    "学校12所，学生3120人，接种率98%。",
    ["学校 = 12所", "学生 = 3120人", "学生·接种率 = 98%"],
  ],
  [
    "a number before two nouns counts both",
    "全市辖120个乡镇及街道办事处，12家医院和3家诊所。",
    ["辖乡镇及街道办事处 = 120个", "医院 = 12家", "诊所 = 3家"],
  ],
  [
    "what several are given is all of a list, and a place counts no people of it",
    "为466名残疾人免费发放拐杖、轮椅和盲杖。对全市18个乡（镇）有就业需求的残疾人进行了技能培训。",
    ["残疾人免费发放拐杖、轮椅和盲杖 = 466名", "乡(镇) = 18个"],
  ],
  [
    "the houses the first of two amounts is of are those of both, and a percentage of visits is their share",
    "公立医院门诊费用和住院费用分别上涨3.7%和2.2%。民营医院门诊量和住院量占比分别为14.8%和18.3%。",
    ["公立医院门诊费用 = 3.7%", "公立医院住院费用 = 2.2%", "民营医院门诊量占比 = 14.8%", "民营医院住院量占比 = 18.3%"],
  ],
  [
    "a second name with houses of its own keeps them",
    "公立医院门诊费用和乡镇卫生院住院费用分别上涨3.7%和2.2%。",
    ["公立医院门诊费用 = 3.7%", "乡镇卫生院住院费用 = 2.2%"],
  ],
])("%s", async (_, prose, expected) => {
  expect(await metricsOf(prose)).toEqual(expected);
});

test("behind what was done to some of them 其中 parts those, and not the last that were counted", async () => {
  const linked = async (prose: string) => {
    const report = await readProse(prose);
    return report.figures.map((figure) => [figure.display, ...edgesOf(figure, report)].join(" "));
  };
  expect(await linked("抽检宾馆94家，不合格54家；并对问题较重的单位进行了处罚，其中当场处罚3家。")).toEqual([
    "94家",
    "54家",
    "3家",
  ]);
  expect(await linked("抽检宾馆94家，不合格54家，其中公共用品不合格30家。")).toEqual([
    "94家",
    "54家",
    "30家 part-of 54家",
  ]);
});

test("a kind of county is no county of that name elsewhere", async () => {
  const { figures } = await readProse("全市有山区县6个、平原县2个。");
  expect(figures.map(({ metric, place }) => `${place?.name} ${metric.phrase}`)).toEqual([
    "诸暨市 山区县",
    "诸暨市 平原县",
  ]);
});

test("who was counted may be named once more with a rate, and other people may not", async () => {
  const { figures } = await readProse("七岁以下儿童1840人，保健管理1670人，儿童保健覆盖率91%，孕产妇管理率96%。");
  expect(figures.map(({ display, population }) => `${display} ${population ?? "-"}`)).toEqual([
    "1840人 7岁以下",
    "1670人 7岁以下",
    "91% 7岁以下",
    "96% -",
  ]);
});

test("what was paid from a month on is of the year, and what was paid in a month is of that month", async () => {
  const times = async (prose: string) => (await readProse(prose)).figures.map(({ period }) => period.label);
  expect(await times("从7月份开始，为250户发放救助金12万元。")).toEqual(["2021年", "2021年"]);
  expect(await times("7月份，为250户发放救助金12万元。")).toEqual(["2021年7月", "2021年7月"]);
});

test("a headline has the time that its text gives the same amount", async () => {
  const times = async (body: string) => {
    const { figures } = await readText(
      `云川市参合人数达80.2万人\n来源：云川日报 时间：2014-06-11 15:33\n云川市卫生局公布了2013年公报。${body}`,
    );
    return figures.map(({ display, period }) => `${display} ${period.label}`);
  };
  expect(await times("截至2013年底，参合人数达80.2万人。")).toEqual(["80.2万人 截至2013年底", "80.2万人 截至2013年底"]);
  expect(await times("截至2013年底，参合人数达79.8万人。")).toEqual(["80.2万人 2013年", "79.8万人 截至2013年底"]);
});
