import type { Gazetteer } from "../../reports/gazetteer.ts";
import { contains } from "../../reports/gazetteer.ts";
import type { Period } from "../../reports/period.ts";
import { yearsOf } from "../../reports/period.ts";
import type { Place } from "../../reports/place.ts";
import { findTimeWords } from "../../reports/time-words.ts";
import type { OutlinedSentence } from "./outline.ts";

type Stretch = Pick<Period, "from" | "to">;

/**
 * Whether a sentence speaks of the place: it stands in the place's own report and names no place elsewhere, or it stands
 * in the report of a larger place and names this one and no other.
 */
export function fitsPlace({ from, text }: OutlinedSentence, asked: Place, gazetteer: Gazetteer): boolean {
  const own = from.section.place;
  if (own === null) return false;
  const named = gazetteer.find(text, [asked]).map(({ place, alternatives }) => (place ? [place] : alternatives));
  const isNear = (place: Place) => contains(asked, place) || contains(place, asked);
  if (own.id === asked.id) return named.every((places) => places.length === 0 || places.some(isNear));
  return (
    contains(own, asked) &&
    named.some((places) => places.some(({ id }) => id === asked.id)) &&
    named.every((places) => places.some((place) => isNear(place)))
  );
}

/**
 * The stretches of time a sentence speaks of: those it names, else those of the nearest heading that names one, else the
 * time its section is about. Empty when nothing tells.
 */
export function timesOf({ from, text, headings }: OutlinedSentence): Stretch[] {
  const { period, asOf } = from.section;
  const anchor = { year: yearsOf(period).at(-1) ?? null, asOf };
  const named = [text, ...headings.toReversed()]
    .map((words) =>
      findTimeWords(words, anchor)
        .map((mention) => mention.period)
        .filter(({ to }) => to !== null),
    )
    .find((periods) => periods.length > 0);
  return named ?? (period.to === null ? [] : [period]);
}

/** Whether a sentence speaks of one of the asked stretches; what has no time answers no question that names one. */
export function fitsTime(sentence: OutlinedSentence, asked: readonly Stretch[]): boolean {
  const section = sentence.from.section.period;
  return timesOf(sentence).some((time) =>
    asked.some((wanted) => (time === section ? lies(time, wanted) : overlaps(time, wanted))),
  );
}

/** A report of a whole year says nothing of its first half in particular. */
function lies(inner: Stretch, outer: Stretch): boolean {
  const [innerFrom, innerTo] = ends(inner);
  const [outerFrom, outerTo] = ends(outer);
  return innerFrom >= outerFrom && innerTo <= outerTo;
}

function overlaps(one: Stretch, other: Stretch): boolean {
  const [oneFrom, oneTo] = ends(one);
  const [otherFrom, otherTo] = ends(other);
  return oneFrom <= otherTo && otherFrom <= oneTo;
}

/** An as-of day counts where it falls; asked for (`截至…`), it takes in its year up to that day. */
function ends({ from, to }: Stretch): [from: string, to: string] {
  const last = to ?? "";
  return [from ?? `${last.slice(0, 4)}-01-01`, last];
}
