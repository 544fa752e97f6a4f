import { expect, test } from "vitest";
import { cleanText } from "../../../ingest/clean.ts";

const image = "iVBORw0KGgo1".repeat(60);

test.each([
  ["an image", `data:image/png;base64,${image}`],
  ["a number of hundreds of digits", "31".repeat(300)],
])("%s written into the text is not read, and what stands around it is", (_, blob) => {
  const original = `全县接种3人。${blob}全市接种5人。`;
  const { text, dropped } = cleanText(original, "txt");
  expect(text).toBe("全县接种3人。全市接种5人。");
  const spans = dropped.filter(({ reason }) => reason === "encoded").map(({ span }) => original.slice(...span));
  expect(spans.join("")).toBe(blob);
});

test("an address and a long number stay", () => {
  const line = "见https://example.org/reports/2023/coverage-of-vaccination.html，编号340124199001011234。";
  expect(cleanText(line, "txt").text).toContain("编号340124199001011234");
});
