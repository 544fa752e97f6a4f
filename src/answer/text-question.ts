import type { CitationUrl } from "../ports.ts";
import type { Answer, Note, RefusalReason } from "../reports/answer.ts";
import type { Gazetteer } from "../reports/gazetteer.ts";
import type { Lexicon } from "../reports/lexicon.ts";
import { yearsOf } from "../reports/period.ts";
import type { OriginalText } from "./claims.ts";
import type { Frame } from "./frame.ts";
import { limits } from "./limits.ts";
import { chooseSentences, type TextDecision } from "./text-question/choose.ts";
import { citeSentences, type CitedSentence } from "./text-question/cite.ts";
import { findDenials } from "./text-question/denial.ts";
import { findSentences, type FindWith } from "./text-question/find-sentences.ts";
import { retellSentences, type RetellWith } from "./text-question/retell.ts";
import { subjectOf } from "./text-question/subject.ts";
import { topicOf } from "./text-question/topic.ts";
import { wrongSentences } from "./text-question/verify.ts";
import {
  degradedNote,
  latestNote,
  placesLead,
  proseLead,
  quotesLead,
  sentenceLine,
  textRefusal,
  type AskedText,
} from "./text-question/wording.ts";
import { notVerifiedText } from "./wording.ts";

export type TextQuestionWith = FindWith &
  RetellWith & {
    lexicon: Lexicon;
    gazetteer: Gazetteer;
    citationUrl: CitationUrl;
    originalText: OriginalText;
    /** How many reports the asker may see. */
    reportsSearched: number;
    placeKnown: boolean;
    /** Told why the gate stopped the sentences. */
    tellFaults: (faults: readonly string[]) => void;
  };

/** The part of an answer that differs from one question for text to the next. */
export type TextAnswer = Pick<
  Answer,
  "decision" | "reason" | "citations" | "options" | "notes" | "text" | "composedBy"
>;

/**
 * Answers what no figure can (措施, 做法, 问题, 荣誉, 谁负责) with at most five quoted sentences, each cited, in the order of the
 * source; or refuses and says what was searched. The words are the report's own: nothing is summed up. A model may join
 * the sentences into running prose (`retell.ts`). A quote that is not its slice of the original is a refusal
 * (NOT_VERIFIED), and whoever runs this is told.
 */
export async function answerTextQuestion(frame: Frame, deps: TextQuestionWith): Promise<TextAnswer> {
  let degraded = false;
  const answer = await answerFrom(frame, { ...deps, noticeDegraded: () => (degraded = true) });
  if (!degraded) return answer;
  const note: Note = { code: "SEARCH_DEGRADED", text: degradedNote };
  return { ...answer, notes: [...answer.notes, note], text: `${answer.text}\n${note.text}` };
}

/** A question for a number whose only trace is a sentence that there was none: that sentence, or null. */
export async function quoteDenial(frame: Frame, deps: TextQuestionWith): Promise<TextAnswer | null> {
  const sentences = await findDenials(frame, { ...deps, asking: deps.lexicon.asking });
  if (sentences.length === 0) return null;
  const asked: AskedText = { frame, topic: "", subject: subjectOf(frame, deps.lexicon.asking) };
  const told = await present({ kind: "quote", sentences, otherYears: false }, asked, { ...deps, model: undefined });
  return told.decision === "answer" ? told : null;
}

async function answerFrom(frame: Frame, deps: TextQuestionWith): Promise<TextAnswer> {
  const { lexicon } = deps;
  const topic = topicOf(frame.text, lexicon.asking);
  const subject = subjectOf(frame, lexicon.asking);
  const asked: AskedText = { frame, topic: topic?.name ?? "", subject };
  if (deps.reportsSearched === 0) return refusal("NO_REPORT", asked, { reports: 0, nearest: null });
  if (topic === null) return refusal("NOT_STATED", asked, { reports: deps.reportsSearched, nearest: null });
  const words = [...subject.map(({ word }) => word), ...topic.words, ...topic.headings];
  const text = subject.length === 0 ? [...words, ...topic.cues].join(" ") : words.join(" ");
  const places = frame.places.map(({ id }) => id);
  const chosenWith = { ...deps, topic, subject, reading: lexicon.reading };
  const ofYears = await findSentences({ text, places, years: askedYears(frame) }, deps);
  let decision = chooseSentences(ofYears, frame, chosenWith);
  if (decision.kind === "none" && frame.periods.length > 0)
    decision = chooseSentences(await findSentences({ text, places, years: [] }, deps), frame, chosenWith);
  return present(decision, asked, deps);
}

/** The year before too: what a report plans is told in the year before. */
function askedYears({ periods }: Frame): number[] {
  const years = periods.flatMap(({ period }) => yearsOf(period));
  return [...new Set(years.flatMap((year) => [year - 1, year]))];
}

async function present(decision: TextDecision, asked: AskedText, deps: TextQuestionWith): Promise<TextAnswer> {
  if (decision.kind === "choose") return choice(decision.places, asked);
  const reports = deps.reportsSearched;
  if (decision.kind === "none") return refusal(decision.reason, asked, { reports, ...decision });
  const cited = await citeSentences(decision.sentences, deps.originalText, deps.citationUrl);
  if (cited.length === 0) return refusal("NOT_STATED", asked, { reports, nearest: null });
  const faults = await wrongSentences(cited, deps.originalText);
  if (faults.length > 0) {
    deps.tellFaults(faults);
    return {
      decision: "refuse",
      reason: "NOT_VERIFIED",
      citations: [],
      notes: [],
      text: notVerifiedText,
      composedBy: "template",
    };
  }
  const prose = await retellSentences(deps, cited, deps.lexicon.units);
  return { ...quoted(cited, prose, asked, decision.otherYears), composedBy: prose === null ? "template" : "model" };
}

function quoted(
  cited: readonly CitedSentence[],
  prose: string | null,
  asked: AskedText,
  otherYears: boolean,
): Omit<TextAnswer, "composedBy"> {
  const labels = (read: (cite: CitedSentence) => string) => [...new Set(cited.map(read))].join("、");
  const source = { place: labels(({ place }) => place), period: labels(({ period }) => period) };
  const notes: Note[] = otherYears ? [{ code: "PERIOD_DEFAULTED", text: latestNote }] : [];
  return {
    decision: "answer",
    citations: cited.map(({ citation }) => citation),
    notes,
    text: [
      ...(prose === null
        ? [quotesLead(asked, source), ...cited.map(({ citation, text }) => sentenceLine(citation.n, text))]
        : [proseLead(asked, source), prose]),
      ...notes.map((note) => note.text),
    ].join("\n"),
  };
}

function choice(places: readonly { name: string }[], { frame }: AskedText): TextAnswer {
  const options = places
    .slice(0, limits.options)
    .map(({ name }) => ({ label: name, question: `${name}${frame.text}`, figureIds: [] }));
  const text = [placesLead, ...options.map(({ label }) => label)].join("\n");
  return { decision: "clarify", citations: [], options, notes: [], text, composedBy: "template" };
}

function refusal(reason: RefusalReason, asked: AskedText, searched: Parameters<typeof textRefusal>[2]): TextAnswer {
  const text = textRefusal(reason, asked, searched);
  return { decision: "refuse", reason, citations: [], notes: [], text, composedBy: "template" };
}
