import type { ReportFacts } from "../reports/report.ts";

/** Where a stored figure or passage comes from: enough to label and cite it. */
export type Provenance = {
  reportId: string;
  versionId: string;
  /** The version's number. */
  version: number;
  file: string;
  /** What the whole file says about itself. */
  report: ReportFacts;
  /** What the sub-report it stands in says; of a plain report, the same. */
  section: ReportFacts;
  /** The day of publication, ISO: the sub-report's, or the file's. */
  published: string | null;
};

export type ProvenanceRow = Pick<Provenance, "reportId" | "versionId" | "version" | "file"> & {
  report: string;
  section: string;
};

/** Columns of a query over `versions AS v` and `sections AS s`. */
export const provenanceColumns = `v.report_id AS reportId, v.id AS versionId, v.number AS version, v.file,
  v.facts AS report, s.facts AS section`;

/** A reader of rows that parses each distinct facts text once: hundreds of figures of a result share them. */
export function createProvenanceReader(): (row: ProvenanceRow) => Provenance {
  const parsed = new Map<string, ReportFacts>();
  const factsFrom = (json: string): ReportFacts => {
    const facts = parsed.get(json) ?? (JSON.parse(json) as ReportFacts);
    parsed.set(json, facts);
    return facts;
  };
  return ({ reportId, versionId, version, file, ...row }) => {
    const report = factsFrom(row.report);
    const section = factsFrom(row.section);
    const published = section.publishedOn ?? report.publishedOn;
    return { reportId, versionId, version, file, report, section, published };
  };
}
