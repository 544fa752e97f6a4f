import { describe, expect, test } from "vitest";
import { answerQuestion } from "../../src/answer/answer-question.ts";
import type { Audience } from "../../src/ports.ts";
import type { Option } from "../../src/reports/answer.ts";
import { ask, openLibrary, type TestLibrary } from "./library.ts";

const report = `青禾县卫生健康局2023年工作总结
承办人大代表建议10件，承办政协委员提案18件，办结许可申请1315件。
`;
const vague = "青禾县办了多少件";
const everyone: Audience = { kind: "everyone" };

async function pick(library: TestLibrary, option: Option | undefined, audience = everyone) {
  const { question = "", figureIds: chosen = [] } = option ?? {};
  const askedAt = new Date("2024-01-20T02:00:00Z");
  return answerQuestion(library, { question, askedAt, context: [], reports: null, audience, chosen });
}

describe("an option that is picked", () => {
  test("is answered with its own figure and no other", async () => {
    const library = await openLibrary({ "a.txt": report });
    const { decision, options = [] } = await ask(library, vague);
    expect(decision).toBe("clarify");
    expect(options.length).toBeGreaterThan(1);
    for (const option of options) {
      const answer = await pick(library, option);
      expect(answer.decision).toBe("answer");
      expect(answer.claims.map(({ figureId }) => figureId)).toEqual(option.figureIds);
    }
  });

  test("shows nothing to whoever may not see the report, whatever ids are sent", async () => {
    const library = await openLibrary({ "a.txt": report });
    const { options = [] } = await ask(library, vague);
    await library.database.batch([{ sql: `UPDATE reports SET audience = '["chat:oc_a"]'` }]);
    const stranger: Audience = { kind: "members", of: ["chat:oc_b"] };
    const member: Audience = { kind: "members", of: ["chat:oc_a"] };
    expect(await pick(library, options[0], stranger)).toMatchObject({ decision: "refuse", claims: [] });
    expect((await pick(library, options[0], member)).claims).toHaveLength(1);
  });

  test("of a figure that is gone is asked as a question, and of several figures leads at least to them", async () => {
    const library = await openLibrary({ "a.txt": report });
    const { options = [] } = await ask(library, vague);
    const gone = await pick(library, { label: "", question: "青禾县2023年出生率是多少", figureIds: ["no:1"] });
    expect(gone).toMatchObject({ decision: "refuse", claims: [] });
    const figureIds = options.flatMap((option) => option.figureIds);
    const several = await pick(library, { label: "", question: "青禾县2023年出生率是多少", figureIds });
    expect(several.decision).toBe("clarify");
    expect(several.options?.flatMap((option) => option.figureIds)).toEqual(figureIds);
  });
});
