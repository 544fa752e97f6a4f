import type { Audience, Database } from "../ports.ts";
import type { Figure, FigureRole } from "../reports/figure.ts";
import { createProvenanceReader, provenanceColumns } from "./provenance.ts";
import type { Provenance, ProvenanceRow } from "./provenance.ts";
import { isLiveAndVisible, readersOf } from "./visibility.ts";

export type StoredFigure = Provenance & { figure: Figure };

type FigureRow = ProvenanceRow & { body: string };

const joinProvenance = `JOIN versions AS v ON v.id = f.version_id
  JOIN sections AS s ON s.version_id = f.version_id AND s.ordinal = f.section`;

/** The live figures with these ids, in the order asked; an id that is not live or not for this asker is left out. */
export async function liveFigures(
  database: Database,
  ids: readonly string[],
  audience: Audience,
): Promise<StoredFigure[]> {
  const rows = await database.query<FigureRow>({
    sql: `SELECT f.body, ${provenanceColumns}
      FROM json_each(?) AS wanted CROSS JOIN figures AS f ON f.id = wanted.value ${joinProvenance}
      WHERE ${isLiveAndVisible} ORDER BY wanted.key`,
    params: [JSON.stringify(ids), readersOf(audience)],
  });
  return storedFrom(rows);
}

/** Every live figure of one concept and of just this place, of all years: read off the index, however large the library. */
export async function liveFiguresOfPlace(
  database: Database,
  { concept, placeId, audience }: { concept: string | null; placeId: string; audience: Audience },
): Promise<StoredFigure[]> {
  const rows = await database.query<FigureRow>({
    sql: `SELECT f.body, ${provenanceColumns}
      FROM figures AS f INDEXED BY figures_by_concept ${joinProvenance}
      WHERE f.concept IS ? AND f.place_id = ? AND ${isLiveAndVisible}
      ORDER BY v.report_id, f.ordinal`,
    params: [concept, placeId, readersOf(audience)],
  });
  return storedFrom(rows);
}

export type MetricsOf = {
  placeIds: readonly string[];
  /** Only these reports, or all when null. */
  reports: readonly string[] | null;
  /** Only figures of these roles, or of any. */
  roles?: readonly FigureRole[];
  audience: Audience;
  limit: number;
};

/** One live figure of each metric that these places have, those counted most often first: what can be asked of them. */
export async function liveMetricsOf(
  database: Database,
  { placeIds, reports, roles, audience, limit }: MetricsOf,
): Promise<StoredFigure[]> {
  const scope = reports === null ? null : JSON.stringify(reports);
  const ofRoles = roles === undefined ? null : JSON.stringify(roles);
  const rows = await database.query<FigureRow>({
    sql: `SELECT f.body, ${provenanceColumns}
      FROM version_places AS named
      JOIN figures AS f ON f.version_id = named.version_id AND f.place_id = named.place_id ${joinProvenance}
      WHERE named.place_id IN (SELECT value FROM json_each(?))
        AND (? IS NULL OR v.report_id IN (SELECT value FROM json_each(?)))
        AND (? IS NULL OR f.role IN (SELECT value FROM json_each(?)))
        AND ${isLiveAndVisible}
      GROUP BY f.metric ORDER BY COUNT(*) DESC, f.metric LIMIT ?`,
    params: [JSON.stringify(placeIds), scope, scope, ofRoles, ofRoles, readersOf(audience), limit],
  });
  return storedFrom(rows);
}

/** A version's figures in reading order, whatever its state: for showing a draft, comparing versions and indexing. */
export async function figuresOfVersion(
  database: Database,
  versionId: string,
  page: { after: number; limit: number } = { after: -1, limit: -1 },
): Promise<StoredFigure[]> {
  const rows = await database.query<FigureRow>({
    sql: `SELECT f.body, ${provenanceColumns}
      FROM figures AS f ${joinProvenance}
      WHERE f.version_id = ? AND f.ordinal > ? ORDER BY f.ordinal LIMIT ?`,
    params: [versionId, page.after, page.limit],
  });
  return storedFrom(rows);
}

/**
 * Figures of one section that overlap a stretch of the original (offsets, end exclusive), in reading order: the
 * siblings of a figure. The version must be one the asker was already given.
 */
export async function figuresNear(
  database: Database,
  near: { versionId: string; section: number; from: number; to: number },
): Promise<StoredFigure[]> {
  const rows = await database.query<FigureRow>({
    sql: `SELECT f.body, ${provenanceColumns}
      FROM figures AS f ${joinProvenance}
      WHERE f.version_id = ? AND f.section = ? AND f.span_start < ? AND f.span_end > ?
      ORDER BY f.ordinal`,
    params: [near.versionId, near.section, near.to, near.from],
  });
  return storedFrom(rows);
}

function storedFrom(rows: FigureRow[]): StoredFigure[] {
  const provenanceOf = createProvenanceReader();
  return rows.map((row) => ({ ...provenanceOf(row), figure: JSON.parse(row.body) as Figure }));
}
