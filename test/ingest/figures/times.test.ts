import { expect, test } from "vitest";

import { readProse, readText } from "../read-prose.ts";

async function periodsOf(prose: string): Promise<string[]> {
  const { figures } = await readProse(prose);
  return figures.map(({ display, period }) => `${display} ${period.label}`);
}

test("a time at the start of a clause governs the figures after it until the next one", async () => {
  expect(await periodsOf("2020年,新建卫生室12所。改造8所。2019年改造3所,新建2所。")).toEqual([
    "12所 2020年",
    "8所 2020年",
    "3所 2019年",
    "2所 2019年",
  ]);
});

test.each([
  ["我市获评全省2019年度医改考核A等次;现有医院12家。全市床位800张。"],
  ["荣获2019年度先进单位,现有医院12家。床位800张。"],
  ["就诊9万人次,与2019年度持平。现有医院12家。床位800张。"],
])("the year of an honour, or one only compared with, is not the text's: %s", async (prose) => {
  const periods = await periodsOf(prose);
  expect(periods.slice(-2)).toEqual(["12家 2021年", "800张 2021年"]);
});

test("a time in a bracket rules nothing behind it, and 同期 there is that of the time before it", async () => {
  expect(await periodsOf("5月报告手足口病12例(上月9例,去年同期14例),流感63例(去年同期20例)。")).toEqual([
    "12例 2021年5月",
    "9例 2021年4月",
    "14例 2020年5月",
    "63例 2021年5月",
    "20例 2020年5月",
  ]);
});

test("a day right before what was counted is its day, up to the next; an event's is not", async () => {
  expect(await periodsOf("8月15日新增接种312剂次;8月16日新增接种287剂次。8月17日启动接种点12个。")).toEqual([
    "312剂次 2021年8月15日",
    "287剂次 2021年8月16日",
    "12个 2021年",
  ]);
});

test("from when something began to a later month is a range", async () => {
  expect(await periodsOf("自2020年1月启动以来至2021年6月底,全市接种312剂次。")).toEqual([
    "312剂次 2020年1月—2021年6月",
  ]);
});

test("the head of an abstract's part stands before the time of what it tells", async () => {
  expect(await periodsOf("[结果]2018-2019年共报告病例431例。")).toEqual(["431例 2018—2019年"]);
});

test("what was reported in a later year than the text opens with was no plan", async () => {
  const { figures } = await readProse("2023年全市报告病例21例。2024年新增病床500张。");
  expect(figures.map(({ display, role }) => `${display} ${role}`)).toEqual(["21例 result", "500张 plan"]);
});

test("a day and 当天 is the day of what is counted", async () => {
  expect(await periodsOf("8月15日当天接种1286剂次。累计接种9万剂次。")).toEqual([
    "1286剂次 2021年8月15日",
    "9万剂次 2021年",
  ]);
});

test("a score reached in an assessment is of the assessment's year", async () => {
  expect(await periodsOf("2019年度绩效考核得分96.5分。")).toEqual(["96.5分 2019年"]);
});

test("a target is of the year it is for", async () => {
  expect(await periodsOf("健康素养水平达26.4%,提前实现2030年的目标值(25%)。")).toEqual(["26.4% 2021年", "25% 2030年"]);
});

test("a member of a list that opens with a time is of that time", async () => {
  expect(await periodsOf("7月报告452例、8月报告361例、9月报告315例。")).toEqual([
    "452例 2021年7月",
    "361例 2021年8月",
    "315例 2021年9月",
  ]);
});

test("times in a list are those of their numbers, and none goes on into the next sentence", async () => {
  const { figures } = await readProse("2019年、2020年就诊率分别为68.1%、70.5%。转诊率17.3%。");
  expect(figures.map(({ display, period }) => `${display} ${period.label}`)).toEqual([
    "68.1% 2019年",
    "70.5% 2020年",
    "17.3% 2021年",
  ]);
});

test("a frame ends with its paragraph", async () => {
  expect(await periodsOf("2019年,新建卫生室12所。\n改造卫生室8所。")).toEqual(["12所 2019年", "8所 2021年"]);
});

