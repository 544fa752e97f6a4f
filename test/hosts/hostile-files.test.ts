import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ingestFiles, type IngestOutcome } from "../../ingest/ingest-files.ts";
import { createOriginalsFolder } from "../../src/adapters/originals-folder.ts";
import { createNodeParser } from "../../src/hosts/node/parser.ts";
import { ask, openLibrary, type TestLibrary } from "../answer/library.ts";
import { docxOf, paragraph } from "../fakes/files/docx.ts";
import { hostileArchives } from "../fakes/hostile/archives.ts";
import type { HostileFile } from "../fakes/hostile/hostile-file.ts";
import { hostileMarkup } from "../fakes/hostile/markup.ts";
import { hostilePdfs } from "../fakes/hostile/pdfs.ts";
import { hostileSheets } from "../fakes/hostile/sheets.ts";
import { hostileTexts } from "../fakes/hostile/texts.ts";

/**
 * The promise of reliability: no file takes the program down. Each goes through the whole ingest with the parser in its
 * own process; the report that is live answers as before, and the next good file is read.
 */
const files: readonly HostileFile[] = [
  ...hostileArchives,
  ...hostileMarkup,
  ...hostileSheets,
  ...hostilePdfs,
  ...hostileTexts,
];

const good = docxOf([paragraph("永安市2023年卫生工作总结"), paragraph("2023年，全市共有床位1520张。")]);

let library: TestLibrary;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "jushi-hostile-"));
  library = await openLibrary({ "沙县.txt": "沙县2023年卫生工作总结\n2023年，全县共有床位900张。" });
  library.parser = createNodeParser();
  library.originals = createOriginalsFolder(folder);
});

afterAll(async () => rm(folder, { recursive: true, force: true }));

async function ingest(name: string, bytes: Uint8Array): Promise<IngestOutcome[]> {
  return ingestFiles(library, [{ name, read: async () => bytes }], { draft: true, progress: () => undefined });
}

/** The most real memory this process held while the work ran, above what it held before, in megabytes. */
async function growth<Result>(work: () => Promise<Result>): Promise<{ result: Result; megabytes: number }> {
  const before = process.memoryUsage.rss();
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20);
  try {
    const result = await work();
    most = Math.max(most, process.memoryUsage.rss());
    return { result, megabytes: (most - before) / 1024 / 1024 };
  } finally {
    clearInterval(timer);
  }
}

const seconds = 60;

describe.each(files)("$what", ({ name, bytes, outcome, leftOut }) => {
  test(`comes to ${outcome} in plain words, in time and in bounds`, { timeout: seconds * 1000 }, async () => {
    const sent = bytes();
    const { result, megabytes } = await growth(() => ingest(name, sent));
    const [first] = result;
    expect(first?.outcome === "refused" ? first.code : "read").toBe(outcome);
    expect(first?.message).toMatch(/^[「“][^\n]{1,200}[。\w]$/);
    expect(megabytes).toBeLessThan(150);
    if (leftOut !== undefined) expect(first?.leftOut.map(({ kind }) => kind)).toContain(leftOut);
    const kept = await readdir(folder);
    expect(kept).toHaveLength(outcome === "read" ? 1 : 0);
    for (const original of kept) await rm(join(folder, original));
  });
});

test("after all of them the old report answers and the next good file is read", async () => {
  const answer = await ask(library, "沙县2023年床位有多少张");
  expect(answer.claims.map(({ value }) => value)).toEqual(["900"]);
  expect((await ingest("永安.docx", good))[0]?.outcome).toBe("draft");
});
