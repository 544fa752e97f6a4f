import type { Audience, Database } from "../ports.ts";
import type { Passage } from "../reports/report.ts";
import { createProvenanceReader, provenanceColumns } from "./provenance.ts";
import type { Provenance, ProvenanceRow } from "./provenance.ts";
import { isLiveAndVisible, readersOf } from "./visibility.ts";

export type StoredPassage = Provenance & { passage: Passage };

type PassageRow = ProvenanceRow & Omit<Passage, "section" | "span"> & { part: number; start: number; end: number };

const columns = `p.id, p.ordinal, p.section AS part, p.span_start AS "start", p.span_end AS "end", p.text,
  ${provenanceColumns}`;

const joinProvenance = `JOIN versions AS v ON v.id = p.version_id
  JOIN sections AS s ON s.version_id = p.version_id AND s.ordinal = p.section`;

/** The live passages with these ids, in the order asked; what is not live or not for this asker is left out. */
export async function livePassages(
  database: Database,
  ids: readonly string[],
  audience: Audience,
): Promise<StoredPassage[]> {
  const rows = await database.query<PassageRow>({
    sql: `SELECT ${columns}
      FROM json_each(?) AS wanted CROSS JOIN passages AS p ON p.id = wanted.value ${joinProvenance}
      WHERE ${isLiveAndVisible} ORDER BY wanted.key`,
    params: [JSON.stringify(ids), readersOf(audience)],
  });
  return storedFrom(rows);
}

/** All live passages of these sections, each section whole and in reading order; for this asker only. */
export async function livePassagesOfSections(
  database: Database,
  sections: readonly { versionId: string; section: number }[],
  audience: Audience,
): Promise<StoredPassage[]> {
  const rows = await database.query<PassageRow>({
    sql: `SELECT ${columns}
      FROM json_each(?) AS wanted
      CROSS JOIN passages AS p ON p.version_id = wanted.value ->> 'versionId' AND p.section = wanted.value ->> 'section'
      ${joinProvenance}
      WHERE ${isLiveAndVisible} ORDER BY wanted.key, p.ordinal`,
    params: [JSON.stringify(sections), readersOf(audience)],
  });
  return storedFrom(rows);
}

/** A version's passages in reading order, whatever its state: for indexing and for showing a draft. */
export async function passagesOfVersion(
  database: Database,
  versionId: string,
  page: { after: number; limit: number } = { after: -1, limit: -1 },
): Promise<StoredPassage[]> {
  const rows = await database.query<PassageRow>({
    sql: `SELECT ${columns}
      FROM passages AS p ${joinProvenance}
      WHERE p.version_id = ? AND p.ordinal > ? ORDER BY p.ordinal LIMIT ?`,
    params: [versionId, page.after, page.limit],
  });
  return storedFrom(rows);
}

function storedFrom(rows: PassageRow[]): StoredPassage[] {
  const provenanceOf = createProvenanceReader();
  return rows.map((row) => {
    const { id, ordinal, part, start, end, text } = row;
    return { ...provenanceOf(row), passage: { id, ordinal, section: part, span: [start, end], text } };
  });
}
