import { indexTokens } from "../../reports/index-tokens.ts";
import type { AskingWords } from "../../reports/lexicon.ts";
import type { Frame } from "../frame.ts";
import { gap } from "../understand/cuts.ts";
import { without } from "../understand/ask-runs.ts";

/** One word the question is about, as the pairs of characters of its own form and of each other name. */
export type SubjectWord = { word: string; forms: string[][] };

/** What the question is about once its topic, place and time are taken out: 疫苗接种 of 疫苗接种的主要做法. Often nothing. */
export function subjectOf(frame: Frame, asking: AskingWords): SubjectWord[] {
  const topicWords = asking.textTopics.flatMap((topic) => topic.words);
  const runs = frame.asks.flatMap((ask) => [...ask.words, ...ask.inherited]);
  const people = frame.populations.flatMap(({ ages }) => ages ?? []);
  const words = [...runs, ...people, ...frame.doses].flatMap((run) =>
    without(run, [...topicWords, ...asking.textLight])
      .split(gap)
      .filter((word) => word.length > 1 && !asking.light.includes(word)),
  );
  return [...new Set(words)].map((word) => ({ word, forms: formsOf(word, asking).map(indexTokens) }));
}

/** The word, and the word with a part of it said in another way. */
export function formsOf(word: string, asking: AskingWords): string[] {
  const others = asking.synonyms.flatMap((set) =>
    set.flatMap((name) => (word.includes(name) ? set.map((other) => word.replace(name, other)) : [])),
  );
  return [...new Set([word, ...others])];
}
