import { describe, expect, test } from "vitest";
import { entryWords, questionWords } from "../../../src/adapters/qdrant/words.ts";

const passage = (text: string) => entryWords({ kind: "passage", fields: { text } });

describe("words as sparse vectors", () => {
  test("an entry and a question name the same word by the same number, each once", () => {
    const stored = passage("接种接种接种");
    const asked = questionWords("接种，接种！");
    expect(asked?.values).toEqual([1]);
    expect(stored?.indices).toContain(asked?.indices[0]);
    expect(new Set(stored?.indices).size).toBe(stored?.indices.length);
  });

  test("a word that stands twice weighs more, but not twice as much, and less in a longer text", () => {
    const weight = (text: string) => {
      const [word] = questionWords("接种")?.indices ?? [];
      const vector = passage(text);
      return vector?.values[vector.indices.indexOf(word ?? -1)] ?? 0;
    };
    const once = weight("接种，门诊");
    expect(weight("接种，接种")).toBeGreaterThan(once);
    expect(weight("接种，接种")).toBeLessThan(once * 2);
    expect(weight(`接种，${"门诊".repeat(200)}`)).toBeLessThan(once / 1.5);
  });

  test("a text without a word has no vector, and a question no more than 64 words", () => {
    expect(passage("？！")).toBeNull();
    expect(questionWords("……")).toBeNull();
    const long = Array.from({ length: 500 }, (_, index) => `w${index}`).join(" ");
    expect(questionWords(long)?.indices).toHaveLength(64);
  });

  test("every number is a whole one of 32 bits", () => {
    for (const index of passage("2021年，𠮷野县投入12.5万元，ABC")?.indices ?? []) {
      expect(Number.isInteger(index) && index >= 0 && index < 2 ** 32).toBe(true);
    }
  });
});