test("a day the count was read on holds for its sentence and for 其中 in the next", async () => {
  expect(await periodsOf("截至2021年11月30日,接种165.4万剂次。其中老人12万剂次。举办讲座126场。")).toEqual([
    "165.4万剂次 截至2021年11月30日",
    "12万剂次 截至2021年11月30日",
    "126场 2021年",
  ]);
});

test.each([
  ["申报列入2022年投资计划的项目1个。", "1个 2021年"],
  ["因2019年表现突出,表彰3家。", "3家 2021年"],
  ["按照《健康规划(2016—2020年)》建成5家。", "5家 2021年"],
  ["卫发〔2020〕18号部署的任务完成36项。", "36项 2021年"],
  ["1月16日启动,上岗3500名。", "3500名 2021年"],
])("years inside a clause, a title or a number of a document govern nothing: %s", async (prose, expected) => {
  expect(await periodsOf(prose)).toEqual([expected]);
});

test("what a plan of several years arranges is of those years, and what is done by it of the report's", async () => {
  expect(await periodsOf("编制了2020至2021年能力提升方案,安排项目112个。新建卫生室3所。")).toEqual([
    "112个 2020—2021年",
    "3所 2021年",
  ]);
  expect(await periodsOf("按照2020至2021年实施方案要求,完成项目112个。")).toEqual(["112个 2021年"]);
});

test.each([
  ["预计2020年总诊疗量1920万人次。", "1920万人次 2020年"],
  ["常住人口2020年末为958.7万人。", "958.7万人 截至2020年底"],
  ["到2025年毛入园率达到93%以上。", "93%以上 2025年"],
  ["10月份以来检查531家。", "531家 2021年10—12月"],
  ["上半年罚款71.19万元。", "71.19万元 2021年上半年"],
  ["十三五期间改造6家。", "6家 2016—2020年"],
  ["20xx年检查72家。", "72家 时间不明"],
])("%s", async (prose, expected) => {
  expect((await periodsOf(prose))[0]).toBe(expected);
});

test("全年 after a year that is only compared with is the sentence's own year", async () => {
  expect(await periodsOf("2021年末,常住人口964.5万人,2020年末为958.7万人;全年出生率6.8‰。")).toEqual([
    "964.5万人 截至2021年底",
    "958.7万人 截至2020年底",
    "6.8‰ 2021年",
  ]);
});

test("in a text read early in a year 今年 is that year and 全年 the one looked back on", async () => {
  const { figures } = await readText(
    "政府工作报告\n——2023年2月8日在龙游县第十七届人民代表大会第二次会议上\n一、2022年工作回顾\n生产总值312.6亿元。\n全年实施项目156个。\n二、2023年工作安排\n今年新建幼儿园3所。\n",
  );
  expect(figures.map(({ display, period, role }) => `${display} ${period.label} ${role}`)).toEqual([
    "312.6亿元 2022年 result",
    "156个 2022年 result",
    "3所 2023年 plan",
  ]);
});

test.each([
  ["今年以来,办结1315件。", "year-to-date"],
  ["1—6月,参保44.57万人。", "year-to-date"],
  ["6月当月,直接结算8532人次。", "in-period"],
  ["项目实施以来救助1.23万人次。", "all-time"],
  ["历年累计救助1.23万人次。", "all-time"],
  ["发病率较历史同期下降8.1%。", null],
  ["办结1315件。", null],
])("what a count runs over is kept where the words say it: %s", async (prose, accumulation) => {
  const { figures } = await readProse(prose);
  expect(figures[0]?.period.accumulation).toBe(accumulation);
});

test("a time in brackets governs nothing behind them", async () => {
  expect(await periodsOf("到位资金1.24亿元(上年2150万元),完成投资9800万元。")).toEqual([
    "1.24亿元 2021年",
    "2150万元 2020年",
    "9800万元 2021年",
  ]);
});

