import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { eventTypes } from "../src/adapters/feishu/read-event.ts";
import { scopes } from "../src/adapters/feishu/scopes.ts";
import { settings } from "../src/config-settings.ts";

/** The guides are what an operator types from: they list what the program uses, all of it and nothing else. */

describe.each(["docs/feishu-setup.md", "docs/feishu-setup.zh-CN.md"])("%s", (file) => {
  const text = readFileSync(new URL(`../${file}`, import.meta.url), "utf8");
  const firstCells = [...text.matchAll(/^\| `([^`]+)` \|/gm)].map(([, cell = ""]) => cell);

  test("lists the scopes", () => {
    const listed = firstCells.filter((cell) => cell.includes(":"));
    expect(listed).toEqual(scopes.map(({ name }) => name));
  });

  test("lists the events and callbacks", () => {
    const listed = firstCells.filter((cell) => /^[a-z]+\.[a-z_.0-9]+$/.test(cell));
    expect(listed.toSorted()).toEqual(eventTypes.toSorted());
  });

  test("names only settings there are", () => {
    const named = new Set(text.match(/\b(?:FEISHU|JUSHI)_[A-Z_]+\b/g));
    expect([...named].filter((name) => !(name in settings))).toEqual([]);
  });
});
