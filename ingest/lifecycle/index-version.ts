import { AppError } from "../../src/errors.ts";
import type { IndexEntry, Progress } from "../../src/ports.ts";
import { entriesOf, pagesOfRows } from "../../src/store/index-entries.ts";
import { createChecksum } from "./checksum.ts";
import type { LifecycleDeps } from "./deps.ts";

type Size = { versionId: string; passages: number; figures: number; checksum: string | null };

/**
 * Puts a version into the index from its stored rows, so that index and store cannot hold two readings, and compares
 * both with what was read: the number of entries, and the checksum of the rows where the version has one.
 * @throws AppError DATABASE_FAILED when they differ; such a version must not be published.
 */
export async function indexVersion(
  deps: Pick<LifecycleDeps, "database" | "index">,
  version: Size,
  progress: Progress = () => {},
): Promise<void> {
  const total = version.passages + version.figures;
  let done = 0;
  await walkRows(deps.database, version, async (entries) => {
    await deps.index.add(entries);
    progress({ done: (done += entries.length), total, label: "" });
  });
  await compareCounts(deps, version);
}

/** Reads the stored rows of a version again and compares them with what was read from the file. @throws AppError */
export async function compareRows(deps: Pick<LifecycleDeps, "database">, version: Size): Promise<void> {
  await walkRows(deps.database, version, async () => {});
}

async function walkRows(
  database: LifecycleDeps["database"],
  { versionId, checksum }: Size,
  take: (entries: IndexEntry[]) => Promise<void>,
): Promise<void> {
  const found = createChecksum();
  for await (const page of pagesOfRows(database, versionId)) {
    found.addPassages(page.passages.map(({ passage }) => passage));
    found.addFigures(page.figures.map(({ figure }) => figure));
    await take(entriesOf(page));
  }
  if (checksum !== null && checksum !== found.sum()) throw notWhole(versionId, "its rows are not what was read");
}

/** Whether the index holds as much as the store: asked again right before a publish. @throws AppError */
export async function compareCounts(
  { index }: Pick<LifecycleDeps, "index">,
  version: { versionId: string; passages: number; figures: number },
): Promise<void> {
  const count = await index.count(version.versionId);
  if (count.passage === version.passages && count.figure === version.figures) return;
  throw notWhole(
    version.versionId,
    `the index holds ${count.passage} passages and ${count.figure} figures, the store ${version.passages} and ${version.figures}`,
  );
}

function notWhole(versionId: string, problem: string): AppError {
  return new AppError({
    code: "DATABASE_FAILED",
    message: `Version ${versionId} is not whole: ${problem}. Nothing was published.`,
    userVisible: false,
    remedy: "Run `jushi reindex`, then ingest the file again.",
  });
}
