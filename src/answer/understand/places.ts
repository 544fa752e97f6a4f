import type { PlaceMention } from "../../reports/gazetteer.ts";
import { madeOnce } from "../../reports/made-once.ts";
import type { Place } from "../../reports/place.ts";
import { shortNames } from "../../reports/gazetteer/divisions.ts";
import { isScope, nation, nationalHonour, placeOfScope, type Scope } from "../../reports/scope.ts";
import { isKindOfTown } from "../../reports/town-names.ts";
import type { Frame } from "../frame.ts";
import type { UnderstandWith } from "./reading-with.ts";
import type { Cuts } from "./cuts.ts";

/** 我市, 全县, 本区: the asker's own place, when the setting says which that is. */
const own =
  /我(?:们)?(?:省|市|州|县|区|镇|乡)|本(?:省|市|州|县|区|镇)|全(?:省|市|州(?![县镇乡])|县|区)(?!域)|全(?:镇|乡(?!镇))|咱们?(?:市|县|区)/g;

const belowNation = madeOnce((places: readonly Place[]) => places.filter(({ level }) => level !== "country"));

/** Places named, resolved by what the library has when a name is shared by several. */
export function readPlaces(
  text: string,
  known: UnderstandWith,
  cuts: Cuts,
): Pick<Frame, "places" | "placeFrom" | "scope" | "unknownPlace"> {
  const places: { place: Place; span: readonly [number, number] }[] = [];
  for (const mention of known.gazetteer.find(text, belowNation(known.libraryPlaces))) {
    if (cuts.isCut(mention.span[0])) continue;
    const meant = liesInLast(mention, places, known) ? [mention.place] : resolve(mention, known);
    if (meant.length === 0) continue;
    const latin = /[a-z]$/i.test(text.slice(...mention.span)) && /^[省市州县区]/.test(text.slice(mention.span[1]));
    cuts.cut([mention.span[0], mention.span[1] + Number(latin)]);
    for (const place of meant) {
      if (!places.some((named) => named.place.id === place.id)) places.push({ place, span: mention.span });
    }
  }
  if (known.manner === "half-names" && places.length === 0) {
    const half = halfName(text, known, cuts);
    if (half) {
      cuts.cut(half.span);
      places.push(half);
    }
  } else if (known.manner === "half-names") {
    const beside = halfBeside(text, places, known);
    if (beside) {
      cuts.cut(beside.span);
      places.push(beside);
    }
  }
  for (const match of text.matchAll(/(?<![A-Za-z])[xX×某]{1,4}(?:县|市|区|镇|乡)/g))
    cuts.cut([match.index, match.index + match[0].length]);
  const scope = readScope(text);
  let self = false;
  for (const match of text.matchAll(own)) {
    cuts.cut([match.index, match.index + match[0].length]);
    self ||= /^[我本咱]/.test(match[0]);
  }
  const stray = strayTown(text, places);
  if (stray !== null) return { places: [], placeFrom: "none", scope: null, unknownPlace: stray };
  const named = withoutField(text, innermost(places, known, text), known);
  if (named.length > 0)
    return { places: averageOf(text, named, known), placeFrom: "question", scope: null, unknownPlace: null };
  if (self && known.homePlace) return { places: [known.homePlace], placeFrom: "home", scope: null, unknownPlace: null };
  const national = (known.libraryPlaces.some(({ level }) => level === "country") ? nationwideHeld : nationwide).exec(
    text,
  );
  if (national) {
    cuts.cut([national.index, national.index + 2]);
    return { places: [nation], placeFrom: "question", scope: null, unknownPlace: null };
  }
  return { places: [], placeFrom: "none", scope, unknownPlace: unknownName(text, cuts) };
}

/** 甲县城关镇 asked where the library's 城关镇 lies in nobody knows which county: it may be another one. */
function strayTown(text: string, places: readonly { place: Place; span: readonly [number, number] }[]): string | null {
  for (const { place, span } of places) {
    const around = places.find((other) => other.span[1] === span[0]);
    if (around !== undefined && place.level !== "province" && place.parents.length === 0)
      return text.slice(around.span[0], span[1]);
  }
  return null;
}

/** 某县签约率全市平均多少 asks for the city's. 比全市平均高多少 compares, and is the county's. */
function averageOf(text: string, named: readonly Place[], known: UnderstandWith): Place[] {
  const scope = /(?<![比较与和于出同])全([国省市州])的?平均(?!.*(?:[高低多少差]多少|相差))/.exec(text)?.[1] ?? "";
  if (scope === "国") return [nation];
  return isScope(scope) ? placesOfScope(named, scope, known) : [...named];
}

/** A question that begins with 平安, or with 2023年平安, may mean 平安县 of the library, though 平安 alone is also a word. */
function halfName(
  text: string,
  { libraryPlaces }: UnderstandWith,
  cuts: Cuts,
): { place: Place; span: [number, number] } | null {
  let from = /^(?:请问|麻烦|查一下|查查|帮我查一下|看看|我想问)*/.exec(text)?.[0].length ?? 0;
  while (cuts.isCut(from)) from += 1;
  // 十二五期间平安…: what belongs to the time says nothing of the place.
  if (from > 0) from += /^(?:期间|时期|的|，)*/.exec(text.slice(from))?.[0].length ?? 0;
  const named = libraryPlaces.filter((place) => shortNames(place.name).some((name) => text.startsWith(name, from)));
  const [place, ...more] = named;
  if (!place || more.length > 0) return null;
  const name = shortNames(place.name).find((short) => text.startsWith(short, from)) ?? "";
  return { place, span: [from, from + name.length] };
}

