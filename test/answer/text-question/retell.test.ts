import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Answer } from "../../../src/reports/answer.ts";
import { modelAt } from "../../fakes/model/model-at.ts";
import { startFakeModel, type FakeModel } from "../../fakes/model/server.ts";
import { ask, type TestLibrary } from "../library.ts";
import { attacks } from "./retell/adversarial.ts";
import { askScene, openScene, reply, whole } from "./retell/scene.ts";
import { shortBudgets, unwellReplies } from "../../fakes/model/unwell.ts";

/** Questions for text with a model's server beside them: HTTP, LangChain, the gate, the answer. */
let fake: FakeModel;
let library: TestLibrary;
let quoted: Answer;
beforeAll(async () => {
  fake = await startFakeModel(() => ({ kind: "refuse" }));
  library = await openScene();
  quoted = await askScene(library);
});
beforeEach(() => fake.requests.splice(0));
afterAll(async () => {
  library.database.close();
  await fake.close();
});

async function answerTo(content: string): Promise<Answer> {
  fake.behave(() => ({ kind: "say", content }));
  return askScene(library, await modelAt(fake));
}

describe("a retelling that keeps to the rules", () => {
  test("is shown as prose in which every sentence is cited and is the report's own", async () => {
    const raw = reply([
      { text: "根据报告，" },
      ...whole.slice(0, 3),
      { text: "此外，" },
      ...whole.slice(3, 6),
      ...whole.slice(6, 10),
      { text: "报告还提到：" },
      ...whole.slice(10),
    ]);
    const answer = await answerTo(raw);
    expect(answer.composedBy).toBe("model");
    expect(answer.citations).toEqual(quoted.citations);
    expect(answer.text).toBe(
      "青禾县2023年的报告里，与“疫苗接种”做法有关的内容：\n根据报告，成立疫苗接种工作专班，压实乡镇责任，落实每日会商。[1]此外，在疫苗接种点开设绿色通道，配备急救人员，优化现场布局。[2]疫苗接种由疾控中心牵头，卫生院配合，共设立接种门诊12处，覆盖9个乡镇。[3]报告还提到：疫苗接种不设户籍限制，外来人员同等对待，但需提前一天预约。[4]",
    );
  });

  test("may end a sentence early where nothing that is left out could turn it", async () => {
    const kept = whole.filter((block) => !("clause" in block) || !["a2", "a3", "b3"].includes(block.clause));
    const { text, composedBy } = await answerTo(reply(kept));
    expect(composedBy).toBe("model");
    expect(text).toContain("成立疫苗接种工作专班。[1]在疫苗接种点开设绿色通道，配备急救人员。[2]");
  });

  test("comes in plain text too, from a server that knows no schemas", async () => {
    fake.behave(({ way }) =>
      way === "text"
        ? { kind: "say", content: `<think>共30处</think>\n\`\`\`json\n${reply(whole)}\n\`\`\`` }
        : { kind: "status", status: 400 },
    );
    expect(await askScene(library, await modelAt(fake))).toMatchObject({ composedBy: "model" });
  });

  test("was asked for with the clauses behind a fence, and as a choice among their ids", async () => {
    await answerTo(reply(whole));
    const [sent] = fake.requests;
    expect(sent?.user).toMatch(/===.+===\n问题：[\s\S]*a1 成立疫苗接种工作专班，\n[\s\S]*\n===.+===$/);
    expect(JSON.stringify(sent?.body["response_format"])).toContain('"enum":["a1","a2","a3","b1"');
    expect(sent?.system).toContain("可用的词：根据");
  });
});

describe("a retelling that lies is dropped and the sentences are quoted", () => {
  test.each(attacks)("$name", async ({ raws }) => {
    for (const raw of raws) {
      const { composedBy, text, citations } = await answerTo(raw);
      expect({ raw, composedBy, text }).toEqual({ raw, composedBy: "template", text: quoted.text });
      expect(citations).toEqual(quoted.citations);
    }
  });

  test("in more than a hundred and fifty ways", () => {
    expect(attacks.flatMap(({ raws }) => raws).length).toBeGreaterThan(150);
  });
});

describe("a server that is not well costs the prose and nothing else", () => {
  test.each(unwellReplies)("$kind", async (fault) => {
    fake.behave(() => fault);
    const model = await modelAt(fake, { budgets: shortBudgets });
    const begun = performance.now();
    const answer = await askScene(library, model);
    expect(performance.now() - begun).toBeLessThan(2600);
    expect([answer.composedBy, answer.text]).toEqual(["template", quoted.text]);
  });
});

test("a refusal is never retold", async () => {
  fake.behave(() => ({ kind: "say", content: reply(whole) }));
  const model = await modelAt(fake);
  expect(await ask({ ...library, model }, "青禾县2021年疫苗接种的主要做法")).toMatchObject({ composedBy: "template" });
  expect(fake.requests).toEqual([]);
});
