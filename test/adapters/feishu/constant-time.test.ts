import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("W14: signature and token are compared by one function, in constant time and at one length", () => {
  const source = readFileSync(new URL("../../../src/adapters/feishu/open-event.ts", import.meta.url), "utf8");
  const comparison = source.slice(source.indexOf("function isSame"));
  expect(comparison.slice(0, comparison.indexOf("\n}"))).toContain("timingSafeEqual(digest(given), digest(wanted))");
  const compared = [...source.matchAll(/isSame\((.*?), (wanted|token)\)/g)].map(([, , secret]) => secret);
  expect(compared).toEqual(["token", "wanted"]);
  expect(source).not.toMatch(/[!=]==? (?:wanted|token|key)\b/);
});
