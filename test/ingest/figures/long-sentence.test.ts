import { expect, test } from "vitest";
import { sentencesOf } from "../../../ingest/figures/sentences.ts";

const lineOf = (text: string) => ({ span: [0, text.length] as [number, number], text, heading: null });

const lengths = (text: string) => sentencesOf(lineOf(text)).map((sentence) => sentence.text.length);

test("a sentence as long as people write them is one", () => {
  expect(lengths(`${"全县接种率98.2%，".repeat(60)}。`)).toHaveLength(1);
});

test("a list that never stops is parted behind clauses, with nothing lost", () => {
  const text = `${"全县接种率98.2%，".repeat(2_000)}。`;
  const sentences = sentencesOf(lineOf(text));
  expect(Math.max(...lengths(text))).toBeLessThanOrEqual(2_000);
  expect(sentences.map((sentence) => sentence.text).join("")).toBe(text);
  expect(sentences.every((sentence) => /^(?:全县|。)/.test(sentence.text))).toBe(true);
});

test("and never inside a number where there is no clause to part at", () => {
  const sentences = sentencesOf(lineOf("接种率98.2%".repeat(1_000)));
  expect(sentences.length).toBeGreaterThan(1);
  expect(sentences.every((sentence) => !/^[\d.%]/.test(sentence.text))).toBe(true);
});

test("a line of numbers alone is cut into stretches, and not into characters", () => {
  expect(lengths("1.".repeat(3_000)).length).toBeLessThan(10);
});
