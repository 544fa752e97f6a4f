import type { Audience, Database } from "../ports.ts";
import { getReport, listReports, type ReportSummary } from "../store/reports.ts";
import { getVersionText, type VersionText } from "../store/versions.ts";
import type { Library, ListedReport, OpenedReport } from "../web/library.ts";

/** The library of the pages: what the store shows to this audience. */
export function createStoredLibrary(database: Database, audience: Audience): Library {
  return {
    list: async () => (await listReports(database, { audience })).map(listedReport),
    open: async (reportId, version) => {
      const [stored, live] = await Promise.all([
        getVersionText(database, reportId, version, audience),
        getReport(database, reportId, audience),
      ]);
      return stored === null || live === null ? null : openedReport(stored, live);
    },
  };
}

function listedReport(report: ReportSummary): ListedReport {
  return {
    id: report.id,
    title: report.title,
    issuer: report.issuer,
    place: report.place?.name ?? null,
    period: report.period.label,
    published: report.publishedOn,
    file: report.file,
    version: report.version,
    figures: report.figures,
  };
}

function openedReport(stored: VersionText, live: ReportSummary): OpenedReport {
  return {
    id: stored.reportId,
    title: stored.facts.title,
    issuer: stored.facts.issuer,
    place: stored.facts.place?.name ?? stored.facts.placeLabel,
    period: stored.facts.period.label,
    published: stored.facts.publishedOn,
    file: stored.file,
    version: stored.number,
    liveVersion: live.version,
    text: stored.text,
  };
}
