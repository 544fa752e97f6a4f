import { compareVersions, type VersionComparison } from "../../ingest/lifecycle/compare-versions.ts";
import type { LifecycleDeps } from "../../ingest/lifecycle/deps.ts";
import { correctFigure } from "../../ingest/lifecycle/correct-figure.ts";
import { dropDraft } from "../../ingest/lifecycle/drop-draft.ts";
import { findFigures } from "../../ingest/lifecycle/find-figures.ts";
import { editDraft } from "../../ingest/lifecycle/edit-draft.ts";
import { publishDraft } from "../../ingest/lifecycle/publish-draft.ts";
import { rollBack } from "../../ingest/lifecycle/roll-back.ts";
import { settleDraft } from "../../ingest/lifecycle/settle-draft.ts";
import { takeDown } from "../../ingest/lifecycle/take-down.ts";
import { isManagedWithin } from "../reports/management-scope.ts";
import { listManaged, versionsOfReport, type ManagedVersion } from "../store/report-versions.ts";
import type { Comparison, ManagedReport, Management, OneReport } from "../ports/management.ts";

/** Looking after reports over the store and the steps of ingest: the same for the API, the chat and every host. */
export function createManagement(deps: LifecycleDeps): Management {
  const versionsOf = async ({ id, within }: OneReport) =>
    (await versionsOfReport(deps.database, id)).filter(
      ({ audience, ready }) => ready && isManagedWithin(audience, within),
    );
  /** Null stands for a report that is not there for this caller. */
  const known = async (report: OneReport) => ((await versionsOf(report)).length === 0 ? null : { reportId: report.id });
  return {
    list: async ({ within }) =>
      (await listManaged(deps.database)).filter(({ audience }) => isManagedWithin(audience, within)).map(managedReport),
    versions: async (report) => (await versionsOf(report)).map(managedReport),
    compare: async ({ version, ...report }) => {
      const found = await known(report);
      const comparison = found && (await compareVersions(deps, { ...found, version }));
      return comparison && comparisonOf(comparison);
    },
    settle: async ({ decided, ...report }) => {
      const target = decided.kind === "version" ? { id: decided.reportId, within: report.within } : report;
      const found = (await known(target)) && (await known(report));
      return found && settleDraft(deps, { ...found, decided });
    },
    edit: async ({ id, within, ...request }) => {
      const found = await known({ id, within });
      const audience = request.edit.audience === undefined ? within : request.edit.audience;
      if (found === null || !isManagedWithin(audience, within)) return { kind: "nothing" };
      return editDraft(deps, { ...request, ...found });
    },
    figures: async ({ version, wanted, ...report }) => {
      const open = (each: ManagedVersion) => each.state === "draft" || each.state === "live";
      const found = (await versionsOf(report)).find((each) => each.version === version && open(each));
      return found === undefined ? [] : findFigures(deps, found, wanted);
    },
    correct: async ({ id, within, ...request }) => {
      const found = await known({ id, within });
      return found === null ? { kind: "no-report" } : correctFigure(deps, { ...request, ...found });
    },
    publish: async ({ id, within, ...request }) => {
      const found = await known({ id, within });
      return found === null ? { kind: "nothing" } : publishDraft(deps, { ...request, ...found });
    },
    rollBack: async ({ id, within, ...acting }) => {
      const found = await known({ id, within });
      return found === null ? { kind: "nothing" } : rollBack(deps, { ...acting, ...found });
    },
    remove: async ({ id, within, ...acting }) => {
      const found = await known({ id, within });
      return found !== null && (await takeDown(deps, { ...acting, ...found })).kind === "removed";
    },
    discard: async ({ id, within, ...request }) => {
      const found = await known({ id, within });
      return found !== null && dropDraft(deps, { ...request, ...found });
    },
  };
}

/** A version as lists show it: what only the program needs is left out. */
export function managedReport(version: ManagedVersion): ManagedReport {
  const { facts, identity: _identity, ready: _ready, checksum: _checksum, edits: _edits, ...more } = version;
  const { readerVersion: _reader, source: _source, withdrawn: _withdrawn, ...rest } = more;
  const { issuer, place, period, publishedOn } = facts;
  return { ...rest, issuer, place, period, publishedOn };
}

/** A comparison as other programs read it. */
export function comparisonOf({ before, after, diff }: VersionComparison): Comparison {
  const { id, title, state, version } = after;
  return { id, title, state, from: before?.version ?? null, to: version, ...diff };
}
