import { indexTokens } from "../../reports/index-tokens.ts";
import type { ReadingWords, TextTopic } from "../../reports/lexicon.ts";
import { withoutPlanNames } from "../../reports/plan-names.ts";
import type { Span } from "../../reports/report.ts";
import type { OutlinedSentence } from "./outline.ts";
import type { SubjectWord } from "./subject.ts";

export type Ranked = { sentence: OutlinedSentence; score: number };

/** How much a word of the question counts by where it is found. */
const places = { sentence: 1, lead: 0.85, heading: 0.85, title: 0.5 };

/** Least mean share of the question's words that must be found with a sentence, and of each single one. */
const leastSubject = 0.5;
const leastWord = 0.3;

/** A sentence this much weaker than the best one is about something else (share of the best score). */
const band = 0.7;

export type RankWith = { topic: TextTopic; subject: readonly SubjectWord[]; reading: ReadingWords };

/** Every sentence that answers, best first; a plan never answers a question for what was done. */
export function rankSentences(sentences: readonly OutlinedSentence[], asked: RankWith): Ranked[] {
  return sentences
    .flatMap((sentence): Ranked[] => {
      const forms = withRunIn(sentence, asked.topic).flatMap((form) => scored(form, asked));
      return forms.slice(0, 1);
    })
    .sort((left, right) => right.score - left.score);
}

function scored(sentence: OutlinedSentence, asked: RankWith): Ranked[] {
  const told = topicScore(sentence, asked);
  const about = subjectScore(sentence, asked.subject);
  return told === null || about === null ? [] : [{ sentence, score: told + about }];
}

/**
 * What may be quoted of a sentence behind a heading on its line. Under a heading of the asked kind the inner heading is
 * itself the answer ((一)人手不够。), so it is told with its sentence, or alone where that one says something else. A bare
 * subject ((二)疫苗接种。) tells nothing.
 */
function withRunIn(sentence: OutlinedSentence, topic: TextTopic): OutlinedSentence[] {
  const { runIn, headings, from } = sentence;
  const isKind = headings.slice(0, -1).some((heading) => isOfKind(heading, topic));
  if (runIn === null || !isKind || !(runIn.text.length > 10 || holds(runIn.text, topic.cues))) return [sentence];
  const joined: Span = [runIn.span[0], sentence.span[1]];
  const whole = { ...sentence, span: joined, text: from.passage.text.slice(...joined), isShort: false };
  return [whole, sentence, { ...sentence, ...runIn, isShort: false }];
}

/** Those that answer about as well as the best. */
export function strongest(ranked: readonly Ranked[]): Ranked[] {
  const best = ranked[0]?.score ?? 0;
  return ranked.filter(({ score }) => score >= best * band);
}

/** 0 to 1.2: by the heading it stands under, the sentence that announces it, and its own words; null when it is not. */
function topicScore({ text, headings, lead, isShort }: OutlinedSentence, { topic, reading }: RankWith): number | null {
  if (holds(text, topic.not)) return null;
  const tells = (heading: string) => isOfKind(heading, topic);
  const cues = topic.cues.filter((cue) => text.includes(cue)).length;
  const own = topic.needsCue && cues > 0;
  const planned = isPlan(text, reading) || (!own && headings.some((words) => holds(words, reading.planHeadings)));
  if (planned && !topic.plan) return null;
  const under = headings.some(tells);
  const announced = lead !== null && holds(lead, topic.cues) && !holds(lead, topic.not);
  if (cues === 0 && !under && !announced && topic.needsCue) return null;
  if (isShort && !under && !announced) return null;
  const byPlace = tells(headings.at(-1) ?? "") ? 0.9 : under || announced ? 0.7 : 0;
  return byPlace + Math.min(cues * 0.1, 0.3);
}

/** 二、存在的问题 of a question for 问题. */
export function isOfKind(heading: string, topic: TextTopic): boolean {
  return holds(heading, topic.headings) && !holds(heading, topic.not);
}

function holds(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.includes(word));
}

function isPlan(text: string, reading: ReadingWords): boolean {
  const { planWords, planHeadings } = reading;
  const opening = text.slice(0, 8);
  return (
    planHeadings.some((word) => word.length > 2 && opening.includes(word)) ||
    /(?:^|[，,；])(?:我[局委市县区]|各?单位|下[一]?步)?将(?:要|会|继续|进一步|加强|着力|按照|严格|大力|积极)/.test(
      text,
    ) ||
    planWords.some((word) => withoutPlanNames(text, reading).includes(word))
  );
}

/** 0 to 1: how much of the question's own words stand in the sentence, or above it; null when too little does. */
function subjectScore(sentence: OutlinedSentence, subject: readonly SubjectWord[]): number | null {
  if (subject.length === 0) return 0;
  const found = [
    { weight: places.sentence, tokens: new Set(indexTokens(sentence.text)) },
    { weight: places.lead, tokens: new Set(indexTokens(sentence.lead ?? "")) },
    { weight: places.heading, tokens: new Set(indexTokens(sentence.headings.join("\n"))) },
    { weight: places.title, tokens: new Set(indexTokens(sentence.from.section.title)) },
  ];
  const { title } = sentence.from.section;
  const shares = subject.map(({ forms }) =>
    Math.max(...forms.map((form) => Math.max(shareOf(form, found), isSpreadIn(title, form) ? places.title : 0))),
  );
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return mean < leastSubject || shares.some((share) => share < leastWord) ? null : mean;
}

function shareOf(form: readonly string[], found: readonly { weight: number; tokens: ReadonlySet<string> }[]): number {
  const weights = form.map((token) =>
    Math.max(0, ...found.map(({ weight, tokens }) => (tokens.has(token) ? weight : 0))),
  );
  return weights.reduce((sum, weight) => sum + weight, 0) / Math.max(1, weights.length);
}

/** Most characters a title may put between the halves of a word asked for. */
const widest = 2;

/** 法治建设 of 法治政府建设工作报告: a title that says more exactly what its report is about covers the word whole. */
function isSpreadIn(title: string, form: readonly string[]): boolean {
  const pairs = form.filter((_pair, index) => index % 2 === 0);
  const isEven = form.length % 2 === 1 && form.length > 1 && form.every((pair) => /^\p{Script=Han}{2}$/u.test(pair));
  return isEven && new RegExp(pairs.join(`\\p{Script=Han}{0,${widest}}`), "u").test(title);
}
