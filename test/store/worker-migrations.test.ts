import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { migrations } from "./open-library.ts";

/** A Worker cannot list a folder: its migrations are imported one by one. */
const imported = readFileSync(new URL("../../src/hosts/worker/migrations.ts", import.meta.url), "utf8");

describe("src/hosts/worker/migrations.ts", () => {
  test("imports every migration of the folder, in order and under its own name", () => {
    const entries = [...imported.matchAll(/\{ name: "(\w+)", sql: (\w+) \}/g)].map(([, name, sql]) => [name, sql]);
    const imports = [...imported.matchAll(/^import (\w+) from ".*\/(\w+)\.sql";$/gm)].map(([, sql, name]) => [
      name,
      sql,
    ]);
    expect(entries).toEqual(imports);
    expect(entries.map(([name]) => name)).toEqual(migrations.map(({ name }) => name));
  });
});
