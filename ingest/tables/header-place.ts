import type { Gazetteer } from "../../src/reports/gazetteer.ts";
import type { Place } from "../../src/reports/place.ts";
import { isScope, placeOfScope } from "../../src/reports/scope.ts";
import { isKindOfTown, townWithin } from "../../src/reports/town-names.ts";

/** The place a heading names: `unknown` where it names one this report cannot be asked about. */
export type HeaderPlace = { kind: "place"; place: Place; rest: string } | { kind: "unknown" } | null;

export type PlaceAxis = {
  own: Place | null;
  gazetteer: Gazetteer;
  /** True where the column or row of headings is one of places, so that short and local names count. */
  ofPlaces: boolean;
};

/** 全县, 本市: the whole place of the report; 全州镇 is a town. */
const scope =
  /^[全本我](国|省|市|州(?![县镇乡])|县|区|镇|乡)(?![\dA-Za-z\u4e00-\u9fff]{0,12}(?:平台|系统|热线|网)$)(?:域|辖区)?/;
/** 县人民医院: bears a place in its name and is none. */
const institution = /(?:医院|中心|局|委|委员会|院|所|站|学校|中学|小学|大学|公司|队|馆|厂)$/;

/**
 * A heading's place must be the report's own, lie in it, or be one it lies in; a neighbour in a comparison is `unknown`,
 * and its row is quoted and never asserted. Null where no place is named.
 */
export function readHeaderPlace(text: string, axis: PlaceAxis): HeaderPlace {
  const scoped = scope.exec(text);
  if (scoped !== null) return readScope(scoped, text, axis);
  const named = wholeName(text, axis);
  if (named !== null) return named;
  const leading = leadingName(text, axis);
  if (leading !== null) return leading;
  return localName(text, axis);
}

function readScope(match: RegExpExecArray, text: string, { own, gazetteer }: PlaceAxis): HeaderPlace {
  const word = match[1] ?? "";
  const place = own !== null && isScope(word) ? placeOfScope(own, word, gazetteer) : null;
  return place ? { kind: "place", place, rest: text.slice(match[0].length) } : { kind: "unknown" };
}

/** The whole heading is a name: 甲乙区, and where the headings are places also 甲乙. */
function wholeName(text: string, { own, gazetteer, ofPlaces }: PlaceAxis): HeaderPlace {
  const all = gazetteer.resolve(text).filter(({ name }) => ofPlaces || name === text);
  if (all.length === 0) return null;
  const near =
    own === null ? all : all.filter((place) => gazetteer.contains(own, place) || gazetteer.contains(place, own));
  const [place, more] = near;
  return place === undefined || more !== undefined ? { kind: "unknown" } : { kind: "place", place, rest: "" };
}

/** 甲区接种率 is the district's rate; 甲区人民医院 is the name of a hospital. */
function leadingName(text: string, { own, gazetteer }: PlaceAxis): HeaderPlace {
  const mention = gazetteer.find(text).find(({ span, form }) => span[0] === 0 && form === "full");
  if (mention === undefined || institution.test(text)) return null;
  const { place } = mention;
  if (place === null) return { kind: "unknown" };
  const near = own === null || gazetteer.contains(own, place) || gazetteer.contains(place, own);
  return near ? { kind: "place", place, rest: text.slice(mention.span[1]) } : { kind: "unknown" };
}

/** Kinds of places, and no place: 其中农村. */
const kindOnly = /^(?:镇街|农村|社区|乡村|小区|园区)$/;
/** 城关镇, 西街街道. */
const town = /^[\u4e00-\u9fff]{1,8}(?:镇|乡|街道|街道办|苏木)$/;
/** 塔桥园艺场 among towns: whatever else stands in a column of places is one too. */
const unlisted = /^[\u4e00-\u9fff]{2,10}(?:场|站|队|所|库区|基地|片区|办|处|寨|屯)$/;
/** 高新区, 东风农场, 市本级. */
const zone =
  /^[\u4e00-\u9fff]{1,12}(?:区|市|县|旗|园|城|村|社区|农场|林场|牧场|管委会)$|^[省市县区]?(?:本级|直属?|属)$/;

/**
 * Towns, streets and zones that no table of divisions lists.
 */
function localName(text: string, { own, ofPlaces }: PlaceAxis): HeaderPlace {
  const isTown = town.test(text);
  if (ofPlaces && own !== null && !isTown && !zone.test(text) && unlisted.test(text))
    return { kind: "place", place: townWithin(own, text), rest: "" };
  if (kindOnly.test(text) || isKindOfTown(text)) return null;
  if (!isTown && !(ofPlaces && zone.test(text))) return null;
  if (own === null) return { kind: "unknown" };
  const place = townWithin(own, text);
  const small = isTown || own.level === "county" || own.level === "town";
  return { kind: "place", place: small ? place : { ...place, level: "county" }, rest: "" };
}

/** 县区, 乡镇名称, 所属地区. */
const placeHeading =
  /^(?:各)?(?:地区?|区域|辖区|行政区划?|[省市县区旗]+|乡镇|镇乡|镇街|街镇|乡镇街道|[镇乡村]|街道|社区|所在地|所属地区?|市县|单位)(?:名称|别)?$/;

/** Whether headings below or beside one of that name are places: 县(市、区), 地区, 乡镇(街道); 单位 only says so by its rows. */
export function namesPlaces(heading: string): boolean {
  return heading.split(/[\\/／]/).some((part) => {
    const words = part.replace(/[()（）、\s和及]/g, "");
    return words !== "单位" && placeHeading.test(words);
  });
}
