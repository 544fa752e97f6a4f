import type { Place } from "../../../src/reports/place.ts";
import type { Span } from "../../../src/reports/report.ts";
import { nation } from "../../../src/reports/scope.ts";
import type { FigureReading } from "../reading.ts";
import { townWithin } from "../../../src/reports/town-names.ts";
import { townsIn } from "../../section/towns.ts";
import { houseAhead } from "./clause-town.ts";
import { aids, bodyAhead, gives, leadingPlaces, nested } from "./clause-place.ts";

type Reading = Pick<FigureReading, "sentence" | "quantity" | "mentions" | "context" | "slice">;

/**
 * 甲县高度重视，设立接种点35个; 从甲县看，出生2310人; 据甲县疾控中心介绍，已接种3.1万人: whose a number is that stands in a clause without a place,
 * behind one that counts nothing and begins with a place. `gap` reaches from the number before to the number's own clause; the
 * last clause in it that begins with a place says so, and one that speaks of 全市 takes it back. 国家疾控局数据显示，各地已接种…: what the nation's office tells of 各地 is the nation's. Null where none does.
 */
export function placeAhead(gap: Span, reading: Reading): Place | null {
  const said = reading.slice(gap);
  const told = reading.slice([gap[1], reading.quantity.span[0]]);
  if (/^(?:全国)?各(?:地|省[市区、（(])/.test(told) && /国家[\u4e00-\u9fff]{2,}|[全我]国/.test(said)) return nation;
  const start = gap[0] + said.search(/[^;；]*$/);
  // 卫生乡镇1个(甲溪乡)、卫生村29个; 甲溪镇最高(159例): a bracket owns nothing behind it, and one with a number has its name before it.
  const inBracket = (at: number) => /[(（]/.test(reading.slice([at - 1, at]));
  if (inBracket(gap[1])) return null;
  const clauses = reading.sentence.clauses.filter(([from, end]) => from >= start && end <= gap[1] && !inBracket(from));
  for (const clause of clauses.toReversed()) {
    const words = reading.slice(clause);
    if (/[全我本][国省市州县区镇乡]|各/.test(words)) return null;
    const place = placeOpening(clause, words, reading);
    if (place !== null) return place;
  }
  return null;
}

/** The place a clause begins with, said of it and of no body in it, and not of what it does for another. */
function placeOpening([start, end]: Span, words: string, reading: Reading): Place | null {
  const { mentions, slice } = reading;
  const opened = afterTime(start + (opening.exec(words)?.[0].length ?? 0), mentions.times);
  const named = placeAt([opened, end], reading);
  if (named === null) return null;
  const rest = slice([named.end, end]);
  if (words.startsWith("从") && !rest.endsWith("看")) return null;
  const isReported = words.startsWith("据") && /(?:介绍|消息|统计|通报|透露|数据)$/.test(rest);
  return isReported || !saysOtherwise.some((pattern) => pattern.test(rest)) ? named.place : null;
}

type NamedPlace = { place: Place; end: number };

/** A place around or beside the report's own that is named in full, or one within it; or the town that the words begin with. */
function placeAt([start, end]: Span, reading: Reading): NamedPlace | null {
  const { own, label, gazetteer } = reading.context.places;
  if (own === null && label?.startsWith("未署名") !== true) return null;
  const chain = leadingPlaces(reading.slice([start, end]), start, 0, reading.mentions.places);
  const last = chain.at(-1);
  const town = townAt([last?.span[1] ?? start, end], last?.place ?? null, reading);
  if (town !== null || !last?.place) return town;
  const { place, form } = last;
  const places = chain.flatMap(({ place: named }) => named ?? []);
  if (!nested(places, gazetteer)) return null;
  const isWithin = own !== null && (place.id === own.id || gazetteer.contains(own, place));
  const isBeside = form === "full" && (own === null || !gazetteer.contains(place, own));
  return isWithin || isBeside ? { place, end: last.span[1] } : null;
}

/** 柳溪镇率先开展试点，建成示范店12家: a town that no table lists, in the county named before it or in the report's own. */
function townAt([start, end]: Span, county: Place | null, { context, slice }: Reading): NamedPlace | null {
  const { own } = context.places;
  const [town] = townsIn(slice([start, end]));
  if (town?.at !== 0) return null;
  const isOwn = own?.level === "town" && own.name === town.name;
  const around = county ?? (own?.level === "town" ? null : own);
  return { place: isOwn ? own : townWithin(around, town.name), end: start + town.name.length };
}

/** What may stand before the place: 例如甲县…, 而在甲县，… */
const opening = /^[\s、]*(?:例如|比如|譬如|如|像|以|据|从|而|其中|另外|此外|同时|在|位于|[:：])*/;
/** 甲县至乙县公路, 甲县等地, 甲县籍: more places than this one, or no place at all. */
const isOfOthers = /^(?:[至到—–~\-等籍]|一带|以[东南西北外])/;

/** What makes the words behind a place say nothing of it itself. */
const saysOtherwise = [bodyAhead, houseAhead, isOfOthers, aids, gives];

function afterTime(at: number, times: Reading["mentions"]["times"]): number {
  return times.find(({ span: [start] }) => start === at)?.span[1] ?? at;
}
