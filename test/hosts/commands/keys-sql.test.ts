import { describe, expect, test } from "vitest";
import { runCommandLine } from "../../../src/hosts/command-line.ts";
import { sqlText } from "../../../src/hosts/commands/sql-text.ts";
import { findApiKey } from "../../../src/store/api-keys.ts";
import { listAudit } from "../../../src/store/audit.ts";
import { openLibrary } from "../../store/open-library.ts";

describe("jushi keys create --sql", () => {
  test("prints statements that keep the key in another database, and tells the key beside them", async () => {
    const printed: string[] = [];
    const noted: string[] = [];
    const terminal = {
      print: (text: string) => void printed.push(text),
      note: (text: string) => void noted.push(text),
      progress: () => () => {},
      confirm: async () => false,
    };
    const words = ["keys", "create", "张三's 接口", "--scopes", "draft,publish", "--sql"];
    expect(await runCommandLine(words, { environment: { JUSHI_DATA_DIR: "/nowhere/to/write" }, terminal })).toBe(0);
    const key = /jsk_[\w-]+/.exec(noted.join("\n"))?.[0] ?? "";
    expect(printed.join("\n")).not.toContain(key);

    const database = await openLibrary();
    await database.batch(printed.map((sql) => ({ sql: sql.replace(/;$/, "") })));
    expect(await findApiKey(database, key, new Date())).toMatchObject({
      name: "张三's 接口",
      scopes: ["draft", "publish"],
      audience: null,
    });
    const audit = await listAudit(database, { since: null, reportId: null, limit: 10 });
    expect(audit).toMatchObject([{ action: "create-key", actor: "cli" }]);
    database.close();
  });
});

test.each([
  ["text, with quotes doubled", "it's", "'it''s'"],
  ["a number", 92.79, "92.79"],
  ["nothing", null, "NULL"],
  ["bytes", new Uint8Array([0, 255]), "x'00ff'"],
])("sqlText writes %s", (_what, value, written) => {
  expect(sqlText({ sql: "SELECT\n  ?", params: [value] })).toBe(`SELECT ${written};`);
});
