import type { Database, IndexEntry, Progress, SearchIndex } from "../ports.ts";
import type { IndexedVersions, VectorIndex } from "../ports/vector-index.ts";
import { yearsOf } from "../reports/period.ts";
import { placeIdsOf, placeOf } from "./draft-rows.ts";
import { figuresOfVersion } from "./figures.ts";
import type { StoredFigure } from "./figures.ts";
import { passagesOfVersion } from "./passages.ts";
import type { StoredPassage } from "./passages.ts";

/** Rows read at a time: a report of any length is indexed in flat memory. */
const pageSize = 500;

/** What of a version can be found, in pages, from its stored rows: of a draft before publishing, or of a live one. */
export async function* reindexEntriesOf(database: Database, versionId: string): AsyncGenerator<IndexEntry[]> {
  for (let after = -1; ;) {
    const passages = await passagesOfVersion(database, versionId, { after, limit: pageSize });
    const last = passages.at(-1);
    if (last === undefined) break;
    yield passages.map(passageEntry);
    after = last.passage.ordinal;
  }
  for (let after = -1; ; after += pageSize) {
    const figures = await figuresOfVersion(database, versionId, { after, limit: pageSize });
    if (figures.length === 0) break;
    yield figures.map(figureEntry);
  }
}

/**
 * Empties the index and fills it from the live versions. Until it is done a search comes back short of what exists, so
 * it is a command for the operator, not part of serving.
 */
export async function rebuildIndex(
  { database, index }: { database: Database; index: SearchIndex },
  progress: Progress,
): Promise<void> {
  const versions = await liveVersions(database);
  await index.clear();
  for (const [done, { versionId, title }] of versions.entries()) {
    progress({ done, total: versions.length, label: title });
    for await (const entries of reindexEntriesOf(database, versionId)) await index.add(entries);
  }
  progress({ done: versions.length, total: versions.length, label: "" });
}

/**
 * Fills a new collection of the vector index from the live versions while the old one answers, and lets it take the old
 * one's place when it is whole. A version published meanwhile is in neither and not marked: it is searched by words.
 */
export async function rebuildVectors(
  { database, index, indexed }: { database: Database; index: VectorIndex; indexed: IndexedVersions },
  progress: Progress,
): Promise<void> {
  const versions = await liveVersions(database);
  const fresh = await index.replace();
  try {
    for (const [done, { versionId, title }] of versions.entries()) {
      progress({ done, total: versions.length, label: title });
      for await (const entries of reindexEntriesOf(database, versionId)) await fresh.add(entries);
    }
    await indexed.unmark(index.generation, null);
    await fresh.promote();
  } catch (fault) {
    await fresh.abandon().catch(() => {});
    throw fault;
  }
  for (const { versionId } of versions) await indexed.mark(index.generation, versionId);
  progress({ done: versions.length, total: versions.length, label: "" });
}

async function liveVersions(database: Database): Promise<{ versionId: string; title: string }[]> {
  return database.query({
    sql: "SELECT live_version_id AS versionId, title FROM reports WHERE live_version_id IS NOT NULL ORDER BY id",
  });
}

/** The title goes with each passage: a sentence rarely repeats what its report is about. */
export function passageEntry({ passage, reportId, versionId, section }: StoredPassage): IndexEntry {
  return {
    kind: "passage",
    id: passage.id,
    reportId,
    versionId,
    fields: { text: `${section.title}\n${passage.text}` },
    places: placeIdsOf(section.place),
    years: yearsOf(section.period),
  };
}

/** What a figure is found by. */
export function figureEntry({ figure, reportId, versionId, section }: StoredFigure): IndexEntry {
  const { metric, reading, population, qualifiers } = figure;
  const metricWords = [metric.phrase, metric.head, population, ...qualifiers, metric.concept];
  return {
    kind: "figure",
    id: figure.id,
    reportId,
    versionId,
    fields: {
      metric: metricWords.filter((words) => words !== null && words !== "").join(" "),
      clause: reading.clause,
      text: `${reading.lead}\n${reading.sentence}`,
    },
    places: placeIdsOf(placeOf(figure, section)),
    years: yearsOf(figure.period),
  };
}
