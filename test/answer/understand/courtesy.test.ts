import { expect, test } from "vitest";
import { readIntent } from "../../../src/answer/understand/intent.ts";
import { readLexicon } from "../../../src/hosts/project-files.ts";

const { asking } = await readLexicon();

test.each([
  ["你好", "greeting"],
  ["您好呀，在吗", "greeting"],
  ["谢谢", "thanks"],
  ["好的，辛苦了！谢谢您", "thanks"],
  ["你好，接种率多少", "figure"],
  ["感谢信有几封", "figure"],
])("%s is %s", (question, intent) => {
  expect(readIntent(question, asking).intent).toBe(intent);
});
