import type { Gazetteer, PlaceMention } from "../../../src/reports/gazetteer.ts";
import type { Place } from "../../../src/reports/place.ts";
import type { Span } from "../../../src/reports/report.ts";
import type { WordRules } from "../naming/word-rules.ts";
import { isOfScope, isScope, nationalHonour, placeOfScope } from "../../../src/reports/scope.ts";
import { isKindOfTown, townWithin } from "../../../src/reports/town-names.ts";
import { houseAhead, townOfClause } from "./clause-town.ts";

/** Reads whose figure a clause states, given the place its report is about. */
export type PlaceReader = {
  own: Place | null;
  /** Printed where `own` is unknown. */
  label: string | null;
  gazetteer: Gazetteer;
  /** The text of the report and of what stands before it: whose 该镇 is was said there. */
  text: string;
  rules: WordRules;
};

export type ClauseSubject = {
  /** The place the clause is about when it is not the report's own. */
  owner: Place | null;
  /** What is printed for the place of the clause where nothing names it: 全市 in the report of a district whose city nobody names. */
  unnamed: string | null;
  /** 甲区、乙区…分别为: the places in order, for sharing out by index; `unnamed` is all of them together. */
  listed: Place[];
  /** 低于全省1:1.2的水平: the number is the larger place's, unless it is the difference itself. */
  compared: Place | null;
  /** Names that say where and not what. */
  cuts: Span[];
};

/** What follows makes the name part of a body's name or of an honour, which own no figure: 某市人民医院, 某市表彰的. */
export const bodyAhead =
  /^(?:[市县区省]?委|政府|人大|政协|卫健|卫计|卫生[健局计]|疾控|医保[局中]|医共体|第[一二三四五六七八九十]|[人中]民?医|级|属|直属|首(?![针剂])|[\u4e00-\u9fff]{0,6}(?:局|厅|委员会|办公室|医院|公司|大学|学院|保健院|管委会|中学|小学)|.{0,4}(?:表彰|授予|命名|通报|下达|分配|交办|转交|考核|有限))/;
/** 某省对口支援…: what another province does for the report's own is told of that one. */
export const aids = /^[\u4e00-\u9fff]{0,4}?(?:支援|援助|援建|帮扶|协作|捐|支持|资助|转移|输入|来|籍|与|和|、)/;
/** 全省平均: said of the wider place itself, and of no part of it. */
const average = /^(?:全[国省市县区州])?的?(?:平均|均值|总体|整体)/;

