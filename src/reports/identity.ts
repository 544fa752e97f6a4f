import type { ReportFacts } from "./report.ts";

/**
 * What makes a file the same report again: who issued it, about which place, what kind of report it is and the exact
 * time it is about. Twelve monthly bulletins with one title are twelve reports; a corrected one is the same report.
 */
export type ReportIdentity = {
  file: string;
  title: string;
  issuer: string | null;
  placeId: string | null;
  /** The title without places, times, issuer and marks of correction: `工作总结`. Null when the text has no title. */
  kind: string | null;
  /** `第3期`, where the title or the line below it says so. */
  issue: string | null;
  /** The exact month, quarter, half-year, year or as-of day, ISO days; both null when nothing says. */
  from: string | null;
  to: string | null;
  publishedOn: ReportFacts["publishedOn"];
};

export type SameReport = "same" | "different" | "uncertain";

/** From which share of equal passages on two texts are taken for two states of one report. */
const mostly = 0.5;

/**
 * Whether a new file is a new version of a known report. `overlap` is the share of its passages which the known one has
 * word for word (0 to 1). In doubt the answer is `uncertain`: replacing the wrong report would answer with its figures.
 */
export function compareIdentity(known: ReportIdentity, added: ReportIdentity, overlap: number): SameReport {
  const place = compareSlot(known.placeId, added.placeId);
  const period = comparePeriod(known, added);
  const issue = known.issue === added.issue ? "agree" : known.issue && added.issue ? "differ" : "open";
  if ([place, period, issue].includes("differ")) return "different";
  const sameFile = known.file === added.file;
  const alike = overlap >= mostly;
  const slots = [place, period, issue, compareSlot(known.issuer, added.issuer), compareKind(known, added)];
  const settled = slots.every((slot) => slot === "agree" || (slot === "neither" && (sameFile || alike)));
  if (settled) return sameFile || alike || sameMonth(known, added) ? "same" : "uncertain";
  return alike || (sameFile && compareKind(known, added) !== "differ") ? "uncertain" : "different";
}

type Slot = "agree" | "differ" | "open" | "neither";

function compareSlot(known: string | null, added: string | null): Slot {
  if (known === null && added === null) return "neither";
  if (known === null || added === null) return "open";
  return known === added ? "agree" : "differ";
}

function comparePeriod(known: ReportIdentity, added: ReportIdentity): Slot {
  const end = compareSlot(known.to, added.to);
  return end === "agree" && known.from !== added.from ? "differ" : end;
}

function compareKind(known: ReportIdentity, added: ReportIdentity): Slot {
  return known.title === added.title ? "agree" : compareSlot(known.kind, added.kind);
}

/** Bulletins that say their date only at the end differ in nothing else; one of the same month is a correction. */
function sameMonth(known: ReportIdentity, added: ReportIdentity): boolean {
  if (known.publishedOn === null || added.publishedOn === null) return true;
  return known.publishedOn.slice(0, 7) === added.publishedOn.slice(0, 7);
}

/** One name per identity, for a lease: two files that are surely the same report have the same one. */
export function identityKey({ issuer, placeId, kind, issue, from, to, title }: ReportIdentity): string {
  return JSON.stringify([issuer, placeId, kind ?? title, issue, from, to]);
}
