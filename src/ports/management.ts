import type { LeftOut } from "../reports/document.ts";
import type { DiffFigure } from "../reports/diff/diff-figure.ts";
import type { FigureDiff } from "../reports/diff/diff-figures.ts";
import type { FigureRole } from "../reports/figure.ts";
import type { ManagementScope } from "../reports/management-scope.ts";
import type { ReportState } from "../reports/report.ts";

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
  /** Changes what a draft says about itself. */
  edit: (input: OneReport & ActedBy & { version: number; edit: DraftEdit }) => Promise<Edited>;
  /** Figures of a draft or of the version that answers. */
  figures: (input: OneReport & { version: number; wanted: WantedFigures }) => Promise<DiffFigure[]>;
  /**
   * Puts right what a figure means, leaves it out (`words` null), or takes it back (no words). `version` null takes the one that answers, or the
   * draft of a new report.
   */
  correct: (
    input: OneReport & ActedBy & { version: number | null; figure: string; words: FigureWords },
  ) => Promise<Corrected>;
  publish: (
    input: OneReport & ActedBy & { version: number | null; expectedLive?: string | null; acceptLost?: boolean },
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
  /** There is no draft, or no version of that number that could be published. */
  | { kind: "nothing" }
  /** It may be a new version of one of these; somebody has to say. */
  | { kind: "undecided"; candidates: readonly string[] }
  /** These pinned questions would no longer be answered: somebody has to say yes to that as well. */
  | { kind: "lost"; questions: readonly string[] }
  /** Another version became live since `expectedLive` was looked at: look again. */
  | { kind: "overtaken" };

/** A version of a report as those see it who look after the library. */
export type ManagedReport = {
  /** The report's id. */
  id: string;
  title: string;
  state: ReportState;
  /** The version's number. */
  version: number;
  versionId: string;
  /** The number of the version that answers now. */
  live: number | null;
  liveVersionId: string | null;
  /** Reports this draft may be a new version of; null when that is settled. */
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
  /** Digit runs no rule accounts for. */
  unaccounted: number;
  /** What the file holds and the text does not. */
  leftOut: readonly LeftOut[];
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

/** What became of one report of a file that was sent in. */
export type IngestedFile = {
  file: string;
  outcome: "published" | "draft" | "unchanged" | "undecided" | "busy" | "refused";
  reportId: string | null;
  version: number | null;
  title: string | null;
  /** One plain sentence for the sender. */
  message: string;
  figures: number;
  passages: number;
  masked: number;
  unaccounted: number;
};

/** What a person corrects about a draft before it is published; what is left out stays. */
export type DraftEdit = {
  title?: string;
  issuer?: string;
  /** The name of a place the gazetteer knows. */
  place?: string;
  /** A time as a report would print it: 2021年, 2021年3月, 2021年上半年. */
  period?: string;
  /** Who may see a new report; null for everyone. */
  audience?: readonly string[] | null;
};

/** `wrong` names the field that could not be understood. */
export type Edited = { kind: "edited" } | { kind: "nothing" } | { kind: "wrong"; field: "place" | "period" };

/**
 * The one with this id (the part after the colon will do), all that are printed like this, or those that somebody left
 * out.
 */
export type WantedFigures = { id: string } | { display: string } | { leftOut: true };

/** What a person says a figure means, in words; what is left out stays. Null leaves the figure out. */
export type FigureWords = {
  metric?: string;
  place?: string;
  period?: string;
  population?: string;
  role?: FigureRole;
} | null;

export type Corrected =
  /** `state` of the version that holds it now: a draft still waits to be published. */
  | { kind: "corrected"; version: number; state: "draft" | "live" }
  | { kind: "no-report" }
  | { kind: "no-figure" }
  | { kind: "wrong"; field: "place" | "period" }
  | { kind: "busy" };
