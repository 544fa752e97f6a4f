import type { Database, Statement } from "../ports.ts";
import type { CorrectedLabels, FigureCorrection } from "../reports/figure-correction.ts";
import type { FigureMark } from "../reports/report.ts";

/** What people said of a report's figures, oldest first. */
export async function figureCorrections(database: Database, reportId: string): Promise<FigureCorrection[]> {
  const rows = await database.query<FigureMark & { labels: string | null }>({
    sql: `SELECT sentence, display, nth, labels FROM figure_corrections WHERE report_id = ?
      ORDER BY corrected_at, id`,
    params: [reportId],
  });
  return rows.map(({ labels, ...mark }) => ({ ...mark, ...readLabels(labels) }));
}

type Kept = CorrectedLabels & { leftOut?: true };

function readLabels(json: string | null): Pick<FigureCorrection, "labels" | "former"> {
  if (json === null) return { labels: null };
  const { leftOut, ...labels } = JSON.parse(json) as Kept;
  return leftOut ? { labels: null, former: labels } : { labels };
}

function writtenLabels({ labels, former }: FigureCorrection): string | null {
  if (labels !== null) return JSON.stringify(labels satisfies Kept);
  return former === undefined ? null : JSON.stringify({ ...former, leftOut: true } satisfies Kept);
}

/** Keeps what somebody said of one figure; what was said of it before no longer counts. */
export function keepFigureCorrection(given: {
  id: string;
  reportId: string;
  correction: FigureCorrection;
  by: string;
  at: string;
}): Statement {
  const { id, reportId, correction, by, at } = given;
  const { sentence, display, nth } = correction;
  return {
    sql: `INSERT INTO figure_corrections (id, report_id, sentence, display, nth, labels, corrected_by, corrected_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (report_id, sentence, display, nth) DO UPDATE SET labels = excluded.labels,
        corrected_by = excluded.corrected_by, corrected_at = excluded.corrected_at`,
    params: [id, reportId, sentence, display, nth, writtenLabels(correction), by, at],
  };
}

/** A report that goes with its only draft takes what was said of its figures along. */
export function dropCorrections(reportId: string): Statement {
  return {
    sql: `DELETE FROM figure_corrections
      WHERE report_id = ? AND NOT EXISTS (SELECT 1 FROM versions WHERE versions.report_id = figure_corrections.report_id)`,
    params: [reportId],
  };
}

/**
 * What was said of the figures of a draft goes with it into the report it turned out to belong to; there it counts before
 * what was said of the same figure earlier.
 */
export function moveCorrections(from: string, to: string): Statement {
  return {
    sql: `UPDATE OR REPLACE figure_corrections SET report_id = ?
      WHERE report_id = ? AND NOT EXISTS (SELECT 1 FROM versions WHERE versions.report_id = ?)`,
    params: [to, from, from],
  };
}
