import { expect, test } from "vitest";
import { answerQuestion } from "../../src/answer/answer-question.ts";
import { ask, asked, openLibrary } from "./library.ts";

/** Of two figures whose words fit, one by no more than the asked name is the answer, and the longer name is a narrower thing. */

const library = await openLibrary({
  "work.txt": `青禾县卫生健康局2023年工作总结
2021—2023年全县报告麻疹62例，年均发病率4.12/10万，城区年均发病率5.31/10万。
实施行政处罚80件，办理不予处罚案件10件。1件行政处罚案卷被评为优秀案卷。
县卫生健康局共承办人大建议4件、政协提案11件。其中，人大建议主办3件，协办1件；政协提案主办7件，协办4件。
对辖区内18家诊所进行了检查，取缔非法诊所3家。
检查理发店60家，其中合格53家，不合格7家。检查浴室41家，其中合格32家，不合格9家。
城区公厕改造12座。农村公厕改造31座。
一季度全县医疗机构出院1.12万人次。青禾县人民医院门诊6.23万人次，出院4128人次。
`,
});

async function shown(question: string): Promise<string> {
  const { decision, claims } = await ask(library, question);
  return decision === "answer" ? claims.map(({ display }) => display).join(" ") : decision;
}

test.each([
  ["青禾县麻疹年均发病率", "4.12/10万"],
  ["青禾县城区麻疹年均发病率", "5.31/10万"],
  ["青禾县2023年卫生行政处罚多少件", "80件"],
  ["青禾县2023年行政处罚案卷多少件", "1件"],
  ["青禾县2023年人大建议几件，主办几件", "4件 3件"],
  ["青禾县2023年政协提案多少件", "11件"],
  ["青禾县2023年理发店合格多少家，不合格多少", "53家 7家"],
])("%s: %s", async (question, expected) => {
  expect(await shown(question)).toBe(expected);
});

test("where each has a word that nobody asked for, neither is the plainer one", async () => {
  expect(await shown("青禾县2023年公厕改造多少座")).toBe("clarify");
  expect(await shown("青禾县百日咳年均发病率")).toBe("refuse");
});

test("one number does not answer two askings of which the second has more words", async () => {
  const { claims, text } = await ask(library, "青禾县2023年取缔非法诊所几家，罚了几家");
  expect(claims.map(({ display }) => display)).toEqual(["3家"]);
  expect(text).toContain("提问中的另一项");
});

test("a bare name elsewhere is not meant where the talk is of a hospital", async () => {
  const first = "青禾县人民医院2023年一季度门诊多少人次";
  const context = [{ question: first, answer: (await ask(library, first)).text }];
  const { claims } = await answerQuestion(library, { ...asked("出院呢"), context });
  expect(claims.map(({ display }) => display)).toEqual(["4128人次"]);
});
