import { mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Originals } from "../ports/originals.ts";
import { originalKey } from "./original-key.ts";

/**
 * Uploaded files in a folder, each under the hash of its bytes. A file is written beside its name, brought
 * to the disk and only then given its name, so that after a crash a name always stands for whole bytes.
 */
export function createOriginalsFolder(folder: string): Originals {
  const placeOf = (hash: string): { directory: string; file: string } => {
    const file = join(folder, originalKey(hash));
    return { directory: dirname(file), file };
  };
  return {
    put: async (hash, bytes) => {
      const { directory, file } = placeOf(hash);
      if (await exists(file)) return;
      await mkdir(directory, { recursive: true });
      await writeWhole(file, bytes);
      await toDisk(directory);
    },
    get: async (hash) => {
      const { file } = placeOf(hash);
      return readFile(file).then((bytes) => new Uint8Array(bytes), missing);
    },
    remove: async (hash) => rm(placeOf(hash).file, { force: true }),
  };
}

/** Two writers of one hash write the same bytes; whoever names the file second finds it there. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const part = `${file}.part`;
  const handle = await open(part, "w", 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(part, file).catch(async (fault: unknown) => {
    if (!(await exists(file))) throw fault;
  });
}

/** The name is on the disk only when the directory is; systems that cannot say so keep their own order. */
async function toDisk(directory: string): Promise<void> {
  const handle = await open(directory, "r").catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

function missing(fault: NodeJS.ErrnoException): null {
  if (fault.code === "ENOENT") return null;
  throw fault;
}
