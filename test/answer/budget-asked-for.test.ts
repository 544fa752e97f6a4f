import { expect, test } from "vitest";
import { ask, openLibrary } from "./library.ts";

/** A budget beside what came in: each answers its own question and never the other's. */

const library = await openLibrary({
  "receipts.txt":
    "缙云县2023年1—5月财政收支情况\n1—5月，全县完成财政总收入52100万元，占年初预算118000万元的44.2%。一般公共预算支出96000万元。\n",
  "budget.md":
    "# 桐庐县卫生健康局2024年部门预算公开\n\n表1 一般公共预算支出表\n\n单位：万元\n\n| 科目名称 | 2023年执行数 | 2024年预算数 |\n| --- | --- | --- |\n| 公立医院 | 4120.00 | 3750.00 |\n| 公共卫生 | 5380.02 | 5660.56 |\n| 合计 | 9500.02 | 9410.56 |\n",
});

test.each([
  ["缙云县2023年财政总收入年初预算是多少", ["118000万元@2023年"]],
  ["缙云县2023年1—5月财政总收入多少", ["52100万元@2023年1—5月"]],
  ["缙云县财政总收入完成年初预算多少", []],
  ["缙云县一般公共预算支出年初预算是多少", []],
  ["桐庐县2023年公共卫生支出多少", ["5380.02万元@2023年"]],
  ["桐庐县2023年公共卫生执行数", ["5380.02万元@2023年"]],
  ["桐庐县2023年一般公共预算支出", ["9500.02万元@2023年"]],
  ["桐庐县2024年公共卫生预算多少", ["5660.56万元@2024年"]],
  ["桐庐县2024年公立医院预算数", ["3750.00万元@2024年"]],
  ["桐庐县2024年预算数", ["9410.56万元@2024年"]],
  ["桐庐县2023年公立医院预算数", []],
  ["桐庐县2024年公共卫生支出", []],
])("%s", async (question, expected) => {
  const { decision, claims } = await ask(library, question);
  const shown = claims.map(({ display, period }) => `${display}@${period.label}`);
  expect(decision === "answer" ? shown : []).toEqual(expected);
});
