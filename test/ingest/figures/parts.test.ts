import { expect, test } from "vitest";

import { edgesOf, metricsOf, readProse } from "../read-prose.ts";

async function partsOf(prose: string): Promise<string[]> {
  const report = await readProse(prose);
  return report.figures.map((figure) => [figure.display, ...edgesOf(figure, report), ...figure.flags].join(" "));
}

test("the parts behind 其中 lead to their total, and a sum that comes out is marked on it", async () => {
  expect(await partsOf("医疗机构1186间,其中公立医院10间、诊所1176间。")).toEqual([
    "1186间 parts-sum",
    "10间 part-of 1186间",
    "1176间 part-of 1186间",
  ]);
});

test("a sum that does not come out is marked and nothing is corrected", async () => {
  expect(await partsOf("到位78万元,其中保险38.7万元、办公经费14.455万元。")).toEqual([
    "78万元 parts-do-not-sum",
    "38.7万元 part-of 78万元",
    "14.455万元 part-of 78万元",
  ]);
});

test("其中 at the start of a sentence has its total in the sentence before and governs across ；", async () => {
  expect(
    await partsOf("补偿121万人次,补偿资金25857万元。其中,门诊114.6万人次,补偿5474万元;住院6.4万人次,补偿20383万元。"),
  ).toEqual([
    "121万人次 parts-sum",
    "25857万元 parts-sum",
    "114.6万人次 part-of 121万人次",
    "5474万元 part-of 25857万元",
    "6.4万人次 part-of 121万人次",
    "20383万元 part-of 25857万元",
  ]);
});

test("a total is one that can hold its part, however near a smaller number stands", async () => {
  expect(await partsOf("报告传染病24种3127例,死亡14例。其中乙类14种1986例,丙类10种1141例。")).toEqual([
    "24种 parts-sum",
    "3127例 twin 24种 parts-sum",
    "14例",
    "14种 part-of 24种",
    "1986例 twin 14种 part-of 3127例",
    "10种 part-of 24种",
    "1141例 twin 10种 part-of 3127例",
  ]);
});

test("within a sentence ； ends what 其中 governs", async () => {
  expect(await partsOf("检查单位72家,其中整改65家;立案16家。")).toEqual(["72家", "65家 part-of 72家", "16家"]);
});

test("what stands per head beside a total is no part of it, and bodies are parts whatever measure word they take", async () => {
  expect(await partsOf("卫生技术人员7236人,其中医师2984人、护士3341人,每千人口医师3.1人。")).toEqual([
    "7236人 parts-do-not-sum",
    "2984人 part-of 7236人",
    "3341人 part-of 7236人",
    "3.1人",
  ]);
  expect(await partsOf("医疗卫生机构927个,其中医院9家、村卫生室918处。")).toEqual([
    "927个 parts-sum",
    "9家 part-of 927个",
    "918处 part-of 927个",
  ]);
  expect(await partsOf("改造项目12个,其中新建企业3家。")).toEqual(["12个", "3家"]);
});

test("parts are of the same unit as their total", async () => {
  expect(await partsOf("追回基金218.36万元,其中行政处罚2起,罚款12.5万元。")).toEqual(["218.36万元", "2起", "12.5万元"]);
});

test("a list in brackets ends with its bracket", async () => {
  expect(await partsOf("新增托位7500个(其中普惠托位4500个),培训保育员300个。")).toEqual([
    "7500个",
    "4500个 part-of 7500个",
    "300个",
  ]);
});

test("a part in the next sentence shares the time of its total", async () => {
  const { figures } = await readProse("截至2020年10月底,全市共有医疗机构1186间。其中公立医院10间。");
  expect(figures.map(({ period }) => period.label)).toEqual(["截至2020年10月", "截至2020年10月"]);
});

test("of several totals a member is of the one that its name calls, and what stands beside it goes along", async () => {
  const prose = "承办人大建议13件、政协提案24件。其中,人大建议主办9件,协办4件;政协提案主办18件,协办6件。";
  expect(await partsOf(prose)).toEqual([
    "13件 parts-sum",
    "24件 parts-sum",
    "9件 part-of 13件",
    "4件 part-of 13件",
    "18件 part-of 24件",
    "6件 part-of 24件",
  ]);
  expect(await metricsOf(prose)).toContain("人大建议协办 = 4件");
});

test("the last member may stand in a sentence of its own, where it makes the total up to the last digit", async () => {
  const told = "生产总值100亿元。其中：第一产业增加值12亿元；第二产业增加值31亿元，其中工业增加值完成20亿元。";
  expect(await partsOf(`${told}第三产业增加值57亿元。`)).toEqual([
    "100亿元 parts-sum",
    "12亿元 part-of 100亿元",
    "31亿元 part-of 100亿元",
    "20亿元 part-of 31亿元",
    "57亿元 part-of 100亿元",
  ]);
  expect(await partsOf(`${told}第三产业增加值58亿元。`)).toContain("58亿元");
  expect(await metricsOf(told)).toContain("工业增加值完成 = 20亿元");
});
