import { markLength } from "../../../src/reports/outline.ts";
import type { Place } from "../../../src/reports/place.ts";
import type { CaptionReading } from "../caption.ts";
import { withoutTimes } from "./times.ts";

/** The one place inside the report's own that the lines name; several are a comparison, and the rows say which is whose. */
export function placeIn(lines: readonly string[], { gazetteer, own }: CaptionReading): Place | null {
  if (own === null) return null;
  const named = lines.flatMap((line) =>
    gazetteer
      .find(withoutTimes(line.slice(markLength(line))))
      .flatMap(({ place, form }) => (place !== null && form === "full" ? [place] : [])),
  );
  const inside = new Map(
    named.filter((place) => place.id !== own.id && gazetteer.contains(own, place)).map((place) => [place.id, place]),
  );
  const [place, more] = [...inside.values()];
  return place === undefined || more !== undefined ? null : place;
}
