import { expect, test } from "vitest";

import { metricOf, readProse } from "../read-prose.ts";

async function namesOf(heading: string, prose: string): Promise<string[]> {
  const { figures } = await readProse(prose, heading);
  return figures.map((figure) => `${figure.place?.name} ${metricOf(figure)}`);
}

test.each([
  [
    "德清县人民医院2022年工作总结",
    "全年门诊31.2万人次,出院2.1万人次。",
    ["德清县 县人民医院门诊", "德清县 县人民医院出院"],
  ],
  ["德清县实验小学2022年工作总结", "流感疫苗接种率98.1%。", ["德清县 实验小学流感疫苗接种率"]],
])("what a house reports of itself bears its name: %s", async (heading, prose, names) => {
  expect(await namesOf(heading, prose)).toEqual(names);
});

test.each([
  ["德清县人民医院2022年工作总结", "全县接种疫苗3.2万人。", ["德清县 接种疫苗"]],
  ["德清县人民医院2022年工作总结", "帮扶乡镇卫生院6所。", ["德清县 帮扶乡镇卫生院"]],
  ["德清县卫健局2022年工作总结", "全年门诊31.2万人次。", ["德清县 门诊"]],
  ["关于德清县人民医院建设情况的报告", "全年门诊31.2万人次。", ["德清县 门诊"]],
])("what is the county's or another's does not: %s %s", async (heading, prose, names) => {
  expect(await namesOf(heading, prose)).toEqual(names);
});
