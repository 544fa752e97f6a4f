import type { LeftOut, Locator } from "./document.ts";
import type { Figure } from "./figure.ts";
import type { Period } from "./period.ts";
import type { Place } from "./place.ts";

/** A span of UTF-16 offsets in the stored original text, end exclusive. */
export type Span = [start: number, end: number];

/**
 * What a report or a sub-report says about itself. Issuer (发文单位), publisher (发布网站或上级机关) and subject place
 * (所述地区) are three different things: a city's page may tell only of one county.
 */
export type ReportFacts = {
  title: string;
  issuer: string | null;
  publisher: string | null;
  place: Place | null;
  /** Printed instead of a place that the text masks or leaves out: 未署名的县. */
  placeLabel: string | null;
  /** The exact period the report is about: a year, half-year, quarter, month or as-of date. */
  period: Period;
  /** The day `截至目前` means in this text; null when nothing in it says. */
  asOf: string | null;
  publishedOn: string | null;
};

export type ReportState = "draft" | "live" | "superseded" | "removed";

/** One sub-report or section with its own facts; a plain report is one section. */
export type Section = {
  ordinal: number;
  span: Span;
  facts: ReportFacts;
};

/** At most 400 characters of one section, never cutting a sentence; the unit of text search. */
export type Passage = {
  id: string;
  ordinal: number;
  section: number;
  span: Span;
  /** The cleaned form of the same slice: what is searched, never what is quoted. */
  text: string;
};

/** A digit run of the original that is not a figure, and the rule that says so (design.md 5, invariant A). */
export type ExcludedToken = {
  span: Span;
  class: ExclusionClass;
  /** A figure that was left out by hand, and how it is found again: somebody may want it back. */
  leftOut?: { mark: FigureMark; figure: Figure };
};

/**
 * Finds a figure again in a later version: its sentence without white space, its digits as printed, and which of the
 * like-printed numbers of that sentence it is, from 0. A sentence that changed is read anew.
 */
export type FigureMark = { sentence: string; display: string; nth: number };

export type ExclusionClass =
  | "date"
  | "document-number"
  | "ordinal"
  | "phone"
  | "list-mark"
  | "age"
  | "name"
  | "version"
  | "junk"
  /** Left out by an admin. */
  | "by-hand";

/** Everything the ingest pipeline reads out of one file: the input of the store. */
export type ReadReport = {
  /** The file's name, shown in citations. */
  file: string;
  /** SHA-256 of the original text in hex; the same text twice is the same version. */
  contentHash: string;
  readerVersion: string;
  text: string;
  /** Where in the file each stretch of the text stands; empty for plain text and html. */
  locators: Locator[];
  /** What the file holds and the text does not. */
  leftOut: LeftOut[];
  /** Hash of the uploaded bytes, where they are kept beside the text. */
  original: string | null;
  facts: ReportFacts;
  sections: Section[];
  passages: Passage[];
  figures: Figure[];
  excluded: ExcludedToken[];
  /** Digit runs neither in a figure nor excluded; must be empty, and is printed when it is not. */
  unaccounted: Span[];
};
