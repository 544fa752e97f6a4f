import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { AppError } from "../../../src/errors.ts";
import { readPlaceNames } from "../../../src/hosts/node/places-file.ts";

const folder = mkdtempSync(join(tmpdir(), "places-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("names stand for themselves, and nothing stays nothing", () => {
  expect(readPlaceNames(["萧山区", "桐庐县"])).toEqual(["萧山区", "桐庐县"]);
  expect(readPlaceNames(["萧山区"])).toEqual(["萧山区"]);
  expect(readPlaceNames(null)).toBeNull();
});

test("a file holds one name a line, with remarks and empty lines", () => {
  const file = join(folder, "places.txt");
  writeFileSync(file, "\uFEFF萧山区\r\n# 2024年起\n桐庐县、建德市 # 远郊\n\n");
  expect(readPlaceNames([file])).toEqual(["萧山区", "桐庐县", "建德市"]);
});

test("a file that is not there stops the start", () => {
  expect(() => readPlaceNames([join(folder, "none.txt")])).toThrow(AppError);
});
