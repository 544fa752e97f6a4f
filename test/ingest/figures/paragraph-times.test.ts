import { expect, test } from "vitest";
import { readProse } from "../read-prose.ts";

/** What the paragraph around a number says of its time. */
async function periodsOf(prose: string): Promise<string[]> {
  const { figures } = await readProse(prose);
  return figures.map(({ display, period }) => `${display} ${period.label}`);
}

test("全年 and 上半年 are of the year their paragraph tells of; 今年 and the next paragraph are the report's", async () => {
  expect(
    await periodsOf("2020年,检查学校58所。全年查处案件11件。上半年培训30人。今年培训40人。\n全年体检500人。"),
  ).toEqual(["58所 2020年", "11件 2020年", "30人 2020年上半年", "40人 2021年", "500人 2021年"]);
});

test("a paragraph that begins with 其中 goes on from the one before it", async () => {
  expect(await periodsOf("2020年,全市有学校58所。\n其中小学41所。\n幼儿园30所。")).toEqual([
    "58所 2020年",
    "41所 2020年",
    "30所 2021年",
  ]);
});

test("what stands in brackets at the start of a paragraph is its heading, and the time behind it opens the text", async () => {
  expect(await periodsOf("【学校卫生】2020年,全市学校58所,从业人员900人。")).toEqual(["58所 2020年", "900人 2020年"]);
});

test("what is measured by the year's budget has come in since January; a month's own sum has not", async () => {
  expect(await periodsOf("4月，一般公共预算收入累计完成246万元，完成年初预算数610万元的40%。")).toEqual([
    "246万元 2021年1—4月",
    "610万元 2021年",
    "40% 2021年1—4月",
  ]);
  expect(await periodsOf("4月，报名累计完成246人。4月，当月收入53万元，累计完成年初预算的40%。")).toEqual([
    "246人 2021年4月",
    "53万元 2021年4月",
    "40% 2021年4月",
  ]);
});

test("a heading may run on into its text, which begins with a time; a year within a sentence opens nothing", async () => {
  expect(await periodsOf("（一）接待游客310人。（二）扩大投资稳中有进2022年一季度，新签约项目7个。")).toEqual([
    "310人 2021年",
    "7个 2022年第一季度",
  ]);
  expect(await periodsOf("（二）投资力度超过2019年水平，新签约项目7个。")).toEqual(["7个 2021年"]);
});

test("a year that a number is measured by is not the number's", async () => {
  expect(await periodsOf("全市高速公路日均车流量3200辆，同比2019年增长6.3%，完成订单53万单。")).toEqual([
    "3200辆 2021年",
    "6.3% 2021年",
    "53万 2021年",
  ]);
});

test("a year to which something is to be done is not the paragraph's", async () => {
  expect(
    await periodsOf("到2025年全面建成美丽乡村是总体部署。全年清理垃圾300吨。\n到2020年底，建成村级站点12个。新增4个。"),
  ).toEqual(["300吨 2021年", "12个 截至2020年底", "4个 2021年"]);
});

test("what is told behind a run of years is of none of them", async () => {
  expect(
    await periodsOf("2017年有困难户380户。2018年脱困90户；2019年脱困80户；2020年脱困70户。目前有困难户12户。"),
  ).toEqual(["380户 2017年", "90户 2018年", "80户 2019年", "70户 2020年", "12户 截至2021年"]);
});

test("the year of what a share is taken of is not the paragraph's", async () => {
  expect(await periodsOf("全市监测对象310户，占全市2014年末农户总数的2.6%；消除风险120户，风险消除率38%。")).toEqual([
    "310户 2021年",
    "2.6% 2021年",
    "120户 2021年",
    "38% 2021年",
  ]);
});

test("the time of a part is not the next sentence's, and what divides a month's sum is of the month", async () => {
  expect(await periodsOf("前三季度，客运量65亿人次，其中三季度下降33%。公路客运量39亿人次。")).toEqual([
    "65亿人次 2021年前三季度",
    "33% 2021年第三季度",
    "39亿人次 2021年前三季度",
  ]);
  expect(await periodsOf("4月，用电量52亿千瓦时。分产业看，第一产业用电量5亿千瓦时。全市停电3次。")).toEqual([
    "52亿千瓦时 2021年4月",
    "5亿千瓦时 2021年4月",
    "3次 2021年",
  ]);
});

