import { expect, test } from "vitest";
import { printCount } from "../../../../ingest/read/docx/print-count.ts";

test.each([
  [1, "chineseCounting", "一"],
  [10, "chineseCountingThousand", "十"],
  [23, "japaneseCounting", "二十三"],
  [12, "chineseLegalSimplified", "拾贰"],
  [3, "decimalEnclosedCircle", "③"],
  [7, "decimalFullWidth", "７"],
  [7, "decimalZero", "07"],
  [28, "upperLetter", "BB"],
  [14, "lowerRoman", "xiv"],
  [5, "unheardOf", "5"],
])("%i in %s is %s", (count, format, text) => {
  expect(printCount(count, format)).toBe(text);
});
