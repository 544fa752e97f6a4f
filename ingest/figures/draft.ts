import type { Change, EdgeKind, FigureFlag, FigureRole } from "../../src/reports/figure.ts";
import { unresolvedPeriod, type Period } from "../../src/reports/period.ts";
import type { Place } from "../../src/reports/place.ts";
import type { Quantity } from "../../src/reports/quantities/scan.ts";
import type { Span } from "../../src/reports/report.ts";

/** A figure while its sentence is being read; all spans are in the cleaned text. */
export type FigureDraft = {
  quantity: Quantity;
  /** True where the source leaves the unit out and a verb of money implies it. */
  unitImplied: boolean;
  sentence: Span;
  clause: Span;
  /** Cleaned text between the clause start (or the figure before) and the number, and after it to the next stop. */
  before: string;
  after: string;
  /** Everything between the figure before, or the sentence's start, and the number; table cells have none. */
  lead?: string;
  /** Where slots were inherited from. */
  context: Span[];
  phrase: string;
  head: string;
  /** True when the clause names nothing of its own, so that population and dose carry over. */
  elliptical: boolean;
  /** True of 较去年同期的4120例: another number is compared with it, and it is the whole of nothing. */
  compared?: boolean;
  population: string | null;
  qualifiers: string[];
  place: Place | null;
  placeLabel: string | null;
  /** Places named together before 分别, in order. */
  listedPlaces?: Place[];
  period: Period;
  role: FigureRole;
  change: Change | null;
  flags: FigureFlag[];
  edges: { kind: EdgeKind; to: FigureDraft }[];
};

/** A draft with its slots still empty: of nothing, nowhere, at no time. */
export function blankDraft(quantity: Quantity, sentence: Span): FigureDraft {
  return {
    quantity,
    unitImplied: false,
    sentence,
    clause: quantity.span,
    before: "",
    after: "",
    context: [],
    phrase: "",
    head: "",
    elliptical: false,
    population: null,
    qualifiers: [],
    place: null,
    placeLabel: null,
    period: unresolvedPeriod,
    role: "result",
    change: null,
    flags: [],
    edges: [],
  };
}

/** Names a figure anew, and with it how much it is said to have changed where that went by the same name. */
export function rename(draft: FigureDraft, name: string, drafts: readonly FigureDraft[]): void {
  const { phrase } = draft;
  const changes = drafts.filter(({ edges }) => edges.some(({ kind, to }) => kind === "base" && to === draft));
  for (const each of [draft, ...changes]) if (each.phrase === phrase) each.phrase = name;
}
