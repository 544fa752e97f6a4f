import type { Gazetteer } from "./gazetteer.ts";
import type { Place } from "./place.ts";

/** What 全省, 我市, 本县 take in: the character behind 全, 我 or 本. */
export type Scope = "国" | "省" | "市" | "州" | "县" | "区" | "镇" | "乡";

const scopes: readonly string[] = ["国", "省", "市", "州", "县", "区", "镇", "乡"] satisfies Scope[];

export function isScope(character: string): character is Scope {
  return scopes.includes(character);
}

/** 全国: the nation, which the table of divisions does not list. */
export const nation: Place = { id: "100000", name: "全国", level: "country", parents: [] };

/** What follows 全国 in the name of an honour, a body or a rank, which counts nothing of the nation: 全国文明单位3个. */
export const nationalHonour =
  "(?:人大|政协|两会|文明|先进|优秀|劳动|劳模|卫生[城乡县镇]|示范|模范|试点|百强|首|第|前|排|领先|三八|五一|五四|一(?!共)|统一|各地|性|荣誉|表彰|奖|重点|名)";

/** Whether 全市 and the like can mean this place: a county-level city is a 市 as well. */
export function isOfScope({ level, name }: Place, scope: Scope): boolean {
  if (name.endsWith(scope)) return true;
  if (scope === "国") return level === "country";
  if (scope === "省") return level === "province";
  if (scope === "市" || scope === "州") return level === "city";
  return scope === "镇" || scope === "乡" ? level === "town" : level === "county";
}

/**
 * The place 全省 or 全市 means to somebody who speaks of `place`: 全市 in a county-level city's report is that city, in a
 * district's the city above. Null where nothing of the kind lies around it.
 */
export function placeOfScope(place: Place, scope: Scope, { byId }: Pick<Gazetteer, "byId">): Place | null {
  if (scope === "国") return nation;
  const around = [place, ...place.parents.flatMap((id) => byId(id) ?? [])];
  return around.find((outer) => isOfScope(outer, scope)) ?? null;
}
