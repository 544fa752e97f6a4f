import { expect, test } from "vitest";
import { openLibrary, showing } from "./library.ts";

/** A monthly bulletin compares each number twice: with the month before, and with the same month a year before. */
const library = await openLibrary({
  "bulletin.txt": `青禾县2023年12月传染病疫情
2023年12月，全县报告乙类传染病520例，较上月上升8.33%，较去年同期下降13.33%；死亡3例，较上月增加1例。
2023年12月，全县报告丙类传染病940例，较去年同期上升21.6%。
`,
});

const twice = await openLibrary({
  "bulletin.txt": `云川市2023年12月传染病疫情
2023年12月，全市共报告丙类传染病发病331例，较上月同期（225例）上升47.1%，较去年同期（1873例）下降82.3%；无死亡，较上月同期（1例）下降100%，较去年同期（2例）下降100%。
`,
});

const said = showing(library);

test("which of two changes is told by what the question compares with", async () => {
  expect(await said("12月乙类传染病环比上升多少")).toBe("8.33%");
  expect(await said("12月乙类传染病比上月上升多少")).toBe("8.33%");
  expect(await said("12月乙类传染病比11月上升多少")).toBe("8.33%");
  expect(await said("12月乙类传染病同比下降多少")).toBe("13.33%");
  expect(await said("12月乙类传染病多少例，比上月多了多少")).toBe("520例 8.33%");
  expect(await said("12月死亡人数比上月增加多少")).toBe("1例");
});

test("a change against another time answers for none", async () => {
  expect(await said("12月丙类传染病环比上升多少")).toBe("refuse");
  expect(await said("12月乙类传染病比10月上升多少")).toBe("refuse");
  expect(await said("12月死亡人数同比增加多少")).toBe("refuse");
});

test("the month before may be called 上月同期, and 较 asks as 比 does", async () => {
  const saidTwice = showing(twice);
  expect(await saidTwice("12月丙类传染病发病同比下降多少")).toBe("82.3%");
  expect(await saidTwice("12月丙类传染病发病较上月上升多少")).toBe("47.1%");
});
