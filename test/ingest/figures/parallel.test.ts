import { expect, test } from "vitest";

import { edgesOf, metricOf, readProse, townOf } from "../read-prose.ts";

async function linesOf(prose: string, heading?: string): Promise<string[]> {
  const { figures } = await readProse(prose, heading);
  return figures.map((figure) => `${figure.place?.name} ${metricOf(figure)} ${figure.role} = ${figure.display}`);
}

test("coordinate names before 分别 belong to the numbers by index, and a later 分别 uses them again", async () => {
  expect(await linesOf("建档管理的高血压和糖尿病患者分别有129919人和48319人,任务完成率分别是91.7%和81.4%。")).toEqual([
    "诸暨市 高血压患者 result = 129919人",
    "诸暨市 糖尿病患者 result = 48319人",
    "诸暨市 高血压患者·任务完成率 result = 91.7%",
    "诸暨市 糖尿病患者·任务完成率 result = 81.4%",
  ]);
});

const slotsOf = async (prose: string) =>
  (await readProse(prose)).figures.map(
    (figure) => `${figure.population ?? ""}${figure.qualifiers.join("")} ${metricOf(figure)} = ${figure.display}`,
  );

test("as many people named in a row as numbers have one each", async () => {
  expect(await slotsOf("60岁以上、80岁以上人群加强针接种率分别为78.5%和61.3%。")).toEqual([
    "60岁以上第三剂 接种率 = 78.5%",
    "80岁以上第三剂 接种率 = 61.3%",
  ]);
});

test("what was counted of each dose has its own rate behind 分别, and three counts share no two rates", async () => {
  expect(await slotsOf("流感疫苗接种第一剂210人、第二剂180人,接种率分别为96.1%、84.6%。")).toEqual([
    "第一剂 流感疫苗接种 = 210人",
    "第二剂 流感疫苗接种 = 180人",
    "第一剂 流感疫苗·接种率 = 96.1%",
    "第二剂 流感疫苗·接种率 = 84.6%",
  ]);
  const { figures } = await readProse("流感疫苗接种第一剂210人、第二剂180人、第三剂90人,接种率分别为96.1%、84.6%。");
  expect(figures.filter(({ flags }) => flags.includes("unresolved-parallel"))).toHaveLength(2);
});

test("changes that each say their own way go to the counts before them, and a rate behind to the same", async () => {
  expect(
    await linesOf("报告肺结核287例、梅毒160例,分别较上年下降8.01%、上升6.67%,发病率分别为71.2/10万、39.7/10万。"),
  ).toEqual([
    "诸暨市 报告肺结核 result = 287例",
    "诸暨市 梅毒 result = 160例",
    "诸暨市 报告肺结核 change = 8.01%",
    "诸暨市 梅毒 change = 6.67%",
    "诸暨市 报告肺结核·发病率 result = 71.2/10万",
    "诸暨市 梅毒·发病率 result = 39.7/10万",
  ]);
});

test("people named with the last name only are not those of the names before it", async () => {
  const { figures } = await readProse("新生儿、婴儿和5岁以下儿童死亡率分别为0.8‰、1.5‰、2.1‰。");
  expect(figures.map((figure) => `${metricOf(figure)} of ${figure.population} = ${figure.display}`)).toEqual([
    "新生儿死亡率 of null = 0.8‰",
    "婴儿死亡率 of null = 1.5‰",
    "5岁以下儿童死亡率 of 5岁以下 = 2.1‰",
  ]);
});

test("names that have a count of their own take no other's", async () => {
  expect(await linesOf("事故起数、死亡人数同比分别下降15.3%和20%。")).toEqual([
    "诸暨市 事故起数 change = 15.3%",
    "诸暨市 死亡人数 change = 20%",
  ]);
});

test("城乡 is two names where two numbers follow, and the changes behind them come in the same order", async () => {
  expect(await linesOf("城乡居民人均可支配收入分别达到58623元、31245元,增长4.8%和7.2%。")).toEqual([
    "诸暨市 城镇居民人均可支配收入 result = 58623元",
    "诸暨市 农村居民人均可支配收入 result = 31245元",
    "诸暨市 城镇居民人均可支配收入 change = 4.8%",
    "诸暨市 农村居民人均可支配收入 change = 7.2%",
  ]);
});

