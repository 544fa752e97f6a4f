import { expect, test } from "vitest";
import { timeSpanOf } from "../../src/digest/time-span.ts";

test.each([
  ["2023-01-01", "2023-12-31", "2023年"],
  ["2023-07-01", "2023-12-31", "2023年下半年"],
  ["2023-10-01", "2023-12-31", "2023年4季度"],
  ["2024-02-01", "2024-02-29", "2024年2月"],
  [null, "2023-12-31", "2023年底"],
  [null, "2023-06-30", null],
  ["2023-01-01", "2023-05-31", null],
  ["2023-02-01", "2023-04-30", null],
  ["2023-01-01", "2023-01-15", null],
  ["2022-01-01", "2023-12-31", null],
  [null, null, null],
])("%s to %s is %s", (from, to, label) => {
  expect(timeSpanOf({ from, to })?.label ?? null).toBe(label);
});
