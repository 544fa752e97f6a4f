import { AppError } from "../../src/errors.ts";
import type { Progress, Statement } from "../../src/ports.ts";
import { withCorrections } from "../../src/reports/figure-correction.ts";
import { identityKey } from "../../src/reports/identity.ts";
import type { DraftEdit } from "../../src/ports/management.ts";
import { isManagedWithin, type ManagementScope } from "../../src/reports/management-scope.ts";
import type { ReadReport } from "../../src/reports/report.ts";
import { auditStatement } from "../../src/store/audit.ts";
import { discardDraft, saveDraft } from "../../src/store/drafts.ts";
import { figureCorrections } from "../../src/store/figure-corrections.ts";
import { nextNumber } from "../../src/store/known-reports.ts";
import { takeReportLease } from "../../src/store/report-leases.ts";
import { markReady, versionsOfReport } from "../../src/store/report-versions.ts";
import { findVersionByHash } from "../../src/store/versions.ts";
import { identityOf } from "../identity.ts";
import { checksumOf } from "./checksum.ts";
import type { Acting, LifecycleDeps } from "./deps.ts";
import { findKnownReport, type Relation } from "./find-known.ts";
import { indexVersion } from "./index-version.ts";

export type DraftRequest = Acting & {
  read: ReadReport;
  /** The draft waits for somebody to look at it: others are kept from the report meanwhile. */
  keep?: boolean;
  /** What a person said the file is; null lets the text decide. */
  decided: { kind: "new" } | { kind: "version"; reportId: string } | null;
  /** Who may see a new report; null means everyone. */
  audience: readonly string[] | null;
  /** Whose reports the actor looks after: one outside is neither found, nor replaced, nor named. */
  within: ManagementScope;
  /** What a person corrected of the report's facts, already done in `read`. */
  edits: DraftEdit | null;
  /** The document of the chat platform it was fetched from; null for a file. */
  source: string | null;
  /** Reads a text again that is live already: the rules that read it have changed. */
  again: boolean;
  progress?: Progress;
};

export type DraftOutcome =
  | { kind: "unchanged"; reportId: string; version: number }
  /** Somebody else is at the same report right now. */
  | { kind: "busy"; holder: string }
  | {
      kind: "draft";
      reportId: string;
      version: number;
      relation: Relation;
      /** Makes the draft one that waits; without it the next sweep clears it. */
      ready: readonly Statement[];
    };

/** How long a report is kept for the one who looks at its preview, and for a program that reads it and goes on. */
const previewSeconds = 900;
const readingSeconds = 60;

/**
 * Stores what was read as a draft nobody can be answered from, indexed and compared. What makes it ready is left to the
 * caller: it costs nothing in the transaction that publishes it. The same text as a live version is no new version; a
 * draft of the same text that was left behind is written anew.
 */
export async function prepareDraft(deps: LifecycleDeps, request: DraftRequest): Promise<DraftOutcome> {
  const { read, again, source } = request;
  const known = await findVersionByHash(deps.database, read.contentHash, request.within);
  if (known?.state === "live" && known.readerVersion === read.readerVersion && !again) {
    return { kind: "unchanged", reportId: known.reportId, version: known.number };
  }
  const identity = identityOf(read, deps.gazetteer);
  const seconds = request.keep ? previewSeconds : readingSeconds;
  const lease = { name: identityKey(identity), holder: request.holder, now: deps.clock(), seconds };
  const holder = await takeReportLease(deps.database, lease);
  if (holder !== null) return { kind: "busy", holder };
  if (known?.state === "draft") await discard(deps, known.versionId);
  await checkDecision(deps, request);
  const relation: Relation =
    known?.state === "live"
      ? { kind: "version", reportId: known.reportId }
      : (request.decided ??
        (await findKnownReport(deps, { identity, source, text: read.text, within: request.within })));
  const reportId = relation.kind === "version" ? relation.reportId : deps.newId();
  const version = await nextNumber(deps.database, reportId);
  const versionId = `${reportId}.${version}`;
  const corrected = await withKnownCorrections(deps, reportId, read);
  const checksum = checksumOf(corrected);
  const candidates = relation.kind === "uncertain" ? relation.candidates : null;
  const { actor, audience } = request;
  await saveDraft(deps.database, {
    reportId,
    versionId,
    number: version,
    read: corrected,
    now: deps.clock(),
    audience,
    origin: { identity, candidates, checksum, createdBy: actor, edits: request.edits, source },
  });
  const size = { versionId, passages: corrected.passages.length, figures: corrected.figures.length, checksum };
  await indexVersion(deps, size, request.progress);
  const entry = auditStatement(deps.newId, {
    at: deps.clock().toISOString(),
    actor,
    action: "draft",
    reportId,
    version,
    details: { file: read.file, relation: relation.kind },
  });
  const ready = [markReady({ versionId, now: deps.clock() }), entry];
  return { kind: "draft", reportId, version, relation, ready };
}

/** What people said of figures of this report is said again where their sentences are still there. */
export async function withKnownCorrections(
  { database }: Pick<LifecycleDeps, "database">,
  reportId: string,
  read: ReadReport,
): Promise<ReadReport> {
  return withCorrections(read, await figureCorrections(database, reportId));
}

/** A correction of a report that is not there, or not the actor's: the same words for both. */
async function checkDecision({ database }: LifecycleDeps, { decided, within }: DraftRequest): Promise<void> {
  if (decided?.kind !== "version") return;
  const [version] = await versionsOfReport(database, decided.reportId);
  if (version !== undefined && isManagedWithin(version.audience, within)) return;
  throw new AppError({
    code: "BAD_REQUEST",
    message: `没有编号是“${decided.reportId}”的报告。`,
    userVisible: true,
    remedy: "请用报告列表里的编号。",
  });
}

async function discard(deps: LifecycleDeps, versionId: string): Promise<void> {
  await deps.index.removeVersion(versionId);
  await discardDraft(deps.database, versionId);
}
