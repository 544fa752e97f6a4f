import type { Gazetteer } from "../../reports/gazetteer.ts";
import type { Period } from "../../reports/period.ts";
import type { Place } from "../../reports/place.ts";
import type { Frame } from "../frame.ts";
import { limits } from "../limits.ts";
import { fitsPlace, fitsTime } from "./fits.ts";
import type { OutlinedSentence } from "./outline.ts";
import { isOfKind, rankSentences, strongest, type Ranked, type RankWith } from "./rank.ts";

/** What a question for text comes to, before anything is quoted. */
export type TextDecision =
  | { kind: "quote"; sentences: OutlinedSentence[]; otherYears: boolean }
  | { kind: "choose"; places: Place[] }
  /**
   * `nearest`: another year in which the same place's report has an answer. `heading`: one of the asked kind in the
   * place's report, though nothing below it is on the subject.
   */
  | { kind: "none"; reason: "NO_PLACE" | "NO_PERIOD" | "NOT_STATED"; nearest: Period | null; heading?: string };

export type ChooseWith = RankWith & {
  gazetteer: Gazetteer;
  /** Whether any report is about one of the places named. */
  placeKnown: boolean;
};

/** Slots first, then rank: a sentence of another place or year never comes into question. */
export function chooseSentences(sentences: readonly OutlinedSentence[], frame: Frame, asked: ChooseWith): TextDecision {
  if (frame.unknownPlace !== null) return { kind: "none", reason: "NO_PLACE", nearest: null };
  const here = frame.places.length === 0 ? [...sentences] : ofPlaces(sentences, frame.places, asked.gazetteer);
  const told = rankSentences(here, asked);
  if (told.length === 0) {
    const unknown = frame.places.length > 0 && !asked.placeKnown;
    if (unknown) return { kind: "none", reason: "NO_PLACE", nearest: null };
    const timed = frame.periods.length > 0 ? ofPeriods(here, frame) : here;
    const heading = frame.places.length === 0 ? undefined : headingOfKind(timed, asked);
    return { kind: "none", reason: "NOT_STATED", nearest: null, ...(heading === undefined ? {} : { heading }) };
  }
  const timed = frame.periods.length > 0 ? ofPeriods(here, frame) : latest(here, told, asked);
  const ranked = rankSentences(timed, asked);
  if (ranked.length === 0) return { kind: "none", reason: "NO_PERIOD", nearest: newest(told) };
  const several = frame.places.length === 0 ? placesOf(ranked) : [];
  if (several.length > 1) return { kind: "choose", places: several };
  const otherYears = frame.periods.length === 0 && new Set(told.map(yearOf)).size > 1;
  return { kind: "quote", sentences: shown(strongest(ranked)), otherYears };
}

function headingOfKind(sentences: readonly OutlinedSentence[], { topic }: ChooseWith): string | undefined {
  return sentences.flatMap(({ headings }) => headings).find((heading) => isOfKind(heading, topic));
}

function ofPlaces(
  sentences: readonly OutlinedSentence[],
  places: readonly Place[],
  gazetteer: Gazetteer,
): OutlinedSentence[] {
  return sentences.filter((sentence) => places.some((place) => fitsPlace(sentence, place, gazetteer)));
}

function ofPeriods(sentences: readonly OutlinedSentence[], frame: Frame): OutlinedSentence[] {
  const asked = frame.periods.map(({ period }) => period);
  return sentences.filter((sentence) => fitsTime(sentence, asked));
}

/**
 * No time asked: of each place its newest report that has an answer, and of that what speaks of its own time; a plan may
 * speak of the time after.
 */
function latest(
  sentences: readonly OutlinedSentence[],
  told: readonly Ranked[],
  { topic }: Pick<ChooseWith, "topic">,
): OutlinedSentence[] {
  const newestOf = new Map<string, string>();
  for (const ranked of told) {
    const place = placeKey(ranked.sentence);
    const to = yearOf(ranked);
    if (to >= (newestOf.get(place) ?? "")) newestOf.set(place, to);
  }
  return sentences.filter((sentence) => {
    const { period } = sentence.from.section;
    if ((period.to?.slice(0, 4) ?? "") !== newestOf.get(placeKey(sentence))) return false;
    return topic.plan || period.to === null || fitsTime(sentence, [wholeYears(period)]);
  });
}

function wholeYears({ from, to }: Period): Pick<Period, "from" | "to"> {
  return { from: `${(from ?? to ?? "").slice(0, 4)}-01-01`, to: `${(to ?? "").slice(0, 4)}-12-31` };
}

/** The places that have an answer; a place the source hides cannot be asked for by name. */
function placesOf(ranked: readonly Ranked[]): Place[] {
  const byId = new Map<string, Place>();
  for (const { sentence } of ranked) {
    const { place } = sentence.from.section;
    if (place !== null) byId.set(place.id, place);
  }
  return [...byId.values()];
}

/** The best few, in the order of the source. */
function shown(ranked: readonly Ranked[]): OutlinedSentence[] {
  const place = placeKey(ranked[0]?.sentence);
  return ranked
    .filter(({ sentence }) => placeKey(sentence) === place || sentence.from.section.place !== null)
    .slice(0, limits.quotes)
    .map(({ sentence }) => sentence)
    .sort(
      (left, right) =>
        left.from.reportId.localeCompare(right.from.reportId) ||
        left.from.passage.ordinal - right.from.passage.ordinal ||
        left.span[0] - right.span[0],
    );
}

function newest(told: readonly Ranked[]): Period | null {
  const periods = told.map(({ sentence }) => sentence.from.section.period).filter(({ to }) => to !== null);
  return periods.sort((left, right) => (right.to ?? "").localeCompare(left.to ?? ""))[0] ?? null;
}

function yearOf({ sentence }: Ranked): string {
  return sentence.from.section.period.to?.slice(0, 4) ?? "";
}

function placeKey(sentence: OutlinedSentence | undefined): string {
  const facts = sentence?.from.section;
  return facts?.place?.id ?? facts?.placeLabel ?? "";
}
