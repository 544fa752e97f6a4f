import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { SourceFile } from "../../ingest/ingest-files.ts";

/**
 * The files that paths given by a person stand for: a file itself, a folder all files in it and below. Hidden ones and
 * README.md are left out of folders (they are about the reports, not reports), and so is every link, which may lead
 * anywhere on the machine: who wants the file behind one names it. The order is that of the names. A path that does not exist is kept: reading it fails, and the ingest says so.
 */
export async function sourceFilesAt(paths: readonly string[]): Promise<SourceFile[]> {
  const found: string[] = [];
  for (const path of paths) {
    if (await isFolder(path)) found.push(...(await filesBelow(path)));
    else found.push(path);
  }
  return [...new Set(found)].map((path) => ({ name: basename(path), read: () => readFile(path) }));
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files: string[] = [];
  for (const entry of entries.toSorted((left, right) => (left.name < right.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".")) continue;
    if (entry.isDirectory()) files.push(...(await filesBelow(path)));
    else if (entry.isFile() && entry.name.toLowerCase() !== "readme.md") files.push(path);
  }
  return files;
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() ?? false;
}
