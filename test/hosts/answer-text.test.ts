import { expect, test } from "vitest";
import { answerText } from "../../src/hosts/commands/answer-text.ts";
import { ask, openLibrary } from "../answer/library.ts";

const library = await openLibrary({
  "report.txt": "青禾县2023年工作总结\n罚款23.7万元，没收违法所得7.3万元。接待咨询600人次。\n",
});

test("a sentence that two figures stand in is printed once, with both marks", async () => {
  const text = answerText(await ask(library, "青禾县罚款比没收多多少"), "http://localhost:8787");
  expect(text.split("罚款23.7万元，没收违法所得7.3万元。")).toHaveLength(2);
  expect(text).toContain("[1][2] “");
});

test("figures of different sentences keep each its own", async () => {
  const text = answerText(await ask(library, "青禾县接待咨询多少人次，罚款多少"), "http://localhost:8787");
  expect(text).toContain("[1] “");
  expect(text).toContain("[2] “");
});

test("says when a model wrote the words, and only then", async () => {
  const answer = await ask(library, "青禾县罚款比没收多多少");
  expect(answerText({ ...answer, composedBy: "model" }, "http://localhost:8787")).toContain("AI 生成");
  expect(answerText(answer, "http://localhost:8787")).not.toContain("AI 生成");
});
