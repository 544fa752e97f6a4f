import { AppError } from "../errors.ts";
import type { Audience, CitationUrl, Clock, Database, NewId, SearchIndex } from "../ports.ts";
import type { Model } from "../ports/model.ts";
import type { Answer, Turn } from "../reports/answer.ts";
import type { Gazetteer } from "../reports/gazetteer.ts";
import type { Lexicon } from "../reports/lexicon.ts";
import type { Place } from "../reports/place.ts";
import { countLiveReports, libraryPlaces } from "../store/reports.ts";
import { getVersionText } from "../store/versions.ts";
import { choicesOf, shownWithChoices } from "./choices.ts";
import { citeFigures, type OriginalText } from "./claims.ts";
import { composeAnswer, composeClarification, composeRefusal, withNotes, type Composed } from "./compose.ts";
import { decide, type Decision } from "./decide.ts";
import { withParts } from "./expand.ts";
import type { Frame } from "./frame.ts";
import { limits } from "./limits.ts";
import { locateCitations } from "./locate-citations.ts";
import { localDay, localTime } from "./local-time.ts";
import { askerOf } from "./model-allowance.ts";
import { listReportsText, plainAnswer } from "./plain-answers.ts";
import { withProposal, type Understood } from "./propose.ts";
import { writeProse } from "./prose.ts";
import { retrieve, type Candidate } from "./retrieve.ts";
import { answerTextQuestion } from "./text-question.ts";
import { understand } from "./understand.ts";
import { verifyAnswer } from "./verify.ts";
import { emptyText, helpText, tooLongText } from "./wording.ts";

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
};

export type AskInput = {
  question: string;
  askedAt: Date;
  context: readonly Turn[];
  /** Ids of the reports to look in; null for the whole library. */
  reports: readonly string[] | null;
  audience: Audience;
  /** Told what begins, for whoever waits. */
  onStep?: (step: AnswerStep) => void;
  /** Rules and templates only: for a question asked on trial, which should cost nothing. */
  withoutModel?: true;
};

/** What takes time in answering: looking for figures, a model reading the question, a model wording the answer. */
export const answerSteps = ["search", "propose", "write"] as const;
export type AnswerStep = (typeof answerSteps)[number];

/** Question → verified answer: understand, retrieve, decide, compose, verify. Nothing unverified leaves here. */
export async function answerQuestion(given: AnswerDeps, input: AskInput): Promise<Answer> {
  const deps = input.withoutModel === true ? { ...given, model: undefined } : given;
  const timer = createTimer(deps.clock);
  const { database, lexicon } = deps;
  const reportsSearched = await countLiveReports(database, input.reports, input.audience);
  const places = await libraryPlaces(database, input.audience);
  const today = localDay(input.askedAt, deps.timeZone);
  const frame = understand(input.question, input.context.slice(-limits.turns), {
    ...deps,
    libraryPlaces: places,
    today,
  });
  timer.mark("understand");
  const start = {
    id: deps.newId(),
    question: input.question,
    askedAt: localTime(input.askedAt, deps.timeZone),
    reportsSearched,
  };
  const text = await plainText(frame, input, deps);
  if (text !== null) return plainAnswer(start, text, timer.marks());
  const tell = input.onStep ?? (() => {});
  tell("search");
  const isPlaceKnown = (asked: Frame) => asked.places.every(({ id }) => places.some((place) => place.id === id));
  const originalText = createOriginalText(database, input.audience);
  if (frame.intent === "text") {
    const placeKnown = isPlaceKnown(frame);
    const told = await answerTextQuestion(frame, { ...deps, ...input, originalText, reportsSearched, placeKnown });
    timer.mark("retrieve");
    const citations = await locateCitations(database, told.citations);
    return {
      ...start,
      claims: [],
      calculations: [],
      ...told,
      citations,
      composedBy: "template",
      timings: timer.marks(),
    };
  }
  const found = new Map<string, Candidate>();
  const candidatesFor = async (ask: Frame["asks"][number], askFrame: Frame) => {
    const candidates = await retrieve(ask, askFrame, {
      ...deps,
      words: lexicon.asking,
      audience: input.audience,
      reports: input.reports,
    });
    for (const candidate of candidates) found.set(candidate.stored.figure.id, candidate);
    return candidates;
  };
  const decideFrom = async (asked: Frame): Promise<Decision> => {
    const placeKnown = isPlaceKnown(asked);
    const decided = await decide(asked, {
      units: lexicon.units,
      sums: lexicon.asking.sums,
      expected: deps.expectedPlaces,
      placeKnown,
      candidatesFor,
    });
    return withParts(decided, asked, { database, found });
  };
  const decision: Decision =
    reportsSearched === 0 ? { kind: "refuse", reason: "NO_REPORT", nearest: null } : await decideFrom(frame);
  timer.mark("decide");
  const byRules = { frame, decision, notes: [], waited: false };
  if (deps.model !== undefined) tell("propose");
  const understood = await withProposal(deps, { ...input, libraryPlaces: places, decideFrom }, byRules);
  timer.mark("propose");
  if (deps.model !== undefined) tell("write");
  return present({ deps, start, ...understood, asker: askerOf(input.audience), originalText, timer });
}

