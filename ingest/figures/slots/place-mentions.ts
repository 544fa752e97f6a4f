import type { PlaceMention } from "../../../src/reports/gazetteer.ts";
import { placesOf, type Line } from "../../section/lines.ts";
import type { PlaceReader } from "./clause-place.ts";

/** The places a line names, each that the report's own place or those around it make plain resolved. */
export function mentionsOf(line: Line, places: PlaceReader): PlaceMention[] {
  return placesOf(line, places.gazetteer).map((mention) => resolvedIn(places, mention));
}

/** 西湖区 in the report of 南昌市 is the one there, and in that of another district of it too. */
function resolvedIn({ own, gazetteer }: PlaceReader, mention: PlaceMention): PlaceMention {
  if (mention.place !== null || own === null) return mention;
  for (const around of [own, ...own.parents.flatMap((id) => gazetteer.byId(id) ?? [])]) {
    const [place, ...others] = mention.alternatives.filter((one) => gazetteer.contains(around, one));
    if (place !== undefined) return others.length === 0 ? { ...mention, place } : mention;
  }
  return mention;
}
