import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createNodeDatabase } from "../../src/adapters/node-sqlite.ts";
import { isAppError } from "../../src/errors.ts";

test("F3: a damaged file is refused with what to do, and left as it is", async () => {
  const folder = mkdtempSync(join(tmpdir(), "jushi-damaged-"));
  const file = join(folder, "jushi.sqlite");
  const database = createNodeDatabase({ file });
  await database.batch([{ sql: "CREATE TABLE t (a)" }, { sql: "INSERT INTO t VALUES (1)" }]);
  database.close();
  const damaged = readFileSync(file).fill(0x5a, 0, 100);
  writeFileSync(file, damaged);
  expect(() => createNodeDatabase({ file })).toThrow(
    expect.toSatisfy((fault: unknown) => isAppError(fault) && fault.remedy.includes("备份")),
  );
  expect(readFileSync(file).equals(damaged)).toBe(true);
  rmSync(folder, { recursive: true, force: true });
});
