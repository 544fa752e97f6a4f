import { expect, test } from "vitest";
import { checkNumbers } from "../../src/evaluation/unverified-numbers.ts";
import { answer, claim, rules } from "./made-answers.ts";

const difference = {
  op: "sub" as const,
  operands: ["a", "b"],
  value: "0.4",
  unit: "个百分点",
  formula: "81.5% − 81.1% = 0.4个百分点",
};

test.each([
  ["a claim's value", "签约率81.5%", []],
  ["the same value in another scale", "签约率81.5%，投入74100元", []],
  ["a calculation's value", "提高0.4个百分点", []],
  ["a citation mark", "签约率81.5%[1]", []],
  ["a title with a digit", "见《第7号专报5家》", []],
  ["the number of reports searched", "查了3份报告", []],
  ["an invented number", "签约率81.5%，排名前5家", ["5家"]],
  ["a right number with another unit", "提高0.4%", ["0.4%"]],
  ["a lost 万", "投入7.41元", ["7.41元"]],
  ["an operand nobody claimed", difference.formula, ["81.1%"]],
  ["a mark of no citation", "签约率[7]", ["7"]],
])("%s", (_, prose, unverified) => {
  const shown = answer({
    claims: [claim(), claim({ value: "7.41", unit: "万元", display: "7.41万元" })],
    calculations: [difference],
    citations: answer().citations.map((each) => ({ ...each, title: "第7号专报5家" })),
  });
  expect(checkNumbers(rules, shown, prose).unverified).toEqual(unverified);
});

test("a display may print a range's other end, but may not stand in for the value", () => {
  const range = answer({ claims: [claim({ value: "3", unit: "个", display: "3个至5个" })] });
  expect(checkNumbers(rules, range, "共3个至5个").unverified).toEqual([]);
  const lying = answer({ claims: [claim({ value: "3", unit: "个", display: "5个" })] });
  expect(checkNumbers(rules, lying, "共5个")).toEqual({ shown: 1, unverified: ["5个"] });
});
