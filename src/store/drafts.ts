import type { Database, Statement } from "../ports.ts";
import type { DraftEdit } from "../ports/management.ts";
import type { ReportIdentity } from "../reports/identity.ts";
import type { ReadReport } from "../reports/report.ts";
import { bulkInserts } from "./bulk-rows.ts";
import { figureRow, passageRow, placeRows, sectionRow, textParts } from "./draft-rows.ts";
import { dropCorrections } from "./figure-corrections.ts";
import { guard } from "./guards.ts";

export type Draft = {
  reportId: string;
  versionId: string;
  /** Counts up within the report, from 1. */
  number: number;
  read: ReadReport;
  now: Date;
  /** Who may see the report; used for a new report only, everyone when left out. */
  audience?: readonly string[] | null;
  /** What an ingest knows beyond the text; a draft without it is compared by its facts. */
  origin?: {
    identity: ReportIdentity;
    /** Reports it may be a new version of, until somebody decides. */
    candidates: readonly string[] | null;
    checksum: string;
    createdBy: string;
    /** What a person corrected of the report's facts. */
    edits: DraftEdit | null;
    /** The document of the chat platform it was fetched from; null for a file. */
    source: string | null;
  };
};

/** Statements of one transaction: keeps a small report to one commit and a large one from holding the lock for long. */
const statementsPerBatch = 16;

/**
 * Writes a version nobody sees yet. Repeating it after a crash begins again from nothing and ends the same; it refuses
 * (`GUARD_FAILED`) to touch a version that was ever published. `publishVersion` checks that the draft is whole.
 */
export async function saveDraft(database: Database, draft: Draft): Promise<void> {
  let batch: Statement[] = [
    insertReport(draft),
    ...deleteDraft(draft.versionId),
    insertVersion(draft),
    ...describeOrigin(draft),
  ];
  for (const statement of insertContents(draft)) {
    if (batch.length >= statementsPerBatch) {
      await database.batch(batch);
      batch = [];
    }
    batch.push(statement);
  }
  if (batch.length > 0) await database.batch(batch);
}

/**
 * Removes a draft, and its report when that has no other version. Nothing happens when there is no such version; one
 * that was ever published is refused (`GUARD_FAILED`).
 */
export async function discardDraft(
  database: Database,
  versionId: string,
  also: readonly Statement[] = [],
): Promise<void> {
  const [version] = await database.query<{ reportId: string }>({
    sql: "SELECT report_id AS reportId FROM versions WHERE id = ?",
    params: [versionId],
  });
  if (version === undefined) return;
  await database.batch([
    ...deleteDraft(versionId),
    dropCorrections(version.reportId),
    {
      sql: "DELETE FROM reports WHERE id = ? AND NOT EXISTS (SELECT 1 FROM versions WHERE report_id = reports.id)",
      params: [version.reportId],
    },
    ...also,
  ]);
}

function deleteDraft(versionId: string): Statement[] {
  const contents = ["version_locators", "figures", "passages", "sections", "version_places", "version_texts"];
  return [
    guard({
      sql: "SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM versions WHERE id = ? AND state <> 'draft')",
      params: [versionId],
    }),
    ...contents.map((table) => ({ sql: `DELETE FROM ${table} WHERE version_id = ?`, params: [versionId] })),
    { sql: "DELETE FROM versions WHERE id = ?", params: [versionId] },
  ];
}

