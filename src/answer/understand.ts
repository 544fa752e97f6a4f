import type { Turn } from "../reports/answer.ts";
import type { Frame } from "./frame.ts";
import { inheritSlots } from "./understand/follow-up.ts";
import { placesOfScope } from "./understand/places.ts";
import { stepped, type Earlier } from "./understand/stepped.ts";
import { readFrame } from "./understand/read-frame.ts";
import { normaliseQuestion } from "./understand/normalise.ts";
import type { UnderstandWith } from "./understand/reading-with.ts";

/** Question and conversation → slots. Rules only; what they cannot bind is left in the asks for `decide` to see. */
export function understand(question: string, turns: readonly Turn[], known: UnderstandWith): Frame {
  const earlier: Earlier[] = [];
  const aged = (text: string) => (earlier.at(-1)?.frame.populations.length ? withAges(text) : text);
  const read = (text: string) => {
    const normal = normaliseQuestion(aged(text), known.lexicon.asking);
    return ofDose(inheritSlots(readFrame(stepped(normal, earlier.at(-1), known.today), known), earlier, known));
  };
  for (const turn of turns) earlier.push({ frame: read(turn.question), answer: turn.answer ?? "" });
  const complete = read(question);
  if (complete.places.length > 0 || complete.unknownPlace !== null || known.homePlace === null) return complete;
  const places = placesOfScope([known.homePlace], complete.scope, known);
  return places.length === 0 ? complete : { ...complete, places, placeFrom: "home" };
}

/** 第三剂多少 with nothing before it that it could be of: how many were given it. */
function ofDose(frame: Frame): Frame {
  const isOpen = frame.asks.every(({ words, inherited }) => words.length + inherited.length === 0);
  if (!isOpen || frame.doses.length === 0 || !/多少|几/.test(frame.text)) return frame;
  return { ...frame, asks: frame.asks.map((ask) => ({ ...ask, words: ["接种"] })) };
}

/** 12到17的呢, 60以上呢 after a question about an age group: ages, though 岁 is left out. */
function withAges(text: string): string {
  return text
    .replace(/(?<![\d.])(\d{1,2})\s*(?:到|至|-|—|~)\s*(\d{1,2})(?=的|呢|那|这|[？?]|$)/g, "$1-$2岁")
    .replace(/(?<![\d.])(\d{1,3})(以上|以下)(?=的|呢|那|这|[？?]|$)/g, "$1岁$2");
}