test("behind the report's own time an earlier year is that of its sentence; one that opens the paragraph goes on", async () => {
  expect(await periodsOf("2021年,检查学校58所。2020年检查52所。培训30人。")).toEqual([
    "58所 2021年",
    "52所 2020年",
    "30人 2021年",
  ]);
  expect(await periodsOf("2020年,检查学校52所。培训30人。")).toEqual(["52所 2020年", "30人 2020年"]);
});

test("a month in the report of a quarter is of the quarter's year, whatever year was told before it", async () => {
  const heading = "某县2022年第一季度工作小结";
  const { figures } = await readProse("2021年全年检查学校52所。3月培训30人。计划二季度体检80人。", heading);
  expect(figures.map(({ period }) => period.label)).toEqual(["2021年", "2022年3月", "2022年第二季度"]);
});

test("当月 behind a running total is its last month, up to the next time told; of a whole year nobody knows which", async () => {
  const heading = "某县2021年11月工作简报";
  const { figures } = await readProse("1—11月清淤98公里。当月清淤12公里,培训30人,年内检查52所。", heading);
  expect(figures.map(({ display, period }) => `${display} ${period.label}`)).toEqual([
    "98公里 2021年1—11月",
    "12公里 2021年11月",
    "30人 2021年11月",
    "52所 2021年",
  ]);
  expect(await periodsOf("检查学校52所。当月培训30人。")).toEqual(["52所 2021年", "30人 时间不明"]);
});

test("when a task was set is no time of what was done; what there was at the beginning of the year is of then", async () => {
  expect(await periodsOf("年初下达任务230户,实施350户。")).toEqual(["230户 2021年", "350户 2021年"]);
  expect(await periodsOf("年初有学校58所。")).toEqual(["58所 2021年初"]);
});

test("nor does 上年 go on behind a sentence that is of the report's own year without saying so", async () => {
  expect(await periodsOf("移送线索9件。上年移送线索7件。提出建议68条。")).toEqual([
    "9件 2021年",
    "7件 2020年",
    "68条 2021年",
  ]);
});

test("behind the year's own number a larger 累计 of the same is what it has come to over the years", async () => {
  expect(await periodsOf("数字化扫描120万页,累计扫描860万页。")).toEqual([
    "120万页 2021年",
    "860万页 截至2021年底历年累计",
  ]);
  // The sum of two is the year's own.
  expect(await periodsOf("检查学校30家,检查超市40家,累计检查70家。")).toEqual([
    "30家 2021年",
    "40家 2021年",
    "70家 2021年",
  ]);
  expect(await periodsOf("检查学校30家,全年累计检查70家。")).toEqual(["30家 2021年", "70家 2021年"]);
});

test("an aside of two sentences ends as one of one does", async () => {
  const heading = "某县2022年1月工作情况";
  const { figures } = await readProse(
    "1月收购粮食6吨。2021年12月末库存54吨。去年全年收购92吨。检查粮库12家。",
    heading,
  );
  expect(figures.at(-1)?.period.label).toBe("2022年1月");
});

test("ahead of the year's own number 累计 is what it has come to over the years too", async () => {
  expect(await periodsOf("隧道掘进累计8.6公里,本年3.1公里。")).toEqual([
    "8.6公里 截至2021年底历年累计",
    "3.1公里 2021年",
  ]);
  expect(await periodsOf("隧道掘进累计8.6公里。")).toEqual(["8.6公里 2021年"]);
});

test("what a sentence tells that opens with a day outside the report's time is not of the report's", async () => {
  const heading = "某县2022年11月工作情况";
  const { figures } = await readProse("2月27日,召开会议,表彰单位12个。11月8日,召开会议,表彰个人30名。", heading);
  expect(figures.map(({ period }) => period.label)).toEqual(["时间不明", "2022年11月"]);
});
