import { expect, test } from "vitest";
import { ask, openLibrary } from "./library.ts";

/** The office that speaks stands in the question and seldom beside the figure. */

const health = `青禾县卫生健康局2023年工作总结
2023年，我局处理投诉举报71件，行政许可318件、行政处罚46件，微信推送205条，网站发布148条。县人民医院出院1.2万人次，县疾控中心检测水样340份。
`;
const schools = `青禾县教育局2023年工作总结
2023年，全县培训教师1450人次，受理家长来信62件。
`;
const library = await openLibrary({ "health.txt": health, "schools.txt": schools });

test.each([
  ["青禾县卫健局2023年处理投诉举报多少件", "71件"],
  ["青禾县2023年卫健委处理投诉举报多少件", "71件"],
  ["青禾县县卫健局处理投诉举报几宗", "71件"],
  ["青禾卫健行政许可多少件", "318件"],
  ["青禾县卫监所行政处罚多少件", "46件"],
])("%s: %s", async (question, expected) => {
  const { decision, claims } = await ask(library, question);
  expect(decision).toBe("answer");
  expect(claims.map(({ display }) => display)).toEqual([expected]);
});

test("two things of one office are compared", async () => {
  expect((await ask(library, "青禾县卫健局行政许可比行政处罚多多少件")).text).toContain("272件");
});

test.each(["青禾县卫健局2023年受理家长来信多少件", "青禾县人民医院检测水样多少份", "青禾县妇幼保健院出院多少人次"])(
  "%s: another office's, or a house's own figure, is no answer",
  async (question) => {
    expect((await ask(library, question)).decision).not.toBe("answer");
  },
);
