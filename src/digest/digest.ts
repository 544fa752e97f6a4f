import type { Calculation, Claim, Note } from "../reports/answer.ts";
import type { Citation } from "../reports/citation.ts";
import type { AskedOften } from "../store/most-asked.ts";
import type { UnansweredGroup } from "../store/unanswered.ts";
import type { NewsRow } from "../store/digest-news.ts";

/** A figure that a new version of a report changed: both as claims, each citing its own version. */
export type Correction = { former: Claim; current: Claim };

/** One report of the week with what is told of it. Nothing here is unverified. */
export type DigestItem = {
  news: NewsRow;
  claims: Claim[];
  calculations: Calculation[];
  corrections: Correction[];
  citations: Citation[];
  notes: Note[];
  /** What a person reads below the report's title; empty when nothing could be told for certain. */
  text: string;
};

/** One watched metric of one place over three years or more. */
export type Trend = { title: string; points: { label: string; value: string; display: string }[] };

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
  /** Titles of the reports that are only named. */
  others: string[];
  trends: Trend[];
  /** Only for the chat of the admins: what was asked most and what could not be answered. */
  asked: { most: AskedOften[]; unanswered: UnansweredGroup[] } | null;
};