test("with no names of its own, 分别 means the levels right before it", async () => {
  const report = await readProse("门诊45.6万人次,同比增长8.3%;出院3.21万人次,手术1.1万台次,同比分别增长5.2%、11.7%。");
  const [first, second] = report.figures.slice(-2);
  expect(first && [metricOf(first), ...edgesOf(first, report)]).toEqual(["出院", "base 3.21万人次", "parallel 11.7%"]);
  expect(second && [metricOf(second), ...edgesOf(second, report)]).toEqual(["手术", "base 1.1万台次", "parallel 5.2%"]);
});

test("places before 分别 are shared out and the name is one", async () => {
  const lines = await linesOf("鹿城区、瓯海区城镇化率分别为91.2%、84.9%,永嘉县为59.5%。", "温州市2021年人口情况");
  expect(lines).toEqual([
    "鹿城区 城镇化率 result = 91.2%",
    "瓯海区 城镇化率 result = 84.9%",
    "永嘉县 城镇化率 result = 59.5%",
  ]);
});

test("where names and numbers do not match in count nothing is assigned and every figure is marked", async () => {
  const { figures } = await readProse("门诊、住院、手术量分别为12万人次、3万人次。");
  expect(figures.map(({ flags }) => flags)).toEqual([["unresolved-parallel"], ["unresolved-parallel"]]);
});

test("with one name of its own, 分别 means what the clause before lists", async () => {
  expect(await linesOf("枯水期、丰水期各监测水样90份,合格率分别为76.6%、71.1%。")).toEqual([
    "诸暨市 枯水期、丰水期各监测水样 result = 90份",
    "诸暨市 枯水期监测水样·合格率 result = 76.6%",
    "诸暨市 丰水期监测水样·合格率 result = 71.1%",
  ]);
  expect(await linesOf("完成胃癌、肠癌免费筛查620人、534人,任务完成率分别为103.4%、103.0%。")).toEqual([
    "诸暨市 胃癌免费筛查 result = 620人",
    "诸暨市 肠癌免费筛查 result = 534人",
    "诸暨市 胃癌免费筛查·任务完成率 result = 103.4%",
    "诸暨市 肠癌免费筛查·任务完成率 result = 103.0%",
  ]);
});

test("a list of another length than the numbers names none of them", async () => {
  const { figures } = await readProse("枯水期、丰水期、平水期各监测水样90份,合格率分别为76.6%、71.1%。");
  expect(figures.slice(1).map(({ flags }) => flags)).toEqual([["unresolved-parallel"], ["unresolved-parallel"]]);
});

test("standards behind 每人每月 take the names before", async () => {
  expect(await linesOf("全市孤儿、困境儿童分别为43人、287人,生活保障标准分别为每人每月1812元、1450元。")).toEqual([
    "诸暨市 孤儿 result = 43人",
    "诸暨市 困境儿童 result = 287人",
    "诸暨市 孤儿·生活保障标准 result = 1812元",
    "诸暨市 困境儿童·生活保障标准 result = 1450元",
  ]);
});

test("what is done for each stands behind 分别, and numbers with names lend them to the next 分别", async () => {
  expect(
    await linesOf("学前、普通高中阶段分别资助困难学生1263人次、2204人次,发放资助金分别为63.15万元、220.4万元。"),
  ).toEqual([
    "诸暨市 学前·资助困难学生 result = 1263人次",
    "诸暨市 普通高中阶段·资助困难学生 result = 2204人次",
    "诸暨市 学前·发放资助金 result = 63.15万元",
    "诸暨市 普通高中阶段·发放资助金 result = 220.4万元",
  ]);
  expect(await linesOf("现有孤儿26人、困境儿童318人,基本生活费标准分别为每人每月2009元、1605元。")).toEqual([
    "诸暨市 孤儿 result = 26人",
    "诸暨市 困境儿童 result = 318人",
    "诸暨市 孤儿·基本生活费标准 result = 2009元",
    "诸暨市 困境儿童·基本生活费标准 result = 1605元",
  ]);
});

test("as many numbers as whole years are a year's each, fewer are nobody's", async () => {
  const yearsOf = async (prose: string) =>
    (await readProse(prose)).figures.map(({ display, period, flags }) => `${display} ${period.label} ${flags.join()}`);
  expect(await yearsOf("2019年至2021年,家庭医生签约率分别为38.6%、41.9%和45.7%。")).toEqual([
    "38.6% 2019年 ",
    "41.9% 2020年 ",
    "45.7% 2021年 ",
  ]);
  expect(await yearsOf("2019年至2021年,家庭医生签约率分别为38.6%和45.7%。")).toEqual([
    "38.6% 2019—2021年 unresolved-parallel",
    "45.7% 2019—2021年 unresolved-parallel",
  ]);
});

