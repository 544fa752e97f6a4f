import { expect, test } from "vitest";
import { openLibrary, showing } from "./library.ts";

/** Balances of banks: what there is, what was added since January, and by how much less was added than the year before. */

const shown = showing(
  await openLibrary({
    "banks.txt": `云川市2023年金融运行情况
2023年12月末，全市金融机构本外币各项存款余额559.7亿元，比年初增加16.1亿元，同比少增14.4亿元。其中，人民币各项存款余额551.2亿元，比年初增加15.3亿元，同比增长8.1%。
全市金融机构外币各项存款余额1.3亿美元。住户存款余额280.7亿元，比年初增加22.8亿元，同比多增2.3亿元。
`,
  }),
);

test.each([
  ["存款余额多少", "559.7亿元"],
  ["外币存款余额多少", "1.3亿美元"],
  ["人民币存款余额多少，比年初增加多少", "551.2亿元 15.3亿元"],
  ["人民币存款余额同比增长多少", "8.1%"],
  ["住户存款比年初增加多少", "22.8亿元"],
  ["住户存款同比多增多少", "2.3亿元"],
  ["住户存款同比增长多少", "refuse"],
  ["住户存款增速多少", "refuse"],
])("%s: %s", async (question, answer) => {
  expect(await shown(`云川市2023年12月末${question}`)).toBe(answer);
});
