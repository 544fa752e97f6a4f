import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sourceFilesAt } from "../../src/hosts/source-files.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "jushi-source-files-"));
  await mkdir(join(folder, "reports", "below"), { recursive: true });
  await writeFile(join(folder, "private.txt"), "not for the library");
  await writeFile(join(folder, "reports", "b.txt"), "b");
  await writeFile(join(folder, "reports", "below", "a.txt"), "a");
  await writeFile(join(folder, "reports", ".hidden.txt"), "hidden");
  await writeFile(join(folder, "reports", "README.md"), "about the reports");
  await symlink(join(folder, "private.txt"), join(folder, "reports", "link.txt"));
  await symlink(folder, join(folder, "reports", "up"));
});

afterAll(() => rm(folder, { recursive: true }));

test("a folder stands for the reports in it and below, and for nothing a link leads to", async () => {
  const found = await sourceFilesAt([join(folder, "reports")]);
  expect(found.map(({ name }) => name)).toEqual(["b.txt", "a.txt"]);
});

test("a link named by hand is read: whoever names it means it", async () => {
  const [file] = await sourceFilesAt([join(folder, "reports", "link.txt")]);
  expect(new TextDecoder().decode(await file?.read())).toBe("not for the library");
});
