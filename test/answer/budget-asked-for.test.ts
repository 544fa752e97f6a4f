import { expect, test } from "vitest";
import { ask, openLibrary } from "./library.ts";

/** A budget beside what came in: each answers its own question and never the other's. */

const library = await openLibrary({
  "receipts.txt":
    "缙云县2023年1—5月财政收支情况\n1—5月，全县完成财政总收入52100万元，占年初预算118000万元的44.2%。一般公共预算支出96000万元。\n",
});

test.each([
  ["缙云县2023年财政总收入年初预算是多少", ["118000万元@2023年"]],
  ["缙云县2023年1—5月财政总收入多少", ["52100万元@2023年1—5月"]],
  ["缙云县财政总收入完成年初预算多少", []],
  ["缙云县一般公共预算支出年初预算是多少", []],
])("%s", async (question, expected) => {
  const { decision, claims } = await ask(library, question);
  const shown = claims.map(({ display, period }) => `${display}@${period.label}`);
  expect(decision === "answer" ? shown : []).toEqual(expected);
});
