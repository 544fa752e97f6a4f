import type { Database, IndexedKind, IndexEntry } from "../ports.ts";
import { yearsOf } from "../reports/period.ts";
import { placeIdsOf, placeOf } from "./draft-rows.ts";
import { figuresOfVersion } from "./figures.ts";
import type { StoredFigure } from "./figures.ts";
import { passagesOfVersion } from "./passages.ts";
import type { StoredPassage } from "./passages.ts";

/** Rows read at a time: a report of any length is indexed in flat memory. */
const pageSize = 500;

/** How far the entries of a version were read: passages first, then figures, each in reading order. */
export type EntryMark = { kind: IndexedKind; after: number };

export const beforeEntries: EntryMark = { kind: "passage", after: -1 };

/** The next entries of a version from its stored rows, and how far that is; null behind the last. */
export async function entriesAfter(
  database: Database,
  versionId: string,
  { kind, after }: EntryMark,
): Promise<{ entries: IndexEntry[]; mark: EntryMark } | null> {
  const page = { after, limit: pageSize };
  if (kind === "figure") {
    const figures = await figuresOfVersion(database, versionId, page);
    if (figures.length === 0) return null;
    return { entries: figures.map(figureEntry), mark: { kind, after: after + pageSize } };
  }
  const passages = await passagesOfVersion(database, versionId, page);
  const last = passages.at(-1);
  if (last === undefined) return entriesAfter(database, versionId, { kind: "figure", after: -1 });
  return { entries: passages.map(passageEntry), mark: { kind, after: last.passage.ordinal } };
}

/** All that can be found of a version, in pages. */
export async function* indexEntriesOf(database: Database, versionId: string): AsyncGenerator<IndexEntry[]> {
  let page = await entriesAfter(database, versionId, beforeEntries);
  while (page !== null) {
    yield page.entries;
    page = await entriesAfter(database, versionId, page.mark);
  }
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
