import type { FigureDiff } from "../reports/diff/diff-figures.ts";
import type { ManagementScope } from "../reports/management-scope.ts";

/**
 * Looking after reports, as the API and other doors do it. A host fills it in. `within` says whose reports the caller may
 * handle; any other report is not there for them. All of it is plain data, so that another thread can do the work.
 */
export type Management = {
  list: (input: { within: ManagementScope }) => Promise<ManagedReport[]>;
  /** All versions of a report, oldest first; empty when there is none. */
  versions: (input: OneReport) => Promise<ManagedReport[]>;
  compare: (input: OneReport & { version: number | null }) => Promise<Comparison | null>;
  /** Says what an uncertain draft is. Gives the report it now belongs to, or null. */
  settle: (input: OneReport & { decided: Decided }) => Promise<string | null>;
  publish: (
    input: OneReport & ActedBy & { version: number | null; expectedLive?: string | null },
  ) => Promise<Published>;
  rollBack: (input: OneReport & ActedBy) => Promise<Published>;
  remove: (input: OneReport & ActedBy) => Promise<boolean>;
  discard: (input: OneReport & ActedBy & { version: number }) => Promise<boolean>;
};

export type OneReport = { id: string; within: ManagementScope };
export type ActedBy = { actor: string; holder: string };
export type Decided = { kind: "new" } | { kind: "version"; reportId: string };

export type Published =
  | { kind: "published"; reportId: string; version: number; replaced: number | null }
  | { kind: "nothing" }
  | { kind: "undecided"; candidates: readonly string[] }
  | { kind: "overtaken" };

/** A row of the list as other programs read it. */
export type ManagedReport = {
  id: string;
  title: string;
  state: "draft" | "live" | "superseded" | "removed";
  version: number;
  versionId: string;
  live: number | null;
  liveVersionId: string | null;
  candidates: readonly string[] | null;
  file: string;
  issuer: string | null;
  place: { id: string; name: string } | null;
  period: { label: string; from: string | null; to: string | null };
  publishedOn: string | null;
  audience: readonly string[] | null;
  figures: number;
  masked: number;
  passages: number;
  contentHash: string;
  createdAt: string;
  createdBy: string | null;
  publishedAt: string | null;
};

export type Comparison = FigureDiff & {
  id: string;
  title: string;
  state: ManagedReport["state"];
  from: number | null;
  to: number;
};
