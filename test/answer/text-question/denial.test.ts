import { expect, test } from "vitest";

import { deniesIn } from "../../../src/answer/text-question/denial.ts";
import { ask, openLibrary } from "../library.ts";

const library = await openLibrary({
  "2023.txt": `青禾县应急管理局2023年工作总结
2023年，全县平稳，未发生较大以上矿山事故，发生一般道路事故3起。
本年度未接到群众提出的信息公开申请。没有新增隐患矿点。无主管线移交4处。
未发生因信息公开申请引起的行政复议、行政诉讼。2022年，全县未发生泥石流。
`,
  "2022.txt": `青禾县应急管理局2022年工作总结
2022年，全县受理信息公开申请6件。全年未发生森林火灾。
`,
});

async function told(question: string): Promise<string> {
  const { decision, reason, text, citations } = await ask(library, question);
  return decision === "answer" ? (citations[0]?.quote ?? text) : `${decision} ${reason}`;
}

test.each([
  ["青禾县2023年收到几件依申请公开", "本年度未接到群众提出的信息公开申请。"],
  ["青禾县2023年信息公开申请多少件", "本年度未接到群众提出的信息公开申请。"],
  ["青禾县2023年行政诉讼几件", "未发生因信息公开申请引起的行政复议、行政诉讼。"],
  ["青禾县2023年新增隐患矿点多少处", "没有新增隐患矿点。"],
  ["青禾县2022年泥石流几起", "2022年，全县未发生泥石流。"],
  ["青禾县森林火灾几起", "全年未发生森林火灾。"],
])("%s is answered with the sentence that there was none", async (question, sentence) => {
  expect(await told(question)).toBe(sentence);
});

test.each([
  // A denial of another time, of a narrower thing, of something named otherwise, of another place.
  "青禾县2023年森林火灾几起",
  "青禾县2023年泥石流几起",
  "青禾县2023年隐患矿点多少处",
  "青禾县2023年管线几处",
  "松溪岭县2023年行政诉讼几件",
  "青禾县2023年信息公开申请办结率多少",
  "青禾县2024年计划受理信息公开申请多少件",
])("%s is not", async (question) => {
  expect(await told(question)).not.toMatch(/未|没有|^answer/);
});

test("a figure that stands is told before any denial", async () => {
  expect(await told("青禾县2022年信息公开申请多少件")).toContain("6件");
});

test.each([
  ["未收到政府信息公开申请", "依申请公开", false],
  ["我局无依申请公开政府信息", "依申请公开", true],
  ["没有发生医疗事故的情况", "医疗事故", true],
  ["无偿提供医疗事故咨询", "医疗事故", false],
  ["未开展医疗事故调查", "医疗事故", false],
  ["未发生医疗事故2起以上", "医疗事故", false],
])("whether %s denies %s: %s", (clause, thing, denied) => {
  expect(deniesIn(clause, thing)).toBe(denied);
});
