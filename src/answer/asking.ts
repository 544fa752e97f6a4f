import type { Audience, CitationUrl, Clock, Database, Log, NewId, SearchIndex } from "../ports.ts";
import type { Model } from "../ports/model.ts";
import type { Answer, Turn } from "../reports/answer.ts";
import type { Gazetteer } from "../reports/gazetteer.ts";
import type { Lexicon } from "../reports/lexicon.ts";
import type { Place } from "../reports/place.ts";
import { countLiveReports, libraryPlaces } from "../store/reports.ts";
import { createTimer, type Timer } from "./answer-timer.ts";
import type { OriginalText } from "./claims.ts";
import type { Frame } from "./frame.ts";
import { limits } from "./limits.ts";
import { localDay, localTime } from "../reports/wall-clock.ts";
import { rememberOriginals } from "./original-texts.ts";
import { understand } from "./understand.ts";
import type { Manner } from "./understand/reading-with.ts";

export type AnswerDeps = {
  database: Database;
  index: SearchIndex;
  lexicon: Lexicon;
  gazetteer: Gazetteer;
  clock: Clock;
  newId: NewId;
  timeZone: string;
  homePlace: Place | null;
  /** The places that should report, so that a ranking can say which are missing; empty when nobody listed them. */
  expectedPlaces: readonly Place[];
  citationUrl: CitationUrl;
  /** Reads looser questions and words answers; without one the rules and templates do. */
  model?: Model | undefined;
  /** Told when the gate stops an answer. */
  log?: Log | undefined;
};

export type AskInput = {
  question: string;
  askedAt: Date;
  context: readonly Turn[];
  /** Ids of the reports to look in; null for the whole library. */
  reports: readonly string[] | null;
  audience: Audience;
  /** Ids of the figures behind a choice that was offered and picked; the question is the choice's own. */
  chosen?: readonly string[];
  /** Told what begins, for whoever waits. */
  onStep?: (step: AnswerStep) => void;
  /** Rules and templates only: for a question asked on trial, which should cost nothing. */
  withoutModel?: true;
};

/** What takes time in answering: looking for figures, a model reading the question, a model wording the answer. */
export const answerSteps = ["search", "propose", "write"] as const;
export type AnswerStep = (typeof answerSteps)[number];

/** One question on its way to an answer: what was asked, and what was understood of it. */
export type Asking = {
  deps: AnswerDeps;
  input: AskInput;
  frame: Frame;
  /** The question read in another way. */
  readIn: (manner: Manner) => Frame;
  /** What every answer to it begins with. */
  start: Pick<Answer, "id" | "question" | "askedAt" | "reportsSearched">;
  /** Every place the asker's reports are about. */
  places: readonly Place[];
  originalText: OriginalText;
  timer: Timer;
};

/** Reads the question's slots, on the asker's day and among the places of the reports the asker may see. */
export async function beginAsking(given: AnswerDeps, input: AskInput): Promise<Asking> {
  const deps = input.withoutModel === true ? { ...given, model: undefined } : given;
  const { database, timeZone, clock, newId } = deps;
  const timer = createTimer(clock);
  const reportsSearched = await countLiveReports(database, input.reports, input.audience);
  const places = await libraryPlaces(database, input.audience);
  const today = localDay(input.askedAt, timeZone);
  const turns = input.context.slice(-limits.turns);
  const readIn = (manner?: Manner) =>
    understand(input.question, turns, {
      ...deps,
      libraryPlaces: places,
      today,
      ...(manner === undefined ? {} : { manner }),
    });
  const frame = readIn();
  timer.mark("understand");
  const { question, askedAt } = input;
  const start = { id: newId(), question, askedAt: localTime(askedAt, timeZone), reportsSearched };
  return {
    deps,
    input,
    frame,
    readIn,
    start,
    places,
    originalText: rememberOriginals(database, input.audience),
    timer,
  };
}

/** Whether any report the asker may see is about one of the places named. */
export function isPlaceKnown({ places }: Asking, frame: Frame): boolean {
  return frame.places.every(({ id }) => places.some((place) => place.id === id));
}
