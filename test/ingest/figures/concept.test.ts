import { expect, test } from "vitest";

import { readProse } from "../read-prose.ts";

test.each([
  ["全市医疗卫生机构927个。", "medical-institutions"],
  ["全市医疗卫生机构床位5800张。", "beds"],
  ["每千人口医疗卫生机构床位6.2张。", "beds-per-thousand"],
  ["医院病床使用率81.3%。", null],
  ["100-199张床位医院297个。", null],
  ["医疗卫生机构人员编制845人。", null],
  ["医疗卫生机构总诊疗人次920万人次。", null],
  ["各级医疗机构报告手足口病801例。", null],
  ["预防接种建证率100%。", null],
  ["全市户籍人口4.1万人。", "population-total"],
  ["全市人口出生590人。", null],
  ["占全市总人口的5。", null],
  ["全市自然增长人口178人。", null],
  ["流感疫苗接种率61.5%。", "vaccination-coverage"],
  ["医疗卫生机构同比增长5.1%。", "medical-institutions"],
])("a concept is named by what is counted and in its unit: %s", async (prose, concept) => {
  expect((await readProse(prose)).figures.map(({ metric }) => metric.concept)).toEqual([concept]);
});
