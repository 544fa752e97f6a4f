import { describe, expect, test } from "vitest";
import { standsInSlice } from "../../../src/answer/verify/slices.ts";

function unitOf(display: string): string {
  return /(?:\/10万|[%万人]+)$/.exec(display)?.[0] ?? "";
}

describe("a figure stands in its slice of the original", () => {
  test.each([
    ["as it is printed", "92.79%", "92.79%"],
    ["in full width", "92.79%", "９２．７９％"],
    ["with spaces and markup between", "92.79%", "92 . <b>79</b>%"],
    ["with digits as character references", "92.79%", "&#57;2.79%"],
    ["with its unit from the table's head", "118.95万人", "118.95"],
    ["with a unit whose digits stand in the table's head", "9.6/10万", "9.6"],
    ["with a unit of digits beside it", "9.6/10万", "9.6/10万"],
    ["spelled, where there are no digits to compare", "三家", "三家"],
  ])("%s", (_name, display, slice) => {
    expect(standsInSlice({ display, unit: unitOf(display) }, slice)).toBe(true);
  });

  test.each([
    ["a digit changed", "92.79%", "92.97%"],
    ["a digit lost", "92.79%", "92.7%"],
    ["the point moved", "92.79%", "9.279%"],
    ["the text gone", "92.79%", ""],
    ["a digit of a number with a unit of digits changed", "9.6/10万", "9.7/10万"],
  ])("and not with %s", (_name, display, slice) => {
    expect(standsInSlice({ display, unit: unitOf(display) }, slice)).toBe(false);
  });
});
