import { expect, test } from "vitest";
import { ask, openLibrary } from "./library.ts";

/** Courts, police and justice asked in everyday words; each word beside what only looks like it. */

const police = `青禾县公安局2023年工作总结
2023年,全县破获刑事案件412起，提起公诉365人，批准逮捕210人。
扫黑除恶
全县公安机关将扫黑除恶融入常态化工作，持续整治重点行业。打掉团伙4个，抓获犯罪嫌疑人31人。
打击电信网络诈骗
抓获犯罪嫌疑人500人。
`;
const court = `青禾县人民法院2023年工作总结
2023年，全院受理各类案件5120件，审结4685件。受理未成年人犯罪案件29件。诉讼收案2714件；结案率71.36%。执行收案2406件；结案率46.28%。
主动公开规范性文件12条。法援工作站27个。县政府门户网站公开信息705条。
`;
const library = await openLibrary({ "police.txt": police, "court.txt": court });

test.each([
  ["青禾县去年破了多少起刑事案件", "412起"],
  ["青禾县去年公诉多少人", "365人"],
  ["青禾县去年批捕多少人", "210人"],
  ["青禾县去年扫黑除恶抓了多少人", "31人"],
  ["青禾县公安局去年电信诈骗抓获多少人", "500人"],
  ["青禾县法院去年受理多少案件", "5120件"],
  ["青禾县去年受理案件多少件", "5120件"],
  ["青禾县去年审结多少件", "4685件"],
  ["青禾县去年诉讼案件结案率", "71.36%"],
  ["青禾县去年执行案件结案率", "46.28%"],
  ["青禾县去年公开了多少件规范性文件", "12条"],
  ["青禾县去年法律援助工作站多少个", "27个"],
  ["青禾县政府网站去年公开多少条信息", "705条"],
])("%s: %s", async (question, expected) => {
  const { decision, claims } = await ask(library, question);
  expect([decision, ...claims.map(({ display }) => display)]).toEqual(["answer", expected]);
});

test.each([
  "青禾县检察院去年受理多少案件",
  "青禾县司法局去年破获多少刑事案件",
  "青禾县去年禁毒抓了多少人",
  "青禾县去年刑事案件结案率",
  "青禾县去年微博公开多少条信息",
])("%s is no figure of these", async (question) => {
  expect((await ask(library, question)).decision).not.toBe("answer");
});

test("场 asks for 场次, and a bureau may stand behind its place by a short name", async () => {
  const market = await openLibrary({
    "market.txt": "青禾县市场监督管理局2023年工作总结\n2023年，开展普法活动45场次，航展食品抽检95批次。\n",
  });
  const shown = async (question: string) => (await ask(market, question)).claims.map(({ display }) => display);
  expect(await shown("青禾县去年普法活动开展多少场")).toEqual(["45场次"]);
  expect(await shown("青禾县市监局去年航展食品抽检多少批次")).toEqual(["95批次"]);
  expect((await ask(market, "青禾县教育局去年航展食品抽检多少批次")).decision).toBe("refuse");
});

test("到市 is no place's name", async () => {
  const letters = await openLibrary({
    "letters.txt": "青禾县信访局2023年工作总结\n2023年，群众到市走访110批1648人次。\n",
  });
  const { decision, claims } = await ask(letters, "群众到市走访多少人次");
  expect([decision, ...claims.map(({ display }) => display)]).toEqual(["answer", "1648人次"]);
  expect((await ask(letters, "甲乙市走访多少人次")).decision).toBe("refuse");
});
