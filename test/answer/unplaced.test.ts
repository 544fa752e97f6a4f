import { afterAll, beforeAll, expect, test } from "vitest";

import { answerQuestion } from "../../src/answer/answer-question.ts";
import type { Answer } from "../../src/reports/answer.ts";
import { ask, openLibrary, type TestLibrary } from "./library.ts";

const told = "全县接种疫苗12.3万剂次。主要措施是加强宣传。";
let library: TestLibrary;

beforeAll(async () => {
  library = await openLibrary({
    "a.txt": `县卫生健康局2020年工作总结\n${told}`,
    "b.txt": `县疾控中心2021年工作总结\n${told.replace("12.3", "14.5")}`,
    "c.txt": `县医保局2022年工作总结\n${told.replace("12.3", "16.7")}`,
    "d.txt": `县民政局2023年工作总结\n${told.replace("12.3", "18.9")}`,
    "placed.txt": `松溪岭县2023年工作总结\n${told.replace("12.3", "20.1")}`,
  });
});

afterAll(() => library.database.close());

test("a refusal for want of a place names at most three reports that name none", async () => {
  const { decision, reason, text } = await ask(library, "青禾县接种疫苗多少剂次");
  expect([decision, reason]).toEqual(["refuse", "NO_PLACE"]);
  expect(text).toBe(
    "现有报告里没有青禾县的报告。\n另有4份报告没有写明地区（《县民政局2023年工作总结》《县医保局2022年工作总结》《县疾控中心2021年工作总结》等），也可能有您要的数字。",
  );
});

test("so does one to a question for text", async () => {
  const { reason, text } = await ask(library, "青禾县接种疫苗有哪些措施");
  expect(reason).toBe("NO_PLACE");
  expect(text).toContain("另有4份报告没有写明地区");
});

test("a refusal for another reason speaks of no other report", async () => {
  const { decision, text } = await ask(library, "松溪岭县2019年接种疫苗多少剂次");
  expect(decision).toBe("refuse");
  expect(text).not.toContain("没有写明地区");
});

test("reports the asker may not see, or did not ask, are not spoken of", async () => {
  const question = "青禾县接种疫苗多少剂次";
  const asked = (reports: string[] | null): Promise<Answer> =>
    answerQuestion(library, {
      question,
      askedAt: new Date("2024-01-20T02:00:00Z"),
      context: [],
      reports,
      audience: { kind: "everyone" },
    });
  const [placed] = await library.database.query<{ id: string }>({
    sql: "SELECT id FROM reports WHERE file = 'placed.txt'",
    params: [],
  });
  expect((await asked([placed?.id ?? ""])).text).toBe("现有报告里没有青禾县的报告。");
  await library.database.batch([
    { sql: `UPDATE reports SET audience = '["chat:oc_a"]' WHERE file IN ('a.txt', 'b.txt', 'c.txt')` },
  ]);
  expect((await asked(null)).text).toContain("另有1份报告没有写明地区（《县民政局2023年工作总结》）");
});
