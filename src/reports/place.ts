/**
 * A place (地区) a report or a figure is about. The id is the six-digit division code where the gazetteer knows the
 * place, and the full name otherwise (towns, streets, development zones named by a report).
 */
export type Place = {
  id: string;
  /** The full name as printed to readers: 甲市, 乙区. */
  name: string;
  /** Only where several places share the name: after the place it lies in, 南京市鼓楼区. */
  fullName?: string;
  level: PlaceLevel;
  /** Ids of the places it lies in, nearest first. */
  parents: string[];
};

/** What readers see: a name that several places share never stands alone. */
export function placeLabel(place: Place): string {
  return place.fullName ?? place.name;
}

export type PlaceLevel = "country" | "province" | "city" | "county" | "town";
