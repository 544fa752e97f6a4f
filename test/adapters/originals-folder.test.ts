import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createOriginalsFolder } from "../../src/adapters/originals-folder.ts";
import { describeOriginalsContract } from "../contracts/originals.ts";

const folders: string[] = [];

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "jushi-originals-"));
  folders.push(folder);
  return folder;
}

afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

describeOriginalsContract("a folder", async () => ({
  originals: createOriginalsFolder(await newFolder()),
  close: async () => undefined,
}));

test("what a crash left half written is never given out, and the next writing replaces it", async () => {
  const folder = await newFolder();
  const originals = createOriginalsFolder(folder);
  const hash = "a".repeat(64);
  await originals.put(hash, Uint8Array.of(1, 2, 3));
  await originals.remove(hash);
  await writeFile(join(folder, `${hash}.part`), "half");
  expect(await originals.get(hash)).toBeNull();
  await originals.put(hash, Uint8Array.of(1, 2, 3));
  expect(await originals.get(hash)).toEqual(Uint8Array.of(1, 2, 3));
  expect(await readdir(folder)).toEqual([hash]);
});
