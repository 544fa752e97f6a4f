import { expect, test } from "vitest";
import { checkRoles } from "../../src/evaluation/role-honesty.ts";
import { claim } from "./made-answers.ts";

const plan = claim({ role: "plan", display: "5200万元" });
const done = claim({ display: "300万元" });

test.each([
  ["a plan called a plan", [plan], "计划投资5200万元。", 0],
  ["a plan told as done", [plan], "投资5200万元。", 1],
  ["a note below an answer of plans only", [plan], "5200万元。\n以上为计划数。", 0],
  ["a note below a mixed answer", [plan, done], "5200万元。\n300万元。\n以上含计划数。", 1],
  ["a word beside the other figure", [plan, done], "投资5200万元。\n计划外300万元。", 1],
  ["a target without its word", [claim({ role: "target", display: "90%" })], "达到90%。", 1],
  ["an application not yet named", [claim({ role: "awaiting", display: "3个" })], "3个，待验收命名。", 0],
  ["an application said to be made", [claim({ role: "applied", display: "3个" })], "已申报3个。", 0],
])("%s", (_, claims, prose, dishonest) => {
  expect(checkRoles({ claims }, prose).dishonest).toHaveLength(dishonest);
});

test("results need no word and are not counted", () => {
  expect(checkRoles({ claims: [done] }, "300万元。")).toEqual({ shown: 0, dishonest: [] });
});
