import type { Database } from "../ports.ts";
import type { LeftOut } from "../reports/document.ts";
import type { ExcludedToken, ReadReport, ReportFacts, Span } from "../reports/report.ts";
import { figuresOfVersion } from "./figures.ts";
import { locatorsOf } from "./locators.ts";
import { passagesOfVersion } from "./passages.ts";
import { joinText, sectionsOf } from "./versions.ts";

type Row = {
  file: string;
  contentHash: string;
  readerVersion: string;
  facts: string;
  excluded: string;
  unaccounted: string;
  leftOut: string;
  original: string | null;
};

/** Everything that was read out of a file, from the rows of a version: as it was when it was saved. */
export async function readOfVersion(database: Database, versionId: string): Promise<ReadReport | null> {
  const [row] = await database.query<Row>({
    sql: `SELECT file, content_hash AS contentHash, reader_version AS readerVersion, facts, excluded, unaccounted,
        left_out AS leftOut, original
      FROM versions WHERE id = ?`,
    params: [versionId],
  });
  if (row === undefined) return null;
  const { file, contentHash, readerVersion, original } = row;
  return {
    file,
    contentHash,
    readerVersion,
    text: await joinText(database, versionId),
    locators: await locatorsOf(database, versionId),
    leftOut: JSON.parse(row.leftOut) as LeftOut[],
    original,
    facts: JSON.parse(row.facts) as ReportFacts,
    sections: await sectionsOf(database, versionId),
    passages: (await passagesOfVersion(database, versionId)).map(({ passage }) => passage),
    figures: (await figuresOfVersion(database, versionId)).map(({ figure }) => figure),
    excluded: JSON.parse(row.excluded) as ExcludedToken[],
    unaccounted: JSON.parse(row.unaccounted) as Span[],
  };
}
