import { describe, expect, test } from "vitest";
import { backedWords, bans, comparators, ordinaryWords } from "../../../src/answer/draft/claim-words.ts";
import { isPlainWords, plainWords } from "../../../src/answer/draft/plain-words.ts";

describe("plain words", () => {
  test("at the start of a clause hold no number, claim, time, place, unit or instruction of the lists beside them", () => {
    const patterns = [comparators, ...backedWords.map(({ words }) => words), ...bans.map(({ words }) => words)];
    const claiming = [...plainWords].filter((word) => {
      const rest = `${word}报告`.replace(ordinaryWords, "");
      return patterns.some((pattern) => rest.search(pattern) >= 0);
    });
    expect(claiming).toEqual([]);
  });

  test.each(["根据报告", "已为您查到", "请以原文为准", "关于您的提问", ""])("cover %s", (run) => {
    expect(isPlainWords(run)).toBe(true);
  });

  test.each(["眼下", "隔壁的数字", "应接尽接", "报告显示疫情好转", "根据报告甲"])("do not cover %s", (run) => {
    expect(isPlainWords(run)).toBe(false);
  });
});