test("what is carried over is the year's that has it, whatever year it is named after", async () => {
  expect(await periodsOf("到位资金1.24亿元(含上年结转2150万元),结转下年度3900万元。")).toEqual([
    "1.24亿元 2021年",
    "2150万元 2021年",
    "3900万元 2021年",
  ]);
  expect(await periodsOf("上年末结余120万元。")).toEqual(["120万元 截至2020年底"]);
});

test("a day that opens its sentence is the day of what is counted, and of nothing behind an event", async () => {
  expect(await periodsOf("10月8日,全县接种408人(其中第一剂54人)。1月1日至10月8日,累计检测8万份。")).toEqual([
    "408人 2021年10月8日",
    "54人 2021年10月8日",
    "8万份 2021年1月1日—10月8日",
  ]);
  expect(await periodsOf("3月5日,县局召开动员会,投入资金300万元。")).toEqual(["300万元 2021年"]);
  expect(await periodsOf("3月5日,记者获悉,全县接种5600人。")).toEqual(["5600人 2021年"]);
  expect(await periodsOf("3月5日成立专班,配备人员12名。")).toEqual(["12名 2021年"]);
});

test("较上年 with its number is the year before that of the level, whenever the report was written", async () => {
  expect(await periodsOf("2019年孕产妇死亡率为9.8/10万,较上年9.9/10万下降了1.01%。")).toEqual([
    "9.8/10万 2019年",
    "9.9/10万 2018年",
    "1.01% 2019年",
  ]);
  expect(await periodsOf("死亡率为4.5‰,较2016年4.9‰下降了8.2%。")).toEqual([
    "4.5‰ 2021年",
    "4.9‰ 2016年",
    "8.2% 2021年",
  ]);
});

test("从 before a range with one year leaves that year to both its ends", async () => {
  expect(await periodsOf("从2019年3月1日至12月31日,全区查处案件5130件。")).toEqual(["5130件 2019年3—12月"]);
});

test("a second pair that names no years has those of the first, and the extent is of the time a pair ends in", async () => {
  expect(await periodsOf("预期寿命由2018年的77.0岁提高到2019年的77.3岁,死亡率从6.1‰下降到5.6‰。")).toEqual([
    "77.0岁 2018年",
    "77.3岁 2019年",
    "6.1‰ 2018年",
    "5.6‰ 2019年",
  ]);
  expect(await periodsOf("献血量由2012年的1940万单位增长至2019年的2716万单位,涨幅达40%。满意度从82%升至88%。")).toEqual(
    ["1940万单位 2012年", "2716万单位 2019年", "40% 2019年", "82% 2021年", "88% 2021年"],
  );
});

test("自某年实施以来 governs no count of what has come since", async () => {
  expect(await periodsOf("自1998年献血法实施以来,全市建成献血屋12座。")).toEqual(["12座 2021年"]);
});

test("a week of a bulletin is its seven days, and 较去年同期 governs nothing behind it", async () => {
  const { figures } = await readProse("2019年第6周,全市报告传染病5874例。全年报告9万例。");
  expect(figures.map(({ period }) => [period.label, period.from, period.to])).toEqual([
    ["2019年第6周", "2019-02-04", "2019-02-10"],
    ["2021年", "2021-01-01", "2021-12-31"],
  ]);
  expect(await periodsOf("报告手足口病8350例,较去年同期的4120例上升102.67%。其中城区报告1868例。")).toEqual([
    "8350例 2021年",
    "4120例 2020年",
    "102.67% 2021年",
    "1868例 2021年",
  ]);
});

test("a running total that opens a paragraph gives its day to the rest where nothing before names a year", async () => {
  const labels = async (text: string) =>
    (await readText(text)).figures.map(({ display, period }) => `${display} ${period.label}`);
  const told = "截至2022年8月15日24时,全市累计接种29.3万剂次。60岁以上人群接种20.1万人。";
  expect(await labels(`东江市接种工作通报\n${told}`)).toEqual([
    "29.3万剂次 截至2022年8月15日",
    "20.1万人 截至2022年8月15日",
  ]);
  expect(await labels(`东江市2022年工作总结\n${told}`)).toEqual(["29.3万剂次 截至2022年8月15日", "20.1万人 2022年"]);
});

