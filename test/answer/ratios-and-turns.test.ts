import { expect, test } from "vitest";
import { answerQuestion } from "../../src/answer/answer-question.ts";
import { asked, asking, ask, inShort, openLibrary, type TestLibrary } from "./library.ts";

/** What stands in no one number, what counts readers, and short words of talk behind a question. */

const report = `青禾县2023年民生工作总结
师幼比从1:9.4优化为1:7.8。通过公众号发布信息410条，累计阅读量23.4万次。
组建家庭医生签约团队62个，累计签约8.31万人。近三年流失执业医师43人。
发现隐患181处，已整改170处，其余11处计划于年底前完成整改。
`;
const library = await openLibrary({ "report.txt": report });
const said = asking(library);

test("of two ratios that begin alike the later answers, and nothing is reckoned from them", async () => {
  expect(await said("青禾县2023年师幼比")).toBe("1:7.8");
  expect((await ask(library, "青禾县2023年师幼比从多少到多少")).text).not.toContain("计算");
});

test("how often something was read is told by its name", async () => {
  expect(await said("青禾县2023年公众号发布信息阅读量")).toBe("23.4万次");
});

test("doctors who left are not people that signed with a family doctor", async () => {
  expect(await said("青禾县走了多少医生")).toBe("43人");
  expect(await said("青禾县2023年有多少医生")).toMatch(/^refuse/);
  expect(await said("青禾县2023年家庭医生签约多少人")).toBe("8.31万人");
});

test("改了多少 asks what was put right of what was found, and the rest is what is left of it", async () => {
  expect(await said("青禾县2023年隐患改了多少")).toBe("170处");
  expect(await said("青禾县2023年发现隐患多少处")).toBe("181处");
  expect(await said("青禾县2023年发现隐患其余多少处")).toBe("11处");
});

const penalties = await openLibrary({
  "report.txt": `青禾县2023年卫生监督工作总结
全年立案112件，结案104件。吊销许可证1户，警告57户次。走访农户320户。
适老化改造完成153户，占任务的71%，年底前完成适老化改造剩余的62户。
`,
});

test("talk counts traders in 家, and asks on with one short word", async () => {
  expect(await asking(penalties)("青禾县2023年吊销许可证几家")).toBe("1户");
  expect(await behind(penalties, "青禾县2023年立案多少件", "结了多少")).toBe("104件");
  expect(await behind(penalties, "青禾县2023年适老化改造完成多少户", "还剩多少户")).not.toContain("153户");
});

test("but farmers are no traders", async () => {
  expect(await asking(penalties)("青禾县2023年走访农户几家企业")).toMatch(/^refuse/);
});

async function behind(reports: TestLibrary, first: string, question: string): Promise<string> {
  return inShort(await answerQuestion(reports, { ...asked(question), context: [{ question: first }] }));
}