/** 高于全国平均水平, right before the number. */
const comparison =
  /^[\s、,，;；]*.{0,4}?(?:高于|低于|优于|好于|超过|高出|低出|超出)全(国|省|市|州|县|区)的?(?:同期)?的?(?:平均)?(?:水平|值)?的?[(（]?$/;
/** 比全省(7.7%)和全国平均水平(7.0%)分别高…: the numbers in brackets are theirs. */
const compared =
  /^[\s、,，;；)）]*(?:[\u4e00-\u9fff]{0,8}?(?:比|较)|[和与及])全(国|省|市|州|县|区)的?(?:平均)?(?:水平|值|增速|增幅)?[(（]$/;
/** 全国医疗机构共107万个, 我国人口达14亿人; 全国文明单位3个 is the place's own, and 全国规范管理率 the nation's. */
function isOfNation(text: string): boolean {
  return rated.test(text) || (nationAhead.test(text) && counted.test(text));
}

const nationAhead = new RegExp(`(?:我国|中国(?=累计|已|报告|总?人口)|全国(?!${nationalHonour}))`);
const counted = /国(?:共|已|累计|现有|新增|报告)|(?:共有?|已有?|累计|有|达到?|为|超过?|仅|约)$/;
/** 全国规范管理率平均水平为, but not 全国卫生乡镇: an honour is the place's own. */
const rated = /(?:平均|均值|总体|水平|率|比例?|比重)(?:水平)?(?:为|是|达到?|约)*$/;

const none: ClauseSubject = { owner: null, unnamed: null, listed: [], compared: null, cuts: [] };

/**
 * The place that owns a clause: 全市3.8 in a district's report is the city's, `甲县新增12家` in a city's report the
 * county's, `甲市全市平均` the city's in a report from one of its districts.
 */
export function subjectOfClause(
  text: string,
  base: number,
  mentions: readonly PlaceMention[],
  places: PlaceReader,
): ClauseSubject {
  const { own, gazetteer, rules } = places;
  const lead = /^[\s、,，;；:：和与及而其中]*/.exec(text)?.[0].length ?? 0;
  const town = townOfClause(text.slice(lead), base + lead, places);
  if (town !== null) return { ...none, ...town };
  if (!own) return ofUnknown(text, base, lead, { mentions, places });
  const beside = compared.exec(text)?.[1];
  if (beside !== undefined && isScope(beside)) {
    const place = placeOfScope(own, beside, gazetteer);
    return { ...none, compared: place?.id === own.id ? null : place };
  }
  const scope =
    /^(?:全(?=[国省市州县区])|我(?=国)|[我本](?=[省市州县区]))(国|省|市|州(?![县镇乡])|县|区)(?!性|面|体)/.exec(
      text.slice(lead),
    );
  if (scope)
    return {
      ...none,
      ...ofScope(scope[1] ?? "", text, base, { mentions, places }),
      cuts: [[base + lead, base + lead + 2]],
    };
  const larger = comparison.exec(text)?.[1];
  if (larger !== undefined) {
    const place = ownerOf(larger, text, places);
    return { ...none, compared: place?.id === own.id ? null : place };
  }
  // 去某县学习，该县接种率97%: the last place of that kind that was named.
  const that = /^该([省市州县区])/.exec(text.slice(lead))?.[1];
  if (that !== undefined) {
    const owner = mentions.findLast(({ place, span }) => span[1] <= base + lead && place?.name.endsWith(that))?.place;
    return { ...none, owner: owner ?? null, cuts: [[base + lead, base + lead + 2]] };
  }
  const chain = leadingPlaces(text, base, lead, mentions);
  const last = chain.at(-1);
  if (!last?.place) return ofTowns(text.slice(lead), base + lead, places);
  const rest = text.slice(last.span[1] - base);
  if (bodyAhead.test(rest)) return none;
  const named = chain.flatMap(({ place }) => (place ? [place] : []));
  const cuts = chain.map(({ span }): Span => span);
  const listed = named.filter((place) => place.id !== own.id && gazetteer.contains(own, place));
  if (listed.length > 1 && listed.length === named.length && !nested(named, gazetteer))
    return { ...none, listed, unnamed: togetherOf(listed, rest), cuts: [...cuts, afterList(rest, last.span[1])] };
  if (last.place.id === own.id) return { ...none, owner: own, cuts };
  // 某市管理200例 in a text of another province, and a county's beside its neighbour: told of that one.
  const neighbour = last.place.level === own.level && last.place.parents[0] === own.parents[0];
  const beyond = neighbour && own.level !== "town" && !aids.test(rest);
  if (beyond && last.form === "full" && chain.length === 1) return { ...none, owner: last.place, cuts };
  const wider = gazetteer.contains(last.place, own);
  const within = gazetteer.contains(own, last.place) || (wider && average.test(rest));
  const told = last.form === "full" && nested(named, gazetteer) && tellsOf(rest, wider, rules);
  return within || told ? { ...none, owner: last.place, cuts } : none;
}

/** 甲溪镇、乙桥乡及时率分别为: towns that no table lists, in the county that tells of them; 走进甲溪镇、乙桥乡 begins with no name. */
function ofTowns(text: string, at: number, { own, rules }: PlaceReader): ClauseSubject {
  const said = towns.exec(text)?.[0] ?? "";
  const names = said.split(/[、和与及]/);
  const rest = text.slice(said.length);
  const isDeed = (rules.startsWithVerb.exec(said)?.[0].length ?? 0) > 1 || /^[到赴在走深对向为给从]/.test(said);
  if (names.length < 2 || isDeed || names.some(isKindOfTown) || bodyAhead.test(rest) || houseAhead.test(rest))
    return none;
  const listed = names.map((name) => townWithin(own, name));
  const end = at + said.length;
  return { ...none, listed, unnamed: togetherOf(listed, rest), cuts: [[at, end], afterList(rest, end)] };
}

const towns =
  /^(?:[\u4e00-\u9fff]{2,4}?(?:镇|乡|街道)[、和与及])+[\u4e00-\u9fff]{2,4}?(?:镇|乡|街道)(?![、和与及长域级])/;

/**
 * 某市已接种1.5万剂次 in the report of another place: told of that one. Of a place that the report's own lies in only a count
 * is, 某市累计接种31万人; what 某市安排资金 comes to the report's own.
 */
function tellsOf(rest: string, wider: boolean, rules: WordRules): boolean {
  const [adverbs = ""] = /^(?:已经?|共|累计|现有|目前|[今去]年|(?:19|20)\d{2}年)*/.exec(rest) ?? [];
  const said = rest.slice(adverbs.length);
  if (aids.test(said) || gives.test(said) || bodyAhead.test(said)) return false;
  const verb = rules.startsWithVerb.exec(said)?.[0] ?? "";
  return adverbs !== "" || (!wider && (verb.length > 1 || counts.test(said)));
}

const counts = /^(?:接种|报告|筛查|体检|确诊|发病|死亡|出生)|^[\u4e00-\u9fff]{2,8}率/;
/** What one place does for another. */
export const gives = /^(?:下达|安排|拨付|补助|拨款|划拨|投入|投资|奖励|支持|分配|给予|调拨|捐|派|选派|组织|赠|援)/;

/** 甲县、乙县新增学位5300个 is of both; 甲县、乙县等5个县 are counted by the report's own place, and what they bring it is its own. */
function togetherOf(places: readonly Place[], rest: string): string | null {
  if (/^等(?:[\d一二两三四五六七八九十]|$)/.test(rest) || aids.test(rest) || gives.test(rest)) return null;
  return `${places.map(({ name }) => name).join("、")}${rest.startsWith("等") ? "等" : ""}`;
}

/** 甲市、乙市等地新建…, 甲市、乙市两市新建…: how the list ends is no part of what was built. */
function afterList(rest: string, at: number): Span {
  const end = /^等(?:地|[省市县区镇乡]+)?|^[两二三四五六七八九十]+个?[省市县区镇乡]+/.exec(rest)?.[0] ?? "";
  return [at, at + end.length];
}

/** In a text of some 区 that nobody names 全市 is another place, and a full name that opens a clause is the clause's. */
function ofUnknown(
  text: string,
  base: number,
  lead: number,
  { mentions, places }: { mentions: readonly PlaceMention[]; places: PlaceReader },
): ClauseSubject {
  const label = places.label ?? "";
  const scope = /^[全我本]([省市州县区])(?!性|面|体|域)/.exec(text.slice(lead))?.[1] ?? "";
  const kind = /的(.)(?:份|)$/.exec(label)?.[1] ?? "";
  if (scope !== "" && kind !== "") return { ...none, unnamed: kind === scope ? label : unnamedOf(scope) };
  return label.startsWith("未署名") ? namedAlone(text, base, lead, { mentions, places }) : none;
}

/** 某市报告病例382例 in a text that is of no place: a full name that opens a clause says whose its figure is. */
function namedAlone(
  text: string,
  base: number,
  lead: number,
  { mentions, places }: { mentions: readonly PlaceMention[]; places: PlaceReader },
): ClauseSubject {
  const chain = leadingPlaces(text, base, lead, mentions);
  const last = chain.at(-1);
  const rest = last === undefined ? "" : text.slice(last.span[1] - base);
  if (!last?.place || bodyAhead.test(rest) || aids.test(rest) || chain.some(({ form }) => form !== "full")) return none;
  const named = chain.flatMap(({ place }) => (place ? [place] : []));
  const cuts = chain.map(({ span }): Span => span);
  return nested(named, places.gazetteer) ? { ...none, owner: last.place, cuts } : { ...none, listed: named, cuts };
}

/** The names a clause begins with, next to each other or joined by 、 and 和. */
export function leadingPlaces(
  text: string,
  base: number,
  lead: number,
  mentions: readonly PlaceMention[],
): PlaceMention[] {
  const chain: PlaceMention[] = [];
  let end = base + lead;
  for (const mention of mentions) {
    if (mention.span[0] < base + lead || mention.span[1] > base + text.length) continue;
    const between = text.slice(end - base, mention.span[0] - base);
    if (mention.place === null || !(chain.length === 0 ? /^$/ : /^[、和与及]?$/).test(between)) break;
    chain.push(mention);
    end = mention.span[1];
  }
  return chain;
}

/** 甲省乙市丙县 is one place said in full, no list. */
export function nested(places: readonly Place[], gazetteer: Gazetteer): boolean {
  return places.every((place, index) => index === 0 || gazetteer.contains(places[index - 1] ?? place, place));
}

/**
 * The place 全市 means in this report: in one of a province the city of it that was named last in the line, and none at all where
 * nobody says which 市.
 */
function ofScope(
  scope: string,
  text: string,
  base: number,
  { mentions, places }: { mentions: readonly PlaceMention[]; places: PlaceReader },
): Pick<ClauseSubject, "owner" | "unnamed"> {
  const { own, gazetteer } = places;
  const owner = ownerOf(scope, text, places);
  if (owner !== null || scope === "国" || own === null || !isScope(scope)) return { owner, unnamed: null };
  const inside = mentions.findLast(
    ({ span, place }) => span[1] <= base && place !== null && isOfScope(place, scope) && gazetteer.contains(own, place),
  );
  return { owner: inside?.place ?? null, unnamed: inside === undefined ? unnamedOf(scope) : null };
}

function unnamedOf(scope: string): string {
  return `未署名的${scope === "省" ? "省份" : scope}`;
}

/** The place 全市 means in this report; 全国 before what is no rate is an honour. */
function ownerOf(scope: string, text: string, { own, gazetteer }: PlaceReader): Place | null {
  if (!own || !isScope(scope) || (scope === "国" && !isOfNation(text))) return null;
  return placeOfScope(own, scope, gazetteer);
}