/** 平安和甲市哪个高: beside a place that is named, with nothing but 和 between them, 平安 is the library's 平安县. */
function halfBeside(
  text: string,
  named: readonly { place: Place; span: readonly [number, number] }[],
  { libraryPlaces }: UnderstandWith,
): { place: Place; span: [number, number] } | null {
  for (const { span } of named) {
    for (const place of libraryPlaces.filter(({ id }) => !named.some((other) => other.place.id === id))) {
      for (const name of shortNames(place.name).filter((short) => text.includes(short))) {
        const before = new RegExp(`${name}[和与跟同比及、，,]$`).exec(text.slice(0, span[0]));
        if (before) return { place, span: [before.index, before.index + name.length] };
        const after = new RegExp(`^[和与跟同比及、，,]${name}`).exec(text.slice(span[1]));
        if (after) return { place, span: [span[1] + 1, span[1] + 1 + name.length] };
      }
    }
  }
  return null;
}

/** 全国平均…, 全国规范管理率; 全国文明城市 is an honour. */
const nationwide = /全国(?=的|平均|总体|[\u4e00-\u9fff]{2,12}(?:率|比例|水平))/;

/** Where the library holds reports of the nation, any 全国 but that of an honour or a rank is the nation. */
const nationwideHeld = new RegExp(`(?:全国|我国)(?!${nationalHonour})`);

function readScope(text: string): Scope | null {
  const character = /全(省|市|州|县|区|镇|乡(?!镇))(?!域)/.exec(text)?.[1] ?? "";
  return isScope(character) ? character : null;
}

/** 全省呢 after a question about a city means its province; 全市 means that city itself. */
export function placesOfScope(places: readonly Place[], scope: Scope | null, { gazetteer }: UnderstandWith): Place[] {
  if (scope === null) return [...places];
  return places.flatMap((place) => placeOfScope(place, scope, gazetteer) ?? []);
}

/**
 * The place a name means: the library's only one of that name. Where the library has several that nothing tells apart
 * (鼓楼区 of 南京市 and of 福州市), all of them are meant, each shown under its full name. A name the library does not know
 * stays what was typed.
 */
function resolve(mention: PlaceMention, known: UnderstandWith): Place[] {
  const candidates = mention.place ? [mention.place, ...mention.alternatives] : mention.alternatives;
  const inLibrary = candidates.filter((place) => known.libraryPlaces.some(({ id }) => id === place.id));
  if (inLibrary.length === 1) return inLibrary;
  if (mention.place) return [mention.place];
  const [unknown] = mention.alternatives;
  if (inLibrary.length > 0 || unknown === undefined) return inLibrary;
  const { fullName: _, ...asTyped } = unknown;
  return [asTyped];
}

/** 福州市鼓楼区 is the one of 福州, though the library has only the one of 南京. */
function liesInLast(
  mention: PlaceMention,
  places: readonly { place: Place; span: readonly [number, number] }[],
  { gazetteer }: UnderstandWith,
): mention is PlaceMention & { place: Place } {
  const { place, span } = mention;
  const last = places.find((other) => other.span[1] === span[0]);
  return last !== undefined && place !== null && last.place.id !== place.id && gazetteer.contains(last.place, place);
}

/** 甲市乙县 and 甲市2023年乙县 name one place; 乙县和甲市 and 乙县比甲市 name two. */
function innermost(
  places: readonly { place: Place; span: readonly [number, number] }[],
  { gazetteer }: UnderstandWith,
  text: string,
): Place[] {
  return places
    .filter(
      ({ place, span }) =>
        !places.some(
          (next) =>
            next.place.id !== place.id &&
            gazetteer.contains(place, next.place) &&
            /^(?:\d{2,4}年|今年|去年|前年|的|[一二三四]季度|上半年|下半年|\d{1,2}月)*$/.test(
              text.slice(span[1], next.span[0]),
            ) &&
            next.span[0] >= span[1],
        ),
    )
    .map(({ place }) => place);
}

/** 乙县…在甲市排第几: the larger place is the field of the ranking, not what is asked about. */
function withoutField(text: string, places: readonly Place[], { gazetteer, lexicon }: UnderstandWith): Place[] {
  if (places.length < 2 || !lexicon.asking.rank.some((word) => text.includes(word))) return [...places];
  return places.filter((place) => !places.some((other) => other.id !== place.id && gazetteer.contains(place, other)));
}

/** A name shaped like a place that nobody knows; answering for another place instead would be wrong. */
function unknownName(text: string, cuts: Cuts): string | null {
  const match =
    /^(?:请问|查一下|查询)?([\u4e00-\u9fff]{2,4}(?:自治县|新区|开发区|县|市|镇|乡|街道))(?!长|场|民|级|委|政|属|直|里|总|卫)/.exec(
      text,
    );
  const name = match?.[1] ?? "";
  // 送戏下乡多少场: a deed that ends like a town's name.
  if (
    name === "" ||
    isKindOfTown(name) ||
    /[全我本各哪某该多少其这那另别每几]|城市|超市|[到来赴进][县市镇乡]$/.test(name)
  )
    return null;
  const at = text.indexOf(name);
  if (cuts.isCut(at)) return null;
  cuts.cut([at, at + name.length]);
  return name;
}
