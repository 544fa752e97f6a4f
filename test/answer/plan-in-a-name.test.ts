import { expect, test } from "vitest";
import { ask, openLibrary } from "./library.ts";

/** 计划 and 目标 that are part of a name ask for no plan. */

const library = await openLibrary({
  "births.txt": `青禾县卫生健康局2023年工作总结
2023年，全县出生1862人，其中计划内出生1810人。计划免疫门诊14个。计划生育率97.2%。
查漏补种涉及目标儿童5430人，实种5310人。2024年，计划新建门诊3个。
`,
});

test.each([
  ["青禾县2023年计划内出生多少人", "1810人"],
  ["青禾县计划免疫门诊有几个", "14个"],
  ["青禾县2023年计划生育率", "97.2%"],
  ["青禾县2023年查漏补种目标儿童多少", "5430人"],
])("%s: %s", async (question, expected) => {
  const { decision, claims } = await ask(library, question);
  expect(decision).toBe("answer");
  expect(claims.map(({ display }) => display)).toEqual([expected]);
});

test.each(["青禾县2023年计划出生多少人", "青禾县2023年实种目标是多少"])(
  "%s asks for a plan that the report does not state",
  async (question) => {
    expect((await ask(library, question)).decision).toBe("refuse");
  },
);

test("a plan is asked for beside such a name", async () => {
  const { claims } = await ask(library, "青禾县2024年计划新建几个门诊");
  expect(claims.map(({ display, role }) => `${display} ${role}`)).toEqual(["3个 plan"]);
});
