import { describe, expect, test } from "vitest";
import { standsInSlice } from "../../../src/answer/verify/slices.ts";

describe("a figure stands in its slice of the original", () => {
  test.each([
    ["as it is printed", "92.79%", "92.79%"],
    ["in full width", "92.79%", "９２．７９％"],
    ["with spaces and markup between", "92.79%", "92 . <b>79</b>%"],
    ["with digits as character references", "92.79%", "&#57;2.79%"],
    ["with its unit from the table's head", "118.95万人", "118.95"],
    ["spelled, where there are no digits to compare", "三家", "三家"],
  ])("%s", (_name, display, slice) => {
    expect(standsInSlice({ display }, slice)).toBe(true);
  });

  test.each([
    ["a digit changed", "92.79%", "92.97%"],
    ["a digit lost", "92.79%", "92.7%"],
    ["the point moved", "92.79%", "9.279%"],
    ["the text gone", "92.79%", ""],
  ])("and not with %s", (_name, display, slice) => {
    expect(standsInSlice({ display }, slice)).toBe(false);
  });
});
