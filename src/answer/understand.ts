import type { Gazetteer } from "../reports/gazetteer.ts";
import type { Turn } from "../reports/answer.ts";
import type { Lexicon } from "../reports/lexicon.ts";
import type { Place } from "../reports/place.ts";
import type { Frame } from "./frame.ts";
import { inheritSlots } from "./understand/follow-up.ts";
import { placesOfScope } from "./understand/places.ts";
import { readFrame } from "./understand/read-frame.ts";
import { normaliseQuestion } from "./understand/normalise.ts";

export type UnderstandWith = {
  lexicon: Lexicon;
  gazetteer: Gazetteer;
  /** Places the library's reports are about, so that a town's own name is known too. */
  libraryPlaces: readonly Place[];
  /** Resolves 我市 and fills a question that names no place. */
  homePlace: Place | null;
  /** The asker's day, `YYYY-MM-DD` in the asker's time zone: what 今年 means. */
  today: string;
  /** How what can be read in two ways is read; the plain way when absent. */
  manner?: Manner;
};

/**
 * Other ways to read a question, each as strict as the plain one, tried where that one finds nothing: 桃江低保 names 桃江县
 * though 桃江 may be a word (`half-names`); 卫生院和卫生室 is the name of one count (`one-thing`); in 应种、实种和接种率 the
 * first two are no rates (`apart`); 三次产业 stands for each of the three (`members`); 行动计划 is a name and asks for no plan
 * (`plan-in-name`); 药占比 is a name and asks for no share to be worked out (`share-in-name`); 筛查了多少学生 may ask of a
 * total that has pupils among others (`people-among`).
 */
export const otherManners = [
  "half-names",
  "one-thing",
  "apart",
  "members",
  "plan-in-name",
  "share-in-name",
  "people-among",
] as const;
export type Manner = (typeof otherManners)[number];

/** Question and conversation → slots. Rules only; what they cannot bind is left in the asks for `decide` to see. */
export function understand(question: string, turns: readonly Turn[], known: UnderstandWith): Frame {
  const read = (text: string) => readFrame(normaliseQuestion(text, known.lexicon.asking), known);
  const earlier: { frame: Frame; answer: string }[] = [];
  const aged = (text: string) => (earlier.at(-1)?.frame.populations.length ? withAges(text) : text);
  for (const turn of turns) {
    earlier.push({ frame: inheritSlots(read(aged(turn.question)), earlier, known), answer: turn.answer ?? "" });
  }
  const complete = inheritSlots(read(aged(question)), earlier, known);
  if (complete.places.length > 0 || complete.unknownPlace !== null || known.homePlace === null) return complete;
  const places = placesOfScope([known.homePlace], complete.scope, known);
  return places.length === 0 ? complete : { ...complete, places, placeFrom: "home" };
}

/** 12到17的呢, 60以上呢 after a question about an age group: ages, though 岁 is left out. */
function withAges(text: string): string {
  return text
    .replace(/(?<![\d.])(\d{1,2})\s*(?:到|至|-|—|~)\s*(\d{1,2})(?=的|呢|那|这|[？?]|$)/g, "$1-$2岁")
    .replace(/(?<![\d.])(\d{1,3})(以上|以下)(?=的|呢|那|这|[？?]|$)/g, "$1岁$2");
}
