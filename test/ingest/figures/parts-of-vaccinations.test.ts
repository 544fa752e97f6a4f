import { expect, test } from "vitest";
import { metricOf, readProse } from "../read-prose.ts";

/** A part has its name from what it is a part of: what was done with it, and the rate without the word for all of them. */

test.each<[string, readonly string[]]>([
  [
    "全市共接种非免疫规划疫苗18.3万剂次，同比增长8.7%。其中流感疫苗5.2万剂次，带状疱疹疫苗0.3万剂次。",
    ["接种非免疫规划疫苗", "接种非免疫规划疫苗", "流感疫苗接种", "带状疱疹疫苗接种"],
  ],
  ["全年采购疫苗6.1万支，其中流感疫苗1.3万支。", ["采购疫苗", "流感疫苗"]],
  ["总体近视率50.4%，其中小学生37.2%、初中生66.8%。", ["总体近视率", "小学生·近视率", "初中生·近视率"]],
  ["新登记市场主体3120户，注销940户。", ["新登记市场主体", "市场主体·注销"]],
  ["新登记市场主体3120户，其中企业810户。", ["新登记市场主体", "新登记企业"]],
])("%s", async (text, names) => {
  const { figures } = await readProse(text);
  expect(figures.map(metricOf)).toEqual(names);
});