function insertReport({ reportId, read, now, audience = null }: Draft): Statement {
  const { facts } = read;
  return {
    sql: `INSERT INTO reports (id, file, title, issuer, publisher, place, place_id, period, period_from, period_to,
        published_on, audience, created_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
    params: [
      reportId,
      read.file,
      facts.title,
      facts.issuer,
      facts.publisher,
      JSON.stringify(facts.place),
      facts.place?.id ?? null,
      JSON.stringify(facts.period),
      facts.period.from,
      facts.period.to,
      facts.publishedOn,
      audience === null ? null : JSON.stringify(audience),
      now.toISOString(),
    ],
  };
}

/** What is drafted is indexed next: the index may hold it from now on. */
function insertVersion({ reportId, versionId, number, read, now }: Draft): Statement {
  return {
    sql: `INSERT INTO versions (id, report_id, number, state, file, content_hash, reader_version, section_count,
        passage_count, figure_count, masked_count, text_part_count, created_at, facts, excluded, unaccounted,
        left_out, original, indexed)
      VALUES (?, ?, ?, 'draft', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)`,
    params: [
      versionId,
      reportId,
      number,
      read.file,
      read.contentHash,
      read.readerVersion,
      read.sections.length,
      read.passages.length,
      read.figures.length,
      read.figures.filter((figure) => figure.masked !== "none").length,
      textParts(read.text).length,
      now.toISOString(),
      JSON.stringify(read.facts),
      JSON.stringify(read.excluded),
      JSON.stringify(read.unaccounted),
      JSON.stringify(read.leftOut),
      read.original,
    ],
  };
}

function describeOrigin({ versionId, origin }: Draft): Statement[] {
  if (origin === undefined) return [];
  const { identity, candidates, checksum, createdBy, edits, source } = origin;
  return [
    {
      sql: `UPDATE versions SET identity = ?, candidates = ?, checksum = ?, created_by = ?, edits = ?, source = ?
        WHERE id = ?`,
      params: [
        JSON.stringify(identity),
        candidates === null ? null : JSON.stringify(candidates),
        checksum,
        createdBy,
        edits === null ? null : JSON.stringify(edits),
        source,
        versionId,
      ],
    },
  ];
}

function* insertContents({ versionId, read }: Draft): Generator<Statement> {
  for (const [part, text] of textParts(read.text).entries())
    yield {
      sql: "INSERT INTO version_texts (version_id, part, text) VALUES (?, ?, ?)",
      params: [versionId, part, text],
    };
  yield* bulkInserts(insertLocatorsSql, versionId, read.locators);
  yield* bulkInserts(insertPlacesSql, versionId, placeRows(read));
  yield* bulkInserts(insertSectionsSql, versionId, read.sections.map(sectionRow));
  yield* bulkInserts(insertPassagesSql, versionId, read.passages.map(passageRow));
  yield* bulkInserts(insertFiguresSql, versionId, figureRows(read));
}

function* figureRows(read: ReadReport): Generator<ReturnType<typeof figureRow>> {
  const facts = new Map(read.sections.map((section) => [section.ordinal, section.facts]));
  for (const [ordinal, figure] of read.figures.entries())
    yield figureRow(figure, ordinal, facts.get(figure.section) ?? read.facts);
}

const insertLocatorsSql = `INSERT INTO version_locators (version_id, span_start, span_end, place)
  SELECT ?, value ->> '$.span[0]', value ->> '$.span[1]', value -> 'place' FROM json_each(?)`;

const insertPlacesSql = `INSERT INTO version_places (version_id, place_id, body)
  SELECT ?, value ->> 'id', value FROM json_each(?)`;

const insertSectionsSql = `INSERT INTO sections (version_id, ordinal, span_start, span_end, facts)
  SELECT ?, value ->> 'ordinal', value ->> 'start', value ->> 'end', value -> 'facts' FROM json_each(?)`;

const insertPassagesSql = `INSERT INTO passages (version_id, ordinal, id, section, span_start, span_end, text)
  SELECT ?, value ->> 'ordinal', value ->> 'id', value ->> 'section', value ->> 'start', value ->> 'end',
    value ->> 'text'
  FROM json_each(?)`;

const insertFiguresSql = `INSERT INTO figures (version_id, ordinal, id, section, span_start, span_end, concept, metric,
    family, population, role, masked, place_id, places, year_from, year_to, body)
  SELECT ?, value ->> 'ordinal', value ->> 'id', value ->> 'section', value ->> 'start', value ->> 'end',
    value ->> 'concept', value ->> 'metric', value ->> 'family', value ->> 'population', value ->> 'role',
    value ->> 'masked', value ->> 'place', value -> 'places', value ->> 'yearFrom', value ->> 'yearTo',
    value -> 'body'
  FROM json_each(?)`;
