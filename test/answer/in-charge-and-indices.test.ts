import { expect, test } from "vitest";
import { ask, openLibrary } from "./library.ts";

/** Who is looked after now, and what an index is, beside who was found and how often it was measured. */

const library = await openLibrary({
  "work.txt": `青禾县疾控中心2023年工作总结
艾滋病新发现感染者18例，存活在管327人，抗病毒治疗率96%。肺结核发现疑似5人，确诊2人。
登革热布雷图指数监测64次。查验发现漏种儿童415人（入托152人，入学263人）。
`,
});

async function shown(question: string): Promise<string[]> {
  const { decision, claims } = await ask(library, question);
  return decision === "answer" ? claims.map(({ display }) => display) : [decision];
}

test.each([
  ["青禾县2023年在管多少人", "327人"],
  ["青禾县2023年布雷图指数监测了多少次", "64次"],
  ["青禾县2023年入学的孩子漏种多少", "263人"],
  ["青禾县2023年漏种儿童多少人", "415人"],
])("%s: %s", async (question, expected) => {
  expect(await shown(question)).toEqual([expected]);
});

test("an index is not how often it was measured", async () => {
  expect(await shown("青禾县2023年布雷图指数多少")).toEqual(["refuse"]);
});
