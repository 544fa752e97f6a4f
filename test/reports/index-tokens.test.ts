import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indexTokens, placeToken, reportToken, yearToken } from "../../src/reports/index-tokens.ts";

describe("indexTokens", () => {
  test.each([
    ["疫苗接种", ["疫苗", "苗接", "接种"]],
    ["市", ["市"]],
    ["2021年接种率92.79%", ["2021", "年接", "接种", "种率", "92.79"]],
    ["共12家", ["共", "12", "家"]],
    ["12-17岁", ["12", "17", "岁"]],
    ["a_b _p1", ["a", "b", "p1"]],
    ["基础生命(BLS)支持", ["基础", "础生", "生命", "bls", "支持"]],
    ["COVID19疫苗", ["covid19", "疫苗"]],
    ["达到2.0。", ["达到", "2.0"]],
    ["一是。二是", ["一是", "二是"]],
    ["𠮷田村", ["𠮷田", "田村"]],
    ["人人人人", ["人人", "人人", "人人"]],
    ["", []],
    ["，。！ %", []],
  ])("%s", (text, tokens) => {
    expect(indexTokens(text)).toEqual(tokens);
  });

  test("a token never holds a space or a mark that a search expression could read", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(indexTokens(text).filter((token) => !/^[\p{L}\p{N}.]+$/u.test(token))).toEqual([]);
      }),
    );
  });

  test("cutting at a mark never changes the tokens of either side", () => {
    const side = fc.string({ unit: fc.constantFrom("疫", "苗", "率", "a", "1", ".", "％", " ") });
    fc.assert(
      fc.property(side, side, (left, right) => {
        expect(indexTokens(`${left}，${right}`)).toEqual([...indexTokens(left), ...indexTokens(right)]);
      }),
    );
  });
});

describe("tags", () => {
  test("are words whatever the id holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (id) => {
        expect(placeToken(id)).toMatch(/^_p[0-9a-z]*$/);
        expect(reportToken(id)).toMatch(/^_r[0-9a-z]*$/);
      }),
    );
  });

  test("of different ids differ, also after a tokenizer folds case", () => {
    const id = fc.string({ unit: fc.constantFrom("x", "X", "0", "f", "乡", "-", "a", "A") });
    fc.assert(
      fc.property(id, id, (left, right) => {
        expect(placeToken(left).toLowerCase() === placeToken(right).toLowerCase()).toBe(left === right);
      }),
    );
  });

  test("of a place, a year and a report with the same id differ", () => {
    expect(new Set([placeToken("2021"), yearToken(2021), reportToken("2021")]).size).toBe(3);
  });
});
