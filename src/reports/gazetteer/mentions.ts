import type { Place, PlaceLevel } from "../place.ts";
import type { PlaceMention } from "../gazetteer.ts";
import { madeOnce } from "../made-once.ts";
import {
  anyDistrict,
  boundary,
  commonFullNames,
  guarded,
  nameOfMedium,
  needsBoundary,
  neverAlone,
  numberBefore,
  officeAhead,
  otherPlaceAhead,
  placeAhead,
  wordsAfter,
  wordsBefore,
} from "./ambiguous-names.ts";
import { shortNames } from "./divisions.ts";
import { isLatin, nameIndex } from "./name-index.ts";
import type { NameEntry, NameIndex, NamedPlace } from "./name-index.ts";

/** One name in a text, with every place it can mean before its neighbours decide. */
type Candidate = { span: [number, number]; name: string; isShort: boolean; own: Place[]; others: Place[] };

type Reading = { text: string; mentions: PlaceMention[] };

const levels: readonly PlaceLevel[] = ["country", "province", "city", "county", "town"];

/** Reads a text from left to right, taking the longest name at each place where a name can begin. */
export function findMentions(index: NameIndex, text: string, known: readonly Place[]): PlaceMention[] {
  const own = ownIndex(known);
  const reading: Reading = { text, mentions: [] };
  let ownEnd = 0;
  for (let offset = 0; offset < text.length - 1;) {
    const found = mentionAt(reading, offset, own, index);
    // 临海门诊 where the library has 临海市: that 临海 may be a word makes no 海门 of it.
    const mention = found !== null && found.form === "short" && offset < ownEnd ? null : found;
    for (const { name } of mention === null ? own.at(text, offset) : [])
      ownEnd = Math.max(ownEnd, offset + name.length);
    if (mention !== null) reading.mentions.push(mention);
    offset = mention === null ? offset + 1 : mention.span[1];
  }
  return reading.mentions;
}

/** A question is read in several ways, each time among the same places. */
const ownIndex = madeOnce((known: readonly Place[]): NameIndex => nameIndex(known.flatMap(ownNames)));

function ownNames(place: Place): NamedPlace[] {
  const short = shortNames(place.name).map((name): NamedPlace => ({ name, place, form: "short" }));
  return [{ name: place.name, place, form: "full" }, ...short];
}

function mentionAt(reading: Reading, offset: number, own: NameIndex, index: NameIndex): PlaceMention | null {
  const mine = own.at(reading.text, offset);
  const table = index.at(reading.text, offset);
  if (mine.length === 0 && table.length === 0) return null;
  const names = [...new Set([...mine, ...table].map(({ name }) => name))].sort(
    (left, right) => right.length - left.length,
  );
  let longer: Candidate | null = null;
  for (const name of names) {
    const candidate = candidateOf(offset, name, mine.find(named(name)), table.find(named(name)));
    if (longer !== null && !sharesPlace(longer, candidate)) return null;
    if (isPlaceHere(reading, candidate)) return decide(reading, candidate);
    longer = candidate;
  }
  return null;
}

/** 海城 inside 海城市民 is the same city; 黔西 inside 黔西南州 is another one, and never what was written. */
function sharesPlace(longer: Candidate, shorter: Candidate): boolean {
  const ids = new Set([...longer.own, ...longer.others].map(({ id }) => id));
  return [...shorter.own, ...shorter.others].some(({ id }) => ids.has(id));
}

function named(name: string): (entry: NameEntry) => boolean {
  return (entry) => entry.name === name;
}

function candidateOf(offset: number, name: string, mine?: NameEntry, table?: NameEntry): Candidate {
  const own = [...new Set([...(mine?.full ?? []), ...(mine?.short ?? [])])];
  const ownIds = new Set(own.map(({ id }) => id));
  const others = [...new Set([...(table?.full ?? []), ...(table?.short ?? [])])].filter(({ id }) => !ownIds.has(id));
  const isShort = (mine?.full.length ?? 0) + (table?.full.length ?? 0) === 0;
  return { span: [offset, offset + name.length], name, isShort, own, others };
}

/** Whether the name stands for a place in this text, or is a piece of another word or of another place's name. */
function isPlaceHere(reading: Reading, candidate: Candidate): boolean {
  const { name, isShort, span, own } = candidate;
  const after = reading.text.slice(span[1], span[1] + 8);
  const before = reading.text.slice(Math.max(0, span[0] - 1), span[0]);
  if (isLatin(name)) return !/[a-z]/i.test(before) && !/^[a-z]/i.test(after);
  if (!isShort || commonFullNames.has(name)) return isFullNameHere(reading, candidate, before, after);
  const joined = before + name[0];
  if (otherPlaceAhead.test(after) || wordsAfter.test(name.at(-1) + after)) return false;
  if (wordsBefore.has(joined) || numberBefore.test(joined)) return false;
  if (standsInList(reading, candidate)) return true;
  if (own.length > 0 && span[0] === 0 && /^(?:呢|的呢|(?:19|20)\d{2}|[去今前]年|上半年)/.test(after)) return true;
  const never = neverAlone.has(name);
  if (never && own.length === 0) return false;
  if (!never && (own.length > 0 || !guarded.has(name))) return true;
  return (!never && span[0] === 0) || placeAhead.test(after) || liesInNeighbour(reading, candidate);
}

