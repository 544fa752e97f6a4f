import { expect, test } from "vitest";
import { readCardAction } from "../../src/cards/actions.ts";

test.each([
  { do: "feedback", answer: "a1", verdict: "wrong-figure" },
  { do: "choose", answer: "a1", option: 0 },
  { do: "show-source", answer: "a1", citation: 1 },
  { do: "ask", question: "报告列表" },
])("reads %o as it was put on the button", (action) => {
  expect(readCardAction(action)).toEqual(action);
});

test.each([
  null,
  "feedback",
  {},
  { do: "drop-table" },
  { do: "choose", answer: "a1", option: -1 },
  { do: "choose", answer: "a1", option: 0, more: 1 },
])("does not take %o for one of ours", (value) => {
  expect(readCardAction(value)).toBeNull();
});
