import type { Database, IndexedKind, IndexEntry } from "../ports.ts";
import { yearsOf } from "../reports/period.ts";
import { placeIdsOf, placeOf } from "./draft-rows.ts";
import { figuresOfVersion } from "./figures.ts";
import type { StoredFigure } from "./figures.ts";
import { passagesOfVersion } from "./passages.ts";
import type { StoredPassage } from "./passages.ts";

/** Rows read at a time: a report of any length is indexed in flat memory. */
const pageSize = 500;

/** How far the rows of a version were read: passages first, then figures, each in reading order. */
export type RowMark = { kind: IndexedKind; after: number };

export const beforeRows: RowMark = { kind: "passage", after: -1 };

/** Some rows of a version, and how far they go. */
export type RowPage = { passages: StoredPassage[]; figures: StoredFigure[]; mark: RowMark };

/**
 * The next rows of a version; null behind the last. Its last passages and first figures come together: a report of common
 * length is one page, and so one transaction of an index.
 */
export async function rowsAfter(
  database: Database,
  versionId: string,
  { kind, after }: RowMark,
): Promise<RowPage | null> {
  const passages = kind === "figure" ? [] : await passagesOfVersion(database, versionId, { after, limit: pageSize });
  const last = passages.at(-1);
  if (last !== undefined && passages.length === pageSize) {
    return { passages, figures: [], mark: { kind, after: last.passage.ordinal } };
  }
  const page = { after: kind === "figure" ? after : -1, limit: pageSize - passages.length };
  const figures = await figuresOfVersion(database, versionId, page);
  if (passages.length + figures.length === 0) return null;
  return { passages, figures, mark: { kind: "figure", after: page.after + page.limit } };
}

/** All rows of a version, whatever its state, in pages. */
export async function* pagesOfRows(database: Database, versionId: string): AsyncGenerator<RowPage> {
  let page = await rowsAfter(database, versionId, beforeRows);
  while (page !== null) {
    yield page;
    page = await rowsAfter(database, versionId, page.mark);
  }
}

/** What of some rows can be found. */
export function entriesOf({ passages, figures }: Pick<RowPage, "passages" | "figures">): IndexEntry[] {
  return [...passages.map(passageEntry), ...figures.map(figureEntry)];
}

/** The title goes with each passage: a sentence rarely repeats what its report is about. */
function passageEntry({ passage, reportId, versionId, section }: StoredPassage): IndexEntry {
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
function figureEntry({ figure, reportId, versionId, section }: StoredFigure): IndexEntry {
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
