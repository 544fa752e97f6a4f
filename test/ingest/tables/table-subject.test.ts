import { expect, test } from "vitest";

import { subjectOf, type TableHeadings } from "../../../ingest/tables/table-subject.ts";

const table = (rows: string[], columns: string[], labels: string[] = []): TableHeadings => ({ rows, columns, labels });
const diseases = table(["肺结核", "麻疹"], ["发病数", "死亡数"], ["疾病"]);

test("a title that lists the columns is in none of their names", () => {
  expect(subjectOf("传染病报告发病、死亡", "麻疹发病数", table(["麻疹"], ["发病数", "死亡数"]))).toBe("传染病");
  expect(subjectOf("学校卫生发病和死亡", "麻疹死亡数", diseases)).toBe("学校卫生");
});

test("a word that tells the columns apart stays with the column it names", () => {
  expect(subjectOf("学校麻疹死亡", "三中发病数", table(["三中", "四中"], ["发病数", "死亡数"]))).toBe("学校麻疹");
  expect(subjectOf("学校麻疹死亡", "三中死亡数", table(["三中", "四中"], ["发病数", "死亡数"]))).toBe("学校麻疹死亡");
});

test("what all columns say, and what none says, is the subject", () => {
  expect(subjectOf("流感疫苗接种", "接种率", table([], ["接种人数", "接种率"]))).toBe("流感疫苗接种");
  expect(subjectOf("新冠疫苗接种", "覆盖率", table([], ["人数", "覆盖率"]))).toBe("新冠疫苗接种");
});

test("what kind of thing the rows are names nothing that is counted", () => {
  expect(subjectOf("医疗机构", "县一院药占比", table(["县一院", "县二院"], ["药占比", "床位"], ["机构名称"]))).toBe("");
  expect(subjectOf("医疗机构收入", "县一院药占比", table(["县一院"], ["药占比", "床位"], ["机构名称"]))).toBe(
    "医疗机构收入",
  );
});

test("of what a total is the sum only the title says", () => {
  const cases = table(["甲乙丙类总计", "麻疹"], ["发病数", "死亡数"], ["病名"]);
  expect(subjectOf("传染病", "甲乙丙类总计发病数", cases)).toBe("传染病");
  expect(subjectOf("传染病", "麻疹发病数", cases)).toBe("");
});
