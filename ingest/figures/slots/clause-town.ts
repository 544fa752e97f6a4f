import type { Gazetteer } from "../../../src/reports/gazetteer.ts";
import type { Place } from "../../../src/reports/place.ts";
import type { Span } from "../../../src/reports/report.ts";
import { townWithin } from "../../../src/reports/town-names.ts";
import { speaksOfTown, townsIn } from "../../section/towns.ts";

type Around = { own: Place | null; gazetteer: Gazetteer; text: string };

/**
 * 甲溪镇…。该镇接种率97%, 全乡接种3210人: in a county's report the town named last before it, and in a town's own that town.
 * Where none was named, or several were, the figure is of a town that nobody names, and never of the county.
 */
export function townOfClause(
  clause: string,
  at: number,
  { own, gazetteer, text }: Around,
): { owner: Place | null; unnamed: string | null; cuts: Span[] } | null {
  const ownEnd = own !== null && gazetteer.byId(own.id) === null ? endOfName(clause, own.name) : 0;
  if (ownEnd > 0) return { owner: own, unnamed: null, cuts: [[at, at + ownEnd]] };
  const said = speaksOfTown.exec(clause);
  const kind = said?.[1];
  if (said?.index !== 0 || kind === undefined) return null;
  const cuts: Span[] = [[at, at + said[0].length]];
  const named = own?.level === "town" && own.name.endsWith(kind) ? own : townBefore(text.slice(0, at), kind, own);
  return { owner: named, unnamed: named === null ? `未署名的${kind}` : null, cuts };
}

/** 甲县甲溪镇共出生90人 in the report of that town, which no table lists; its 卫生院 is not the town. */
function endOfName(clause: string, name: string): number {
  const start = clause.indexOf(name);
  const end = start + name.length;
  const isAhead = start >= 0 && /^(?:[\u4e00-\u9fff]{2,9}?[省市县区州旗盟]){0,3}$/.test(clause.slice(0, start));
  return isAhead && !houseAhead.test(clause.slice(end)) ? end : 0;
}

export const houseAhead =
  /^(?:中心)?(?:卫生院|医院|敬老院|幼儿园|中学|小学|学校|社区|村(?!村通)|.{0,4}(?:公司|合作社|基地))/;

/** How far back a town was named that 该镇 still speaks of, in characters. */
const reach = 400;

function townBefore(before: string, kind: string, own: Place | null): Place | null {
  if (own === null) return null;
  const town = townsIn(before.slice(-reach)).findLast(({ name }) => name.endsWith(kind));
  return town === undefined || town.listed ? null : townWithin(own.level === "town" ? null : own, town.name);
}
