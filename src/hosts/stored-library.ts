import type { Audience, Database } from "../ports.ts";
import { getReport, listReports, type ReportSummary } from "../store/reports.ts";
import { getVersionText, type VersionText } from "../store/versions.ts";
import { readSpan } from "../web/source-text.ts";
import { placesAt } from "../store/locators.ts";
import type { Library, ListedReport, OpenedReport } from "../web/library.ts";

/** The library of the pages: what the store shows to this audience. */
export function createStoredLibrary(database: Database, audience: Audience): Library {
  return {
    list: async () => (await listReports(database, { audience })).map(listedReport),
    open: async (reportId, version, at) => {
      const [stored, live] = await Promise.all([
        getVersionText(database, reportId, version, audience),
        getReport(database, reportId, audience),
      ]);
      if (stored === null || live === null) return null;
      const span = at === null ? null : readSpan(at, stored.text.length);
      const asked = span === null ? [] : [{ reportId, version: stored.number, offset: span[0] }];
      const [where = null] = await placesAt(database, asked);
      return { ...openedReport(stored, live), where };
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
