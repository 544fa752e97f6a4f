import type { Gazetteer } from "../../src/reports/gazetteer.ts";
import type { Place } from "../../src/reports/place.ts";
import type { Span } from "../../src/reports/report.ts";
import type { HeaderSlots } from "./header-slots.ts";

/** The headings of one row or of one column, read together. */
export type LineSlots = Omit<HeaderSlots, "times" | "metric" | "placeUnknown"> & {
  times: string[];
  metric: string;
  spans: Span[];
  /** Why nothing under these headings may be asserted, or null. */
  doubt: string | null;
};

/** Outer headings first; an inner one narrows what an outer one says and must not contradict it. */
export function joinHeadings(headings: readonly (HeaderSlots & { span: Span })[], gazetteer: Gazetteer): LineSlots {
  const last = <Slot>(read: (heading: HeaderSlots) => Slot | null): Slot | null =>
    headings.map(read).findLast((slot) => slot !== null) ?? null;
  const place = innermost(
    headings.map((heading) => heading.place),
    gazetteer,
  );
  const doses = headings.map((heading) => heading.doses).findLast((found) => found.length > 0) ?? [];
  return {
    place: place === "conflict" ? null : place,
    total: last((heading) => heading.total),
    times: headings.map((heading) => heading.times).filter((words) => words !== ""),
    population: last((heading) => heading.population),
    doses,
    unit: last((heading) => heading.unit),
    isPart: headings.some((heading) => heading.isPart),
    change: last((heading) => heading.change),
    role: last((heading) => heading.role),
    metric: joinNames(headings.map((heading) => heading.metric)),
    spans: headings.map((heading) => heading.span).filter(([start, end]) => end > start),
    doubt:
      place === "conflict" || headings.some((heading) => heading.placeUnknown) ? "a place outside the report" : null,
  };
}

/** 常住人口 over 城镇常住人口 is one name; 常住人口 over 城镇 is two: 常住人口·城镇. */
export function joinNames(names: readonly string[]): string {
  return names.reduce((joined, name) => {
    if (name === "" || joined === name || joined.endsWith(name)) return joined;
    return joined === "" || name.includes(joined) ? name : `${joined}·${name}`;
  }, "");
}

function innermost(places: readonly (Place | null)[], gazetteer: Gazetteer): Place | "conflict" | null {
  let found: Place | null = null;
  for (const place of places) {
    if (place === null) continue;
    if (found === null || gazetteer.contains(found, place)) found = place;
    else if (!gazetteer.contains(place, found)) return "conflict";
  }
  return found;
}

/** What a 其中 row owes to the row it is a part of: everything it does not say itself. */
export function inheritFrom(owner: LineSlots, part: LineSlots): LineSlots {
  return {
    ...part,
    place: part.place ?? owner.place,
    times: part.times.length > 0 ? part.times : owner.times,
    population: part.population ?? owner.population,
    doses: part.doses.length > 0 ? part.doses : owner.doses,
    unit: part.unit ?? owner.unit,
    role: part.role ?? owner.role,
    metric: joinNames([owner.metric, part.metric]),
    spans: [...owner.spans, ...part.spans],
    doubt: part.doubt ?? owner.doubt,
  };
}

/** Row and column together, or null where they contradict each other. */
export type CellSlots = Omit<LineSlots, "metric" | "total" | "isPart" | "doubt"> & {
  row: LineSlots;
  column: LineSlots;
};

export function crossSlots(row: LineSlots, column: LineSlots, gazetteer: Gazetteer): CellSlots | null {
  const place = innermost([row.place, column.place], gazetteer);
  const bothAges = row.population !== null && column.population !== null && row.population !== column.population;
  const bothDoses = row.doses.length > 0 && column.doses.length > 0 && row.doses.join() !== column.doses.join();
  if (row.doubt !== null || column.doubt !== null || place === "conflict" || bothAges || bothDoses) return null;
  return {
    row,
    column,
    place,
    times: [...row.times, ...column.times],
    population: row.population ?? column.population,
    doses: row.doses.length > 0 ? row.doses : column.doses,
    unit: column.unit ?? row.unit,
    change: column.change ?? row.change,
    role: column.role ?? row.role,
    spans: [...column.spans, ...row.spans],
  };
}
