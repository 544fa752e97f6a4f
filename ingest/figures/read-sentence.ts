import type { Place } from "../../src/reports/place.ts";
import type { Quantity } from "../../src/reports/quantities/scan.ts";
import type { Span } from "../../src/reports/report.ts";
import type { TimeMention } from "../../src/reports/time-words.ts";
import type { Line } from "../section/lines.ts";
import { applyRole } from "./draft-role.ts";
import type { FigureDraft } from "./draft.ts";
import { applyWords } from "./level-or-change.ts";
import { emptyCarry, levelLike, type Carry } from "./naming/carry.ts";
import { wordRules } from "./naming/word-rules.ts";
import type { FigureReading, SentenceContext } from "./reading.ts";
import type { Sentence } from "./sentences.ts";
import { applyPlace } from "./slots.ts";
import { readNames, type Names } from "./slots/names.ts";
import { doseAhead, peopleAhead } from "./slots/people-ahead.ts";
import { placeAhead } from "./slots/place-ahead.ts";
import { mentionsOf } from "./slots/place-mentions.ts";
import { isInBrackets, openDraft, windowOf } from "./surroundings.ts";
import { applyTime } from "./times.ts";
import { readFrames, type Frame } from "./times/frames.ts";
import { applyPairTime } from "./times/pair-times.ts";
import { opensRunningTotal } from "./times/running-total.ts";
import { partsOfYears, timesOf } from "./times/spoken-times.ts";
import { applyYearBefore } from "./times/year-before.ts";

export type SentenceRead = {
  drafts: FigureDraft[];
  times: readonly TimeMention[];
  /** The time frame the paragraph goes on with. */
  frame: Frame | null;
  /** The one the sentence ends in, which a next sentence with 其中 shares. */
  last: Frame | null;
};

/** A sentence with the figures of the one before it, and those of its paragraph so far. */
type SentenceToRead = {
  sentence: Sentence;
  line: Line;
  before: readonly FigureDraft[];
  told: readonly FigureDraft[];
};

/** Reads every number of one sentence, in order. */
export function readSentence(
  { sentence, line, before, told }: SentenceToRead,
  quantities: readonly Quantity[],
  carried: Frame | null,
  context: SentenceContext,
): SentenceRead {
  const slice = ([start, end]: Span) => context.text.slice(start, end);
  const found = timesOf(sentence, carried, context);
  const times = partsOfYears(found, carried?.period ?? context.anchor.period, slice);
  const timed = { text: slice, mentions: times, clauseStarts: sentence.clauses.map(([start]) => start) };
  const known = { about: context.anchor.period, told: carried === null ? told : [...told, carried] };
  const frames = readFrames(timed, carried, { lexicon: context.lexicon, ...known });
  const last = frames.frameAt(sentence.span[1]);
  const ending = { times, frame: opensRunningTotal(last, sentence, context) ? last : frames.carried, last };
  if (quantities.length === 0) return { drafts: [], ...ending };
  const places = mentionsOf(line, context.places);
  const carry = emptyCarry(before, { people: peopleAhead(sentence, line), dose: doseAhead(sentence, line) });
  quantities.forEach((quantity, index) => {
    const next = quantities[index + 1] ?? null;
    const draft = readFigure({ sentence, quantity, next, mentions: { times, places }, frames, carry, context, slice });
    carry.drafts.push(draft);
  });
  return { drafts: carry.drafts, ...ending };
}

/** One number: the words around it, what it counts and whose, when, where, and in what role it is told. */
function readFigure(reading: FigureReading): FigureDraft {
  const { sentence, mentions, carry, context, slice } = reading;
  const previous = carry.drafts.at(-1) ?? null;
  const draft = openDraft(reading);
  const window = windowOf(reading);
  const names = readNames(slice(window), window[0], {
    mentions,
    reader: context.places,
    rules: wordRules(context.lexicon),
    sentence: sentence.text,
  });
  draft.listedPlaces = names.listed;
  const numberFirst = applyWords(draft, reading, names);
  applyTime(draft, reading);
  if (carry.compared.at(-1) === draft) applyYearBefore(draft, levelLike(draft, carry));
  applyPairTime(draft, reading);
  setAside(carry, isInBrackets(reading));
  applyPlace(draft, { ...names, place: names.place ?? placeBefore(draft, names, reading) }, carry, context.places);
  applyRole(draft, reading, { previous, numberFirst });
  return draft;
}

/** The place that holds outside a bracket is kept while one is read, and holds again behind it. */
function setAside(carry: Carry, inside: boolean): void {
  if (inside) carry.outside ??= { place: carry.place, unnamed: carry.unnamed };
  else if (carry.outside !== null) Object.assign(carry, carry.outside, { outside: null });
}

/** The place that a clause without a number before it begins with, where the figure's own clause names none. */
function placeBefore(draft: FigureDraft, { unnamed, compared, listed }: Names, reading: FigureReading): Place | null {
  if (unnamed !== null || compared !== null || listed.length > 0 || draft.role === "rank") return null;
  const from = reading.carry.drafts.at(-1)?.quantity.span[1] ?? draft.sentence[0];
  return placeAhead([from, draft.clause[0]], reading);
}
