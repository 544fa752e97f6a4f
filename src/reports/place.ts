/**
 * A place (地区) a report or a figure is about. The id is the six-digit division code where the gazetteer knows the
 * place, and the full name otherwise (towns, streets, development zones named by a report).
 */
export type Place = {
  id: string;
  /** The full name as printed to readers: 永安市, 宝安区. */
  name: string;
  level: PlaceLevel;
  /** Ids of the places it lies in, nearest first. */
  parents: string[];
};

export type PlaceLevel = "country" | "province" | "city" | "county" | "town";

/** 全国: the nation, which the table of divisions does not list. */
export const nation: Place = { id: "100000", name: "全国", level: "country", parents: [] };

/** What 全省, 全市, 全县 take in: the character after 全. */
export type Scope = "国" | "省" | "市" | "州" | "县" | "区";

const scopes: readonly string[] = ["国", "省", "市", "州", "县", "区"] satisfies Scope[];

export function isScope(character: string): character is Scope {
  return scopes.includes(character);
}

/** Whether 全市 and the like can mean this place: a county-level city is a 市 as well. */
export function isOfScope({ level, name }: Place, scope: Scope): boolean {
  if (scope === "国") return level === "country";
  if (scope === "省") return level === "province";
  if (scope === "市" || scope === "州") return name.endsWith(scope) || level === "city";
  return name.endsWith(scope) || level === "county";
}