test("what was learnt on a day stood so on that day where the page's day alone says when", async () => {
  const labels = async (...lines: string[]) =>
    (await readText(lines.join("\n"))).figures.map(({ display, period }) => `${display} ${period.label}`);
  const told = "3月4日,记者从县卫健局获悉,接种率达到92.1%。";
  const posted = "2022-03-04 15:16:01";
  expect(await labels("德清县接种提速", posted, told)).toEqual(["92.1% 截至2022年3月4日"]);
  expect(await labels("德清县接种提速", posted, told.replace("接种率", "2021年接种率"))).toEqual(["92.1% 2021年"]);
  expect(await labels("德清县2021年接种情况", posted, told)).toEqual(["92.1% 2021年"]);
  expect(await labels("德清县大会召开", posted, "3月4日,德清县召开大会,表彰先进30人。")).toEqual(["30人 2022年"]);
});

test("a running total told of a day is what it had come to, and 当天累计 is the day's own", async () => {
  expect(await periodsOf("1月4日上午9时,全市累计接种31万剂次。")).toEqual(["31万剂次 截至2021年1月4日"]);
  expect(await periodsOf("1月4日当天,全市累计接种508剂次。")).toEqual(["508剂次 2021年1月4日"]);
});

test("最终计算 before a year leaves it at the start of its clause", async () => {
  expect(await periodsOf("最终计算2020年全市生产总值现价总量为97亿元。培训120人次。")).toEqual([
    "97亿元 2020年",
    "120人次 2021年",
  ]);
});

test("去年同期 at a sentence's start is the same part of the year before, and 上月同期 the month before", async () => {
  expect(await periodsOf("截至10月31日,全市接种1288人。去年同期接种1097人。")).toEqual([
    "1288人 截至2021年10月31日",
    "1097人 截至2020年10月31日",
  ]);
  const { figures } = await readProse("3月,报告传染病735例,较上月同期(642例)上升14.5%。", "德清县2021年3月疫情");
  expect(figures.map(({ display, period }) => `${display} ${period.label}`)).toEqual([
    "735例 2021年3月",
    "642例 2021年2月",
    "14.5% 2021年3月",
  ]);
});

test("the years children were born in are not when they were counted", async () => {
  const labels = async (heading: string, prose: string) =>
    (await readProse(prose, heading)).figures.map(({ display, period }) => `${display} ${period.label}`);
  const told = "对2013、2014年出生的儿童进行调查,建证率98.9%。";
  expect(await labels("德清县建证率调查", told)).toEqual(["98.9% 时间不明"]);
  expect(await labels("德清县2016年建证率调查", told)).toEqual(["98.9% 2016年"]);
  expect(await labels("德清县建证率调查", "2014年出生人口312人。")).toEqual(["312人 2014年"]);
});

test("当年 is the year the sentence has just named, and a month's end may begin a stretch", async () => {
  expect(await periodsOf("根据2019年11月省卫健委公布,截至当年10月31日,累计报告585例。")).toEqual([
    "585例 截至2019年10月31日",
  ]);
  expect(await periodsOf("2月底至3月15日完成入户调查,一共完成130份问卷。")).toEqual(["130份 2021年2月28日—3月15日"]);
  expect(await periodsOf("截至2月底,完成130份问卷。")).toEqual(["130份 截至2021年2月"]);
});

test("behind what was begun in a year long past nobody knows of which year a number is", async () => {
  expect(await periodsOf("1998年开始实施计划免疫,使用冻干疫苗后,麻疹发病率降至12/10万。")).toEqual([
    "12/10万 时间不明",
  ]);
  expect(await periodsOf("2019年开展强化免疫后,发病率控制在0.3/10万,今年1-8月发病率为0.1/10万。")).toEqual([
    "0.3/10万 时间不明",
    "0.1/10万 2021年1—8月",
  ]);
  expect(await periodsOf("2021年启动项目后,接种率达95%。2019年接种率为93%。")).toEqual(["95% 2021年", "93% 2019年"]);
});

