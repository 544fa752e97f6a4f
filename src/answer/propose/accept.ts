import type { Meaning, Proposed } from "../../ports/model.ts";
import type { Figure } from "../../reports/figure.ts";
import type { Lexicon } from "../../reports/lexicon.ts";
import type { Place } from "../../reports/place.ts";
import type { Frame } from "../frame.ts";
import { normaliseQuestion } from "../understand/normalise.ts";
import type { Chosen } from "./choices.ts";

export type Accepted = {
  frame: Frame;
  /** What it was taken for, in the library's own names. */
  as: string[];
};

type AcceptWith = { lexicon: Lexicon; chosen: Chosen };

/**
 * Takes from a proposal what the question bears out and gives the slots with it filled in; null when that is nothing. A
 * piece of the question may be replaced by the metric or place it is said to mean; all its other words must still be
 * found with the figure, and no slot the rules filled is touched.
 */
export function acceptProposal(frame: Frame, { metric, place }: Proposed, deps: AcceptWith): Accepted | null {
  const located = place === null ? null : acceptPlace(frame, place, deps);
  const placed = located?.frame ?? frame;
  const named = metric === null ? null : acceptMetric(placed, metric, deps);
  if (located === null && named === null) return null;
  return { frame: named?.frame ?? placed, as: [...(located?.as ?? []), ...(named?.as ?? [])] };
}

function acceptMetric(frame: Frame, { words, id }: Meaning, { lexicon, chosen }: AcceptWith): Accepted | null {
  const metric = chosen.metric(id);
  const said = normaliseQuestion(words, lexicon.asking);
  const rest = metric === null ? null : withoutWords(frame, said);
  const [ask] = frame.asks;
  if (metric === null || rest === null || ask === undefined) return null;
  if (isAnotherIndex(said, metric, lexicon) || isAnotherConcept(said, metric, lexicon)) return null;
  const own = [metric.phrase, metric.head].filter((part) => part !== "");
  return { frame: { ...frame, asks: [{ ...ask, words: [...rest, ...own] }] }, as: [own.join("·")] };
}

/** The place must begin with the name the question uses: 青禾 or 青禾那边 for 青禾县, and not 青禾乡, which is another. */
function acceptPlace(frame: Frame, { words, id }: Meaning, { lexicon, chosen }: AcceptWith): Accepted | null {
  const place: Place | null = chosen.place(id);
  const said = normaliseQuestion(words, lexicon.asking);
  if (place === null || said.length < 2 || frame.places.length > 0 || frame.unknownPlace !== null) return null;
  const rest = withoutWords(frame, said);
  const [ask] = frame.asks;
  const isCalled = place.name.includes(said) || (place.name.startsWith(said.slice(0, 2)) && !isFullName.test(said));
  if (rest === null || ask === undefined || !isCalled) return null;
  const asks = [{ ...ask, words: rest }];
  return { frame: { ...frame, places: [place], placeFrom: "question", asks }, as: [place.name] };
}

/** 平安县, 城关街道; 平安 alone may be a word. */
const isFullName = /(?:[省市县区镇乡村州盟旗]|街道)$/;

/** The asked words without this piece of the question; null when it is no piece of it, or none of the asked words. */
function withoutWords(frame: Frame, said: string): string[] | null {
  const words = frame.asks[0]?.words ?? [];
  if (said === "" || !frame.text.includes(said)) return null;
  const touched = words.some((run) => said.includes(run) || run.includes(said));
  return touched
    ? words.flatMap((run) => (said.includes(run) ? [] : run.split(said).filter((part) => part !== "")))
    : null;
}

/** 离婚率 is the full name of a rate and not a loose word for another one: it means itself or a synonym, or nothing. */
function isAnotherIndex(said: string, { phrase, head }: Figure["metric"], { asking }: Lexicon): boolean {
  const name = /[\u4e00-\u9fff]{2}(?:率|度|比|指数)$/.exec(said)?.[0];
  const metric = `${phrase}${head}`;
  if (name === undefined || metric.includes(name)) return false;
  return !asking.synonyms.some(
    (set) => set.some((one) => said.endsWith(one)) && set.some((one) => metric.includes(one)),
  );
}

/** A piece that names one of the lexicon's concepts cannot mean another, nor one it is expressly not. */
function isAnotherConcept(said: string, { concept }: Figure["metric"], { concepts }: Lexicon): boolean {
  const named = concepts.filter(({ names }) => names.some((name) => said.includes(name)));
  const excluded = concepts.find(({ id }) => id === concept)?.not ?? [];
  return (named.length > 0 && !named.some(({ id }) => id === concept)) || excluded.some((name) => said.includes(name));
}
