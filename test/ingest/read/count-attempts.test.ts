import { expect, test } from "vitest";
import { countAttempts } from "../../../ingest/read/count-attempts.ts";
import type { ParseResult } from "../../../src/ports/parser.ts";
import { openLibrary } from "../../answer/library.ts";

const file = { kind: "docx", bytes: Uint8Array.of(1, 2, 3) } as const;

async function countingParser(result: () => Promise<ParseResult>) {
  const { database, clock } = await openLibrary({});
  let calls = 0;
  const parse = countAttempts({ database, clock }, async () => {
    calls += 1;
    return result();
  });
  return { parse, calls: () => calls };
}

test("a file whose reading never ends is not tried a fourth time", async () => {
  const { parse, calls } = await countingParser(async () => ({ kind: "stopped", cause: "memory" }));
  for (let time = 0; time < 3; time += 1) expect((await parse(file)).kind).toBe("stopped");
  expect(await parse(file)).toEqual({ kind: "refused", code: "FILE_QUARANTINED" });
  expect(calls()).toBe(3);
});

test("what took the whole program down is counted, because the count comes first", async () => {
  const { parse, calls } = await countingParser(async () => {
    throw new Error("the program ended here");
  });
  for (let time = 0; time < 3; time += 1) await expect(parse(file)).rejects.toThrow();
  expect(await parse(file)).toEqual({ kind: "refused", code: "FILE_QUARANTINED" });
  expect(calls()).toBe(3);
});

test("a reading that comes to an end clears the count, other files are not touched by it", async () => {
  let result: ParseResult = { kind: "stopped", cause: "time" };
  const { parse } = await countingParser(async () => result);
  await parse(file);
  await parse(file);
  result = { kind: "refused", code: "FILE_DAMAGED" };
  expect(await parse({ kind: "docx", bytes: Uint8Array.of(9) })).toEqual(result);
  for (let time = 0; time < 5; time += 1) expect(await parse(file)).toEqual(result);
});
