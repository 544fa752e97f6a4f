import { expect, test } from "vitest";
import { openLibrary, showing } from "./library.ts";

/** What was given in all, on one day and of one dose, in a report of a campaign. */

const shown = showing(
  await openLibrary({
    "work.txt": `天台县新冠病毒疫苗接种工作情况汇报
（2022年5月18日）
截至5月17日24时，全县累计接种新冠病毒疫苗98.36万剂次，其中第一剂37.82万人、第二剂36.95万人、加强针23.59万人。
60岁以上老年人：应接种9.87万人，已接种第一剂8.02万人，接种率81.26%。
5月17日当天接种1246剂次，其中60岁以上312剂次。
`,
  }),
);

test.each([
  ["一共打了多少针", "98.36万剂次"],
  ["第一剂打了多少人", "37.82万人"],
  ["第二剂打了多少人", "36.95万人"],
  ["加强针打了多少人", "23.59万人"],
  ["2022年5月17日打了多少针", "1246剂次"],
  ["60岁以上第一剂打了多少人", "8.02万人"],
])("%s: %s", async (question, figures) => {
  expect(await shown(question)).toBe(figures);
});