type Start = Pick<Answer, "id" | "question" | "askedAt" | "reportsSearched">;
type Presentation = Understood & {
  deps: AnswerDeps;
  start: Start;
  asker: string;
  originalText: OriginalText;
  timer: Timer;
};

/**
 * Composes the decision and lets it through only when the gate finds nothing; there is no weaker fall-back. A model's
 * wording takes the place of the template's only after it has passed as well.
 */
async function present(presentation: Presentation): Promise<Answer> {
  const { deps, start, frame, decision, notes, waited, asker, originalText, timer } = presentation;
  const candidates = candidatesOf(decision);
  const cited = await citeFigures(candidates, originalText, deps.citationUrl);
  const { claims } = cited;
  const citations = await locateCitations(deps.database, cited.citations);
  const { pieces, ...shown } = withNotes(compose(decision, frame, claims), notes);
  timer.mark("compose");
  const calculations = decision.kind === "answer" ? decision.calculations : [];
  const answer = { claims, calculations, citations, text: shown.text };
  const faults = await verifyAnswer({ answer, pieces, candidates, originalText, units: deps.lexicon.units });
  if (faults.length > 0) {
    throw new AppError({
      code: "INTERNAL",
      message: `an answer failed verification: ${faults.join("; ")}`,
      userVisible: false,
      remedy: "Report the question and this line; nothing was shown to the asker.",
    });
  }
  timer.mark("verify");
  const decided = { decision: decision.kind, ...answer, ...shown };
  const wording = { ...start, asker, frame, answer: decided, candidates, originalText };
  const prose = waited ? null : await writeProse(deps, wording);
  timer.mark("prose");
  const reason = decision.kind === "refuse" ? { reason: decision.reason } : {};
  return {
    ...start,
    ...decided,
    ...reason,
    ...(prose === null ? { composedBy: "template" } : { text: prose, composedBy: "model" }),
    timings: timer.marks(),
  };
}

function candidatesOf(decision: Decision): Candidate[] {
  if (decision.kind === "refuse") return decision.nearest ? [decision.nearest] : [];
  return decision.kind === "clarify"
    ? shownWithChoices(decision.candidates, decision.differs)
    : decision.candidates.slice(0, limits.rows);
}

function compose(decision: Decision, frame: Frame, claims: Answer["claims"]): Composed {
  if (decision.kind === "answer") return composeAnswer(claims, decision.calculations, decision.notes);
  if (decision.kind === "clarify")
    return composeClarification(claims, choicesOf(decision.candidates, decision.differs, frame));
  return composeRefusal(decision.reason, decision.under ?? frame, claims[0] ?? null);
}

/** Questions that need no figure: empty, overlong, help, which reports there are. */
async function plainText(frame: Frame, input: AskInput, deps: AnswerDeps): Promise<string | null> {
  if (input.question.length > limits.questionLength) return tooLongText;
  if (frame.intent === "empty") return emptyText;
  if (frame.intent === "help") return helpText;
  return frame.intent === "reports" ? listReportsText(deps.database, input.audience) : null;
}

function createOriginalText(database: Database, audience: Audience): OriginalText {
  const texts = new Map<string, Promise<string>>();
  return (reportId, version) => {
    const key = `${reportId}@${version}`;
    const text =
      texts.get(key) ?? getVersionText(database, reportId, version, audience).then((found) => found?.text ?? "");
    texts.set(key, text);
    return text;
  };
}

type Timer = { mark: (step: string) => void; marks: () => Record<string, number> };

function createTimer(clock: Clock): Timer {
  const begun = clock().getTime();
  let last = begun;
  const marks: Record<string, number> = {};
  const mark = (step: string) => {
    const now = clock().getTime();
    marks[step] = now - last;
    last = now;
  };
  return { mark, marks: () => ({ ...marks, total: last - begun }) };
}
