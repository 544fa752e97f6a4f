import type { Lexicon } from "../../src/reports/lexicon.ts";
import type { Period } from "../../src/reports/period.ts";
import type { Quantity } from "../../src/reports/quantities/scan.ts";
import type { Span } from "../../src/reports/report.ts";
import type { Review } from "../section/reviews.ts";
import type { PlanZone } from "../section/zones.ts";
import type { Carry } from "./naming/carry.ts";
import type { PlaceReader } from "./slots/clause-place.ts";
import type { readFrames } from "./times/frames.ts";
import type { Mentions } from "./slots/names.ts";
import type { Sentence } from "./sentences.ts";

/** What every sentence of a report is read with. */
export type SentenceContext = {
  text: string;
  lexicon: Lexicon;
  places: PlaceReader;
  anchor: { year: number | null; asOf: string | null; period: Period; publishedOn: string | null };
  planZoneAt: (at: number) => PlanZone | null;
  reviewAt: (at: number) => Review | null;
};

/** One number of a sentence while its slots are being filled; `carry` is what the numbers before it left. */
export type FigureReading = {
  sentence: Sentence;
  quantity: Quantity;
  next: Quantity | null;
  mentions: Mentions;
  frames: ReturnType<typeof readFrames>;
  carry: Carry;
  context: SentenceContext;
  slice: (span: Span) => string;
};
