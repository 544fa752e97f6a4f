import { expect, test } from "vitest";
import { readText } from "../read-prose.ts";

/** What official pages print above a text: where it is filed, who issued it and when, what it is called. */
const forms = [
  "- 索 引 号:20417/2024-00316\n- 分 类:统计数据 ; 教育\n- 发文日期:2024-07-15\n- 标 题:诸暨市2022年工作总结\n- 文 号:",
  "索引号: | 20417/2024-00316 | 分类: | 统计数据 ||\n发文日期: | 2024-07-15 | 公开方式: | 主动公开 |\n标题: | 诸暨市2022年工作总结 | 文号: |||",
];

test.each(forms)("the title and the year are those of the text, not of the form: %s", async (form) => {
  const report = await readText(`${form}\n全市有医院12家。`);
  expect(report.facts.title).toBe("诸暨市2022年工作总结");
  expect(report.figures.map(({ display, period }) => `${display} ${period.label}`)).toEqual(["12家 2022年"]);
});

test("where the form has no title, the first line below it is one", async () => {
  const report = await readText("分类:统计数据\n发文日期:2024-07-15\n诸暨市2022年工作总结\n全市有医院12家。");
  expect(report.facts.title).toBe("诸暨市2022年工作总结");
});
