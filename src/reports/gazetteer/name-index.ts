import type { Place } from "../place.ts";

/** A name of a place: its full name, or one it is called by. */
export type NamedPlace = { name: string; place: Place; form: "full" | "short" };

/** One name and everything called by it, in the order given. */
export type NameEntry = { name: string; full: Place[]; short: Place[] };

export type NameIndex = {
  /** The names that begin at an offset of a text, longest first. */
  at: (text: string, offset: number) => NameEntry[];
  /** Every place of a name, places whose full name it is first. English names in any case. */
  places: (name: string) => Place[];
};

/**
 * Names by their first two characters, so that a text is read in one pass: at each offset only the few names that begin
 * with those two characters are compared. Names of one character (none in the table) would not be found.
 */
export function nameIndex(names: readonly NamedPlace[]): NameIndex {
  const entries = new Map<string, NameEntry>();
  for (const { name, place, form } of names) {
    const entry = entries.get(name) ?? { name, full: [], short: [] };
    if (!entry[form].includes(place)) entry[form].push(place);
    entries.set(name, entry);
  }
  const byStart = Map.groupBy(entries.values(), ({ name }) => name.slice(0, 2));
  for (const group of byStart.values()) group.sort((left, right) => right.name.length - left.name.length);
  return {
    at: (text, offset) => {
      const start = text.slice(offset, offset + 2);
      const group = byStart.get(start) ?? byStart.get(start.toLowerCase()) ?? [];
      return group.filter(({ name }) => {
        const written = text.slice(offset, offset + name.length);
        return written === name || (isLatin(name) && written.toLowerCase() === name);
      });
    },
    places: (name) => {
      const entry = entries.get(name) ?? entries.get(name.toLowerCase());
      return entry === undefined ? [] : [...new Set([...entry.full, ...entry.short])];
    },
  };
}

export function isLatin(name: string): boolean {
  return /^[a-z]/i.test(name);
}
