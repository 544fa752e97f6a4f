import type { Piece } from "../answer/piece.ts";
import type { Calculation, Claim, Note } from "../reports/answer.ts";
import type { Citation } from "../reports/citation.ts";
import type { AskedOften } from "../store/most-asked.ts";
import type { UnansweredGroup } from "../store/unanswered.ts";
import type { NewsRow } from "../store/digest-news.ts";

/** A piece the gate let through; a figure's piece knows where it stands. */
export type DigestPiece = { piece: Piece; url: string | null };

/** A line of what is told of a report. */
export type DigestLine = {
  pieces: readonly DigestPiece[];
  /** True for what only adds to the line before: what it changed by, what it was. */
  aside: boolean;
};

/** One report of the week with what is told of it. Nothing here is unverified. */
export type DigestItem = {
  news: NewsRow;
  /** Figures that a new version changed are among them, each citing its own version. */
  claims: Claim[];
  calculations: Calculation[];
  citations: Citation[];
  notes: Note[];
  /** What a person reads below the report's title; empty when nothing could be told for certain. */
  lines: DigestLine[];
  composedBy: "template" | "model";
};

/** One watched metric of one place over three periods or more, of which each is as long as the others. */
export type Trend = {
  title: string;
  /** Whole years or years' ends. */
  yearly: boolean;
  points: { label: string; value: string; display: string }[];
};

/** A week's summary of one group (周报), before it is made into cards. */
export type Digest = {
  week: string;
  from: Date;
  to: Date;
  timeZone: string;
  late: boolean;
  /** How many reports were new and how many corrected, whether described or not. */
  added: number;
  revised: number;
  items: DigestItem[];
  /** Ids of reports, told or only cited, that not everyone may see: their pages open for nobody. */
  closed: ReadonlySet<string>;
  /** Titles of the reports that are only named. */
  others: string[];
  trends: Trend[];
  /** Only for the chat of the admins: what was asked most and what could not be answered. */
  asked: { most: AskedOften[]; unanswered: UnansweredGroup[] } | null;
};