/**
 * 宾川、祥云、弥渡 and 宾川新增30个，祥云21个: behind a place of the same parent even a common word is a place, where the two are next to each
 * other or each has its number.
 */
function standsInList({ text, mentions }: Reading, { span, own, others }: Candidate): boolean {
  const last = mentions.at(-1);
  if (last === undefined) return false;
  const between = text.slice(last.span[1], span[0]);
  const counted =
    /^[^。;；\n]{0,30}\d[^。;；\n，,、]{0,8}[，,、]$/.test(between) && /^\d/.test(text.slice(span[1], span[1] + 1));
  if (!counted && !/^[、和与及]$/.test(between)) return false;
  const parent = last.place?.parents[0];
  return parent !== undefined && [...own, ...others].some(({ parents }) => parents[0] === parent);
}

/** 市中区域, 东方市场, 会同县公安局: a full name can be cut out of ordinary words too. */
function isFullNameHere(reading: Reading, candidate: Candidate, before: string, after: string): boolean {
  const { name, own } = candidate;
  if (name.endsWith("区") && /^[域间划分别块]/.test(after)) return false;
  if (name.endsWith("市") && after.startsWith("场")) return false;
  const clauseStart = boundary.test(before) || nameOfMedium.test(reading.text.slice(0, candidate.span[0]));
  if (
    commonFullNames.has(name) &&
    (opensTitle(reading.text, candidate.span) || (name.endsWith("区") && isOffice(candidate, reading.text)))
  )
    return true;
  // 团某县县委: a name behind which its own kind is said again is whole.
  if (/^[县市区](?:委|人?民?政府|人大|政协)/.test(after) && name.endsWith(after[0] ?? "")) return true;
  const cut = neverAlone.has(name.slice(0, -1)) && /^(?:[级直域内外里]|民(?!政))/.test(after);
  const doubtful = cut || commonFullNames.has(name) || (needsBoundary.test(name) && !clauseStart);
  if (doubtful) return liesInNeighbour(reading, candidate) || (own.length > 0 && clauseStart && !cut);
  return own.length > 0 || !wordsBefore.has(before + name[0]) || liesInNeighbour(reading, candidate);
}

/** 江北区卫健局: a district's office stands behind its name; every city has a 城区 and a 东区. */
function isOffice({ name, span }: Candidate, text: string): boolean {
  return !anyDistrict.test(name) && officeAhead.test(text.slice(span[1], span[1] + 8));
}

/**
 * 会同县2021年…, 会同县卫健局2021年…: before the year of a title no one speaks of doing something together with a county. 资源县农业农村局
 * opens one too, with a noun that no title begins with otherwise.
 */
function opensTitle(text: string, [start, end]: readonly [number, number]): boolean {
  const after = text.slice(end, end + 24);
  if (start !== 0) return false;
  const isBureau = /^[\u4e00-\u9fff]{2,8}局/.test(after) && !/^(?:会同|比如|延长|互助)/.test(text);
  return (
    isBureau || /^(?:[\u4e00-\u9fff]{2,6}(?:局|委))?(?:19|20)\d{2}年(?:度|上半年|第|[\u4e00-\u9fff]{4})/.test(after)
  );
}

/** Whether the mention right before this name is a place that one of its places lies in: 晋城市|城区. */
function liesInNeighbour(reading: Reading, { span, own, others }: Candidate): boolean {
  const last = reading.mentions.at(-1);
  if (last === undefined || reading.text.slice(last.span[1], span[0]).trim() !== "") return false;
  const around = last.place === null ? last.alternatives : [last.place];
  return [...own, ...others].some(({ parents }) => around.some(({ id }) => parents.includes(id)));
}

/** Neighbours decide first, then the library's own places, then the higher level. */
function decide(reading: Reading, candidate: Candidate): PlaceMention {
  const { span, own, others, isShort } = candidate;
  const all = [...own, ...others];
  const placed = all.length > 1 ? placesInNeighbours(reading, candidate, all) : all;
  const place =
    only(placed) ?? only(placed.filter((one) => own.includes(one))) ?? (isShort ? only(highest(placed)) : null);
  const form = place === null || !own.includes(place) ? (isShort ? "short" : "full") : "own";
  return { span, place, alternatives: all.filter((one) => one !== place), form };
}

/**
 * The places that lie in the nearest place named before in the same sentence; all of them when none does. A place
 * named right before (福州市鼓楼区) counts before any other.
 */
function placesInNeighbours(reading: Reading, { span }: Candidate, all: Place[]): Place[] {
  for (const mention of reading.mentions.slice(-8).reverse()) {
    if (/[。!?\n]/.test(reading.text.slice(mention.span[1], span[0])) || span[0] - mention.span[1] > 200) break;
    const around = mention.place;
    if (around === null) continue;
    const within = all.filter((place) => place.parents.includes(around.id));
    // 甲市日报·掌上甲市: named again, it is the same; 甲省甲市 is the city of that name in it.
    if (mention.span[1] !== span[0] && all.includes(around)) return [around];
    if (within.length > 0) return within;
  }
  return all;
}

function highest(places: readonly Place[]): Place[] {
  const top = Math.min(...places.map(({ level }) => levels.indexOf(level)));
  return places.filter(({ level }) => levels.indexOf(level) === top);
}

function only(places: readonly Place[]): Place | null {
  return places.length === 1 ? (places[0] ?? null) : null;
}
