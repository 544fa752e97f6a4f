import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { createParserProcess } from "../../src/adapters/parser-process.ts";
import { createNodeParser } from "../../src/hosts/node/parser.ts";
import { docxOf, paragraph } from "../fakes/files/docx.ts";

const folder = fileURLToPath(new URL("../fakes/parser-children/", import.meta.url));

/** The child does one deed; only those that never end are worth a short wait. */
function told(deed: string) {
  const parse = createParserProcess({
    entry: `${folder}misbehave.ts`,
    readable: [folder],
    longest: deed === "hang" || deed === "spin" ? 1000 : 15_000,
    mostMemory: 200 * 1024 * 1024,
    mostOutput: 1024 * 1024,
  });
  return parse({ kind: "docx", bytes: new TextEncoder().encode(deed) });
}

/** Processes of the parser that are still there. */
function left(): string[] {
  const list = execFileSync("ps", ["-eo", "args"], { encoding: "utf8" });
  return list.split("\n").filter((line) => line.includes("misbehave.ts"));
}

test.each([
  ["waits for ever", "hang", "time"],
  ["never gives the processor back", "spin", "time"],
  ["takes memory that no heap flag sees", "hog", "memory"],
  ["writes more than any result", "chatter", "output"],
  ["dies", "crash", "crash"],
  ["writes something else than a result", "babble", "crash"],
  ["names places outside its text", "lie", "crash"],
] as const)("a parser that %s is stopped, and nothing of it stays", async (_, deed, cause) => {
  expect(await told(deed)).toEqual({ kind: "stopped", cause });
  await expect.poll(left).toEqual([]);
});

test("it can read no file but its own code, write none, start nothing and see no setting", async () => {
  expect(await told("escape")).toEqual({ kind: "refused", code: "FILE_UNSAFE" });
});

test("several documents at once each get their own process and their own result", async () => {
  const parser = createNodeParser();
  const results = await Promise.all(
    ["甲", "乙", "丙"].map((text) => parser({ kind: "docx", bytes: docxOf([paragraph(text)]) })),
  );
  expect(results.map((result) => (result.kind === "parsed" ? result.document.text : result))).toEqual([
    "甲\n",
    "乙\n",
    "丙\n",
  ]);
});