test("what is said of all that a sentence counted up to a day is of that day", async () => {
  expect(
    await periodsOf("截至2021年10月底,累计报告病例3707例。全部病例中,经性途径传播占93.1%。新建卫生室12所。"),
  ).toEqual(["3707例 截至2021年10月", "93.1% 截至2021年10月", "12所 2021年"]);
});

test("the week before is that before the week told of, and what was set up once keeps its year to itself", async () => {
  const prose = "2021年第24周,城区2005年设立的哨点医院流感样病例占比为3.7%,高于前一周(3.4%),低于2020年同期水平(4.5%)。";
  expect(await periodsOf(prose)).toEqual(["3.7% 2021年第24周", "3.4% 2021年第23周", "4.5% 2020年第24周"]);
  expect(await periodsOf("阳性率为3.7%,高于前一周(3.4%)。")).toEqual(["3.7% 2021年", "3.4% 时间不明"]);
});

test("how much fell into some months says nothing of what the next sentence tells", async () => {
  expect(await periodsOf("4~7月发病869例,占76.8%。男性发病率为25.6/10万。")).toEqual([
    "869例 2021年4—7月",
    "76.8% 2021年4—7月",
    "25.6/10万 2021年",
  ]);
  expect(await periodsOf("4~7月发病869例。男性发病率为25.6/10万。")).toEqual([
    "869例 2021年4—7月",
    "25.6/10万 2021年4—7月",
  ]);
});

test("a running total's day holds on though the page names the day it was printed on", async () => {
  const { figures } = await readText(
    "青禾县新冠疫苗接种通报\n2021年07月08日 来源:青禾县卫生健康局\n截至7月7日,全县累计报告接种34万剂次。完成加强免疫接种7万人。",
  );
  expect(figures.map(({ display, period }) => `${display} ${period.label}`)).toEqual([
    "34万剂次 截至2021年7月7日",
    "7万人 截至2021年7月7日",
  ]);
});

test("the year that several numbers are compared with is theirs alone, and when papers were printed no time of what follows", async () => {
  expect(await periodsOf("报告1106例,与2019年同期912例,发病率163.42/10万相比,上升18.62%。死亡1人。")).toEqual([
    "1106例 2021年",
    "912例 2019年",
    "163.42/10万 2019年",
    "18.62% 2021年",
    "1人 2021年",
  ]);
  expect(await periodsOf("第一季度,发放去年印制的12种材料300份,2月底至3月15日完成120份问卷。")).toEqual([
    "12种 2021年第一季度",
    "300份 2021年第一季度",
    "120份 2021年2月28日—3月15日",
  ]);
});

test("behind a month's own number 累计 is what it has come to by then, and 同期 the same a year before", async () => {
  expect(await periodsOf("3月报告病例23例，累计报告310例，去年同期280例。")).toEqual([
    "23例 2021年3月",
    "310例 截至2021年3月",
    "280例 截至2020年3月",
  ]);
});

test("前11个月 is a time and counts nothing", async () => {
  expect(await periodsOf("今年前11个月接种2300人，12月接种180人。")).toEqual([
    "2300人 2021年1—11月",
    "180人 2021年12月",
  ]);
});

test.each([
  ["2021年8月15日0-24时，全市新增确诊42例。", ["42例 2021年8月15日"]],
  ["8月15日0时至24时全市新增确诊42例。", ["42例 2021年8月15日"]],
  ["8月15日18:00，全市在院42例。", ["42例 2021年8月15日"]],
  ["8月15日18时，全市召开会议，参加42人。", ["42人 2021年"]],
])("the hours of a day that opens its sentence leave it the day of what is counted: %s", async (prose, told) => {
  const { figures } = await readProse(prose);
  expect(figures.map(({ display, period }) => `${display} ${period.label}`)).toEqual(told);
});