test("people, dose and name before a colon are those of every name behind it", async () => {
  const { figures } = await readProse(
    "60岁以上人群加强免疫接种率:枫桥镇76.83%、次坞镇74.2%。住院分娩率分别为:枫桥镇99.8%,次坞镇99.6%。",
  );
  expect(
    figures.map((figure) => [townOf(figure) + metricOf(figure), figure.population, figure.qualifiers.join()].join(" ")),
  ).toEqual([
    "枫桥镇 接种率 60岁以上 第三剂",
    "次坞镇 接种率 60岁以上 第三剂",
    "枫桥镇 住院分娩率  ",
    "次坞镇 住院分娩率  ",
  ]);
});

test("measures named once ahead are each group's by index", async () => {
  expect(
    await linesOf("建档率和规范管理率，城区居民（1310人）分别为98.2%、91.6%，农村居民（960人）分别为95.1%、84.3%。"),
  ).toEqual(
    expect.arrayContaining([
      "诸暨市 城区居民建档率 result = 98.2%",
      "诸暨市 城区居民规范管理率 result = 91.6%",
      "诸暨市 农村居民建档率 result = 95.1%",
      "诸暨市 农村居民规范管理率 result = 84.3%",
    ]),
  );
  expect(await linesOf("近视率，初中为61.2%，小学为38.4%。")).toEqual([
    "诸暨市 初中·近视率 result = 61.2%",
    "诸暨市 小学·近视率 result = 38.4%",
  ]);
});

test("and no group's where the numbers are not as many", async () => {
  const { figures } = await readProse("建档率和规范管理率，城区居民分别为98.2%、91.6%、77.1%。");
  expect(figures.map(({ flags }) => flags.join())).toEqual(Array.from({ length: 3 }, () => "unresolved-parallel"));
});

test("及时 is one word, and parts no names", async () => {
  const { figures } = await readProse("及时受理率、按期办结率分别为100%、99%；受理及办结分别为12件、9件。");
  expect(figures.map(metricOf)).toEqual(["及时受理率", "按期办结率", "受理", "办结"]);
});

const namesOf = async (prose: string) =>
  (await readProse(prose)).figures.map((figure) => `${metricOf(figure)} = ${figure.display}`);

test.each([
  ["麻疹、流行性腮腺炎发病数分别为14例、317例。", ["麻疹发病数 = 14例", "流行性腮腺炎发病数 = 317例"]],
  ["门诊、住院人次分别为13.1万人次、1.3万人次。", ["门诊人次 = 13.1万人次", "住院人次 = 1.3万人次"]],
  ["男性、女性感染者分别为104例、83例。", ["男性感染者 = 104例", "女性感染者 = 83例"]],
  ["教育、水利投资分别达到84亿元、46亿元。", ["教育投资 = 84亿元", "水利投资 = 46亿元"]],
  ["消费、工业投资分别增长4%、7%。", ["消费 = 4%", "工业投资 = 7%"]],
  ["每千人口托位、养老床位数分别为4.1个、26.2张。", ["每千人口托位 = 4.1个", "每千人口养老床位数 = 26.2张"]],
])(
  "what the last name ends in is of all that have no end of their own, and no half of a word: %s",
  async (prose, names) => {
    expect(await namesOf(prose)).toEqual(names);
  },
);

test.each([
  ["孕产妇死亡率、婴儿死亡率降至8.1/10万、2.2‰。", ["孕产妇死亡率 = 8.1/10万", "婴儿死亡率 = 2.2‰"]],
  ["每千人床位数、全科医生数增至7.1张、3.2人。", ["每千人床位数 = 7.1张", "每千人全科医生数 = 3.2人"]],
  [
    "门诊量、出院人数、手术台次达到11万人次、2万人次。",
    ["门诊量、出院人数、手术台次 = 11万人次", "门诊量、出院人数、手术台次 = 2万人次"],
  ],
])(
  "as many measures as numbers have one each without 分别, and other than as many have none: %s",
  async (prose, names) => {
    expect(await namesOf(prose)).toEqual(names);
  },
);
