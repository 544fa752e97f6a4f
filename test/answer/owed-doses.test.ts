import { expect, test } from "vitest";
import { asking, openLibrary } from "./library.ts";

/** What was owed, what was given of it and who has not all doses are three things. */
const ask = asking(
  await openLibrary({
    "check.txt": `青禾县2023年预防接种证查验工作总结
2023年，全县查验发现未全程接种261人，共需补种336剂次，已补种318剂次，补种率94.6%。
`,
  }),
);

test.each([
  ["需补种多少剂", "336剂次"],
  ["要补种多少剂", "336剂次"],
  ["应补种多少剂次", "336剂次"],
  ["补种了多少剂", "318剂次"],
  ["没全程接种的有多少人", "261人"],
])("%s: %s", async (question, shown) => {
  expect(await ask(question)).toBe(shown);
});

test("what is still owed is neither", async () => {
  expect(await ask("还要补种多少剂")).toMatch(/^refuse/);
});
