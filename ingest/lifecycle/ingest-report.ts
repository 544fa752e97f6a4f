import type { DraftEdit } from "../../src/ports/management.ts";
import type { ManagementScope } from "../../src/reports/management-scope.ts";
import type { ReadReport } from "../../src/reports/report.ts";
import { releaseDraft } from "./drop-draft.ts";
import type { Acting, LifecycleDeps } from "./deps.ts";
import { prepareDraft, type DraftRequest } from "./prepare-draft.ts";
import { publishDraft } from "./publish-draft.ts";

export type IngestRequest = Acting & {
  read: ReadReport;
  /** Stops before the publish. */
  draft: boolean;
  /** A draft somebody looks at next: others are kept from the report meanwhile. */
  keep?: boolean;
  decided?: DraftRequest["decided"];
  audience?: readonly string[] | null;
  /** Whose reports the actor looks after; all when left out. Others are left alone, as if they were not there. */
  within?: ManagementScope;
  /** Said yes to losing pinned questions. */
  acceptLost?: boolean;
  /** What a person corrected of the report's facts, already done in `read`. */
  edits?: DraftEdit | null;
  /** The document of the chat platform it was fetched from. */
  source?: string | null;
  /** Reads again what is live already. */
  again?: boolean;
};

export type Ingested =
  | { kind: "published" | "draft" | "unchanged"; reportId: string; version: number }
  /** Stored as a draft of a new report, though it may be a new version of one of these. */
  | { kind: "undecided"; reportId: string; version: number; candidates: readonly string[] }
  /** Kept as a draft: these pinned questions would no longer be answered. */
  | { kind: "lost"; reportId: string; version: number; questions: readonly string[] }
  | { kind: "busy" };

/** One report from text to answers: a draft, and at once its publication unless a draft was asked for. */
export async function ingestReport(deps: LifecycleDeps, request: IngestRequest): Promise<Ingested> {
  const { draft, decided = null, audience = null, within = null, edits = null, source = null } = request;
  const { again = false, actor, holder, read, keep } = request;
  const prepared = await prepareDraft(deps, {
    actor,
    holder,
    read,
    decided,
    audience,
    within,
    edits,
    source,
    again,
    ...(keep !== undefined && { keep }),
  });
  if (prepared.kind === "unchanged") return prepared;
  if (prepared.kind === "busy") return { kind: "busy" };
  const { reportId, version, relation, ready } = prepared;
  if (relation.kind === "uncertain" || draft) {
    await deps.database.batch(ready);
    if (!request.keep) await releaseDraft(deps, { ...request, reportId, version });
    return relation.kind === "uncertain"
      ? { kind: "undecided", reportId, version, candidates: relation.candidates }
      : { kind: "draft", reportId, version };
  }
  const published = await publishDraft(deps, { ...request, reportId, version, justCompared: ready });
  if (published.kind !== "published") await deps.database.batch(ready);
  if (published.kind === "lost") {
    await releaseDraft(deps, { ...request, reportId, version });
    return { kind: "lost", reportId, version, questions: published.questions };
  }
  return published.kind === "published" ? { kind: "published", reportId, version } : { kind: "busy" };
}
