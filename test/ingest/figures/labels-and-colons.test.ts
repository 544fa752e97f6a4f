import { expect, test } from "vitest";
import { metricOf, readProse, readText } from "../read-prose.ts";

async function named(text: string): Promise<string[]> {
  const { figures } = await readText(text);
  return figures.map(({ display, metric: { phrase, head } }) => `${display} ${phrase}${head && `·${head}`}`);
}

test("a name with a colon is of the number right behind it", async () => {
  expect(await named("执业医师：230人，注册护士：310人")).toEqual(["230人 执业医师", "310人 注册护士"]);
  expect(await named("其中：乡镇卫生院：12家")).toEqual(["12家 乡镇卫生院"]);
});

test("words that only say that something follows name nothing", async () => {
  expect(await named("全县接种疫苗84万剂次，其中：第一剂31万剂次。")).toContain("31万剂次 接种疫苗");
  expect(await named("接种情况如下：流感疫苗接种1200人。")).toEqual(["1200人 流感疫苗接种"]);
});

test("the classes below 其中 at a line's end are parts of what stands before it", async () => {
  const { figures } = await readText(
    "全县报告法定传染病1205例，死亡3例。其中：\n甲类：5例\n乙类：800例，死亡3例\n丙类：400例",
  );
  const total = figures.find(({ display }) => display === "1205例");
  const parts = figures.filter(({ edges }) => edges.some(({ figure }) => figure === total?.id));
  expect(parts.map(({ metric }) => metric.phrase)).toEqual(["甲类传染病", "乙类传染病", "丙类传染病"]);
});

test("a house by itself has the visits that the heading names", async () => {
  const text = (heading: string) =>
    `${heading}\n2023年，全县医疗卫生机构诊疗人次86万人次。\n医院41万人次，同比增长3.2%，其中：公立医院30万人次。`;
  expect(await named(text("一、诊疗人次"))).toContain("30万人次 公立医院诊疗人次");
  expect(await named(text("一、总体情况"))).toContain("30万人次 公立医院");
});

test("a bracket behind a number is no part of the next name", async () => {
  expect(await named("全年报告恶性肿瘤774例（补报病例）其中新发485例。")).toEqual([
    "774例 报告恶性肿瘤",
    "485例 新发恶性肿瘤",
  ]);
});

test("an item in the middle of a line is headed by its own heading", async () => {
  const line = "2.死因监测。全年报告死亡病例140例。3.严重精神障碍患者管理。在册患者143例，规律服药率83.5%。";
  expect(await named(line)).toEqual([
    "140例 报告死亡病例",
    "143例 严重精神障碍在册患者",
    "83.5% 严重精神障碍在册患者·规律服药率",
  ]);
});

test("behind a colon that names a rate, what has a rate of its own is named whole", async () => {
  const { figures } = await readProse("接种率：卡介苗98.4%，麻疹疫苗96.6%，四苗覆盖率94.2%；乙肝疫苗及时率为90.3%。");
  expect(figures.map(metricOf)).toEqual(["卡介苗·接种率", "麻疹疫苗·接种率", "四苗覆盖率", "乙肝疫苗及时率"]);
});

test("by which road a case was reported is not what it is", async () => {
  const { figures } = await readProse("全市5个县（市、区）通过国家疾病监测直报系统报告甲乙丙类传染病17种。");
  expect(figures.map(metricOf).at(-1)).toBe("报告甲乙丙类传染病");
});
