import { expect, test } from "vitest";
import { openLibrary, showing } from "./library.ts";

/** One thing under two names, and the neighbours that such leniency must not answer with. */

const library = await openLibrary({
  "work.txt": `青禾县卫生健康局2023年工作总结
剖宫产率41.9%，住院分娩率99.8%。
县中医医院出院2015人次，县妇幼保健院出院880人次，县人民医院出院4128人次。
含麻疹成分疫苗接种率98.6%，及时接种率93.7%。
`,
  "farm.txt": `松溪岭县农业农村局2023年工作总结
开展动物疫病普查，共普查村120个、鸡33.9万羽、鸭6.2万羽。羊存栏6.05万只、牛存栏3.1万头。
`,
});

const shown = showing(library);

test.each([
  ["青禾县剖腹产率", "41.9%"],
  ["青禾县中医院出院多少人次", "2015人次"],
  ["青禾县妇保院出院多少人次", "880人次"],
  ["青禾县麻疹疫苗接种率", "98.6%"],
  ["青禾县麻疹疫苗及时接种率", "93.7%"],
  ["松溪岭县普查了多少只鸭", "6.2万羽"],
  ["松溪岭县牛的存栏多少", "3.1万头"],
])("%s: %s", async (question, expected) => {
  expect(await shown(question)).toBe(expected);
});

test.each([
  "青禾县剖腹产多少人",
  "青禾县第二中医院出院多少人次",
  "青禾县风疹疫苗接种率",
  "松溪岭县普查了多少只鹅",
  "松溪岭县鸭的存栏多少",
])("%s is another thing", async (question) => {
  expect(await shown(question)).toBe("refuse");
});
