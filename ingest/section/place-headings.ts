import type { Gazetteer } from "../../src/reports/gazetteer.ts";
import type { Place } from "../../src/reports/place.ts";
import type { Line } from "./lines.ts";

/**
 * 甲县 / 2021年1—10月，新报告病例16例。 / 乙县 / …: places alone on their lines head what is told below them. Gives the place of
 * each line below one, or null below a numbered heading, which may be of that place or of all; nothing where fewer than
 * two places of one level stand so, as one line alone may be a signature. `own` is the place all of them lie in.
 */
export function placesByHeading(
  lines: readonly Line[],
  own: Place | null,
  gazetteer: Gazetteer,
): Map<Line, Place | null> {
  const heads = headingPlaces(lines, own, gazetteer);
  const found = new Map<Line, Place | null>();
  let place: Place | null = null;
  for (const line of lines) {
    const head = heads.get(line);
    if (head !== undefined) place = head;
    else if (line.heading !== null && line.heading.level < deepest) place = null;
    if (place !== null || found.size > 0) found.set(line, place);
  }
  return found;
}

/** Provinces alone on their lines: a text that goes through them is of the nation. */
export function goesThroughProvinces(lines: readonly Line[], gazetteer: Gazetteer): boolean {
  const heads = headingPlaces(lines, null, gazetteer);
  return [...heads.values()].some(({ level }) => level === "province");
}

/** 1. and (1) number what is told of one place. */
const deepest = 3;

function headingPlaces(lines: readonly Line[], own: Place | null, gazetteer: Gazetteer): Map<Line, Place> {
  const named = lines.flatMap((line, index): [Line, Place][] => {
    const below = lines[index + 1]?.text ?? "";
    if (line.text.length > 11 || !isSentence.test(below) || below.length < 10) return [];
    const name = line.text.replace(/[:：]$/, "");
    const [place] = gazetteer.resolve(name, own);
    const short = place !== undefined && place.name !== name && place.level !== "province";
    return place === undefined || short || place.id === own?.id ? [] : [[line, place]];
  });
  const levels = Map.groupBy(named, ([, { level }]) => level);
  return new Map([...levels.values()].flatMap((some) => (new Set(some.map(([, { id }]) => id)).size < 2 ? [] : some)));
}

/** What stands below a heading is told in a sentence; a table of one cell to a line is none. */
const isSentence = /\d[\s\S]*[。；;]|[。；;][\s\S]*\d/;
