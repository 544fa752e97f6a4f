import type { Gazetteer } from "../../src/reports/gazetteer.ts";
import type { Lexicon } from "../../src/reports/lexicon.ts";
import type { Place } from "../../src/reports/place.ts";
import { nation, nationalHonour } from "../../src/reports/scope.ts";
import { houseOf, placeOfCarrier } from "./carrier.ts";
import { bureauIn, openingBureau, signOffBureau } from "./issuer.ts";
import type { Line } from "./lines.ts";
import { innermost } from "./named-places.ts";
import { fits, ownLevel, type OwnLevel } from "./own-level.ts";
import { goesThroughProvinces } from "./place-headings.ts";
import { sharedName } from "./shared-name.ts";
import { isNavigation } from "./title.ts";
import { districtIn, speaksOfTown, townIn, townOffice, townSpokenOf } from "./towns.ts";
import { enough, weighPlaces, type Weighed } from "./weigh-places.ts";

export type Subject = {
  place: Place | null;
  /** What is printed where the text hides or leaves out the name of its place. */
  placeLabel: string | null;
  issuer: string | null;
  publisher: string | null;
};

/** A text that masks its own name (xx县) must name the place more often than that. */
const enoughWhenMasked = 8;

/**
 * Who a text is about, who issued it and who put it online: three different things (figures.md 4a). `furniture` is what
 * its page prints around it.
 */
export function findSubject(
  title: string,
  page: { lines: readonly Line[]; furniture: readonly string[] },
  gazetteer: Gazetteer,
  lexicon: Lexicon,
): Subject {
  const lines = page.lines.filter((line) => !isNavigation(line));
  const signed = signOffBureau(lines, lexicon);
  const titled = title.startsWith("关于") ? null : bureauIn(title, lexicon);
  const named = titled !== null && gazetteer.find(titled).length > 0 ? titled : openingBureau(lines, lexicon);
  const issuer = named ?? signed ?? (titled !== null && isWhole(title) ? titled : null);
  const publisher = signed !== null && signed !== issuer ? signed : null;
  const text = lines.map((line) => line.text).join("\n");
  const opening = lines
    .slice(0, 4)
    .map((line) => line.text)
    .join("");
  const masked = /(?<![A-Za-z])[xX×*＊]{1,4}(县|市|区|镇|乡)/.exec(opening)?.[1] ?? null;
  const source = { title, issuer: issuer ?? signed, lines, text };
  const place =
    subjectPlace(source, [text, ...page.furniture].join("\n"), gazetteer, masked) ??
    (masked === null ? placeOfCarrier(page.lines, page.furniture, gazetteer) : null);
  const unnamed =
    /^(?:[xX×*＊]{1,4})?(省|市|县|区)(?=卫|人民|教|医|民政|财|审|市场|疾|统计|政府|应急|农业|水利|[\u4e00-\u9fff]{2,9}(?:局|委员会|[卫发医]?[健改保]委|联合会|残联|中心|办公室))/.exec(
      title,
    )?.[1] ?? null;
  return {
    place,
    placeLabel: place ? null : labelWithoutName(text, masked, unnamed),
    issuer: issuer ?? houseOf(page.lines),
    publisher,
  };
}

/** A title that is a sentence's beginning names no issuer. */
function isWhole(title: string): boolean {
  return !title.endsWith("…");
}

type Source = { title: string; issuer: string | null; lines: readonly Line[]; text: string };

/**
 * The place a report is of, by the first evidence that decides it: a town or place in the title; a nation's list of
 * provinces; a name that several districts share, settled by its page (shared-name.ts); the place that most in the text speaks
 * for (weigh-places.ts); the only one of the kind that 全县 calls for (soleOfItsKind). Who carries the page speaks last, where
 * all of these are silent (carrier.ts). Of which kind the text's own place is says `ownLevel`: said twice it rules a place out or
 * down, said once it only confirms one that the text names.
 */
function subjectPlace(source: Source, page: string, gazetteer: Gazetteer, masked: string | null): Place | null {
  // 根据某省、某市关于…的规定，我镇…: the first sentence in a title's place names who gave the rules.
  const isTitled = isWhole(source.title) || !speaksOfTown.test(source.text);
  const inTitle = isTitled ? innermost(source.title, gazetteer) : null;
  const town =
    townIn(source.title, inTitle) ??
    districtIn(source.title, source.text, inTitle) ??
    (inTitle === null ? townOffice(source, gazetteer) : null) ??
    townSpokenOf(source, inTitle, gazetteer);
  if (town) return town;
  const level = ownLevel(source.text);
  const tooLarge = inTitle !== null && isAbove(inTitle, level);
  if (inTitle && !tooLarge) return inTitle;
  if (inTitle === null && (allProvinces.test(source.text) || goesThroughProvinces(source.lines, gazetteer)))
    return nation;
  const shared = masked === null && inTitle === null ? sharedName(source, page, gazetteer) : null;
  if (shared) return shared;
  const weighed = weighPlaces(source, gazetteer);
  if (tooLarge) return countyWithin(inTitle, weighed, gazetteer);
  const ranked = weighed
    .map(({ place, weight }) => ({ place, weight: level === null || fits(place, level) ? weight : weight / 4 }))
    .sort((left, right) => right.weight - left.weight);
  const best = ranked[0];
  const needed = masked === null ? enough : enoughWhenMasked;
  if (!best || best.weight < needed) {
    const sole = masked === null ? soleOfItsKind(weighed, source) : null;
    return sole ?? (masked === null && level === null && isNational(source) ? nation : null);
  }
  // 来源：某省农业农村厅 above a text of 全县: who put it online is not the county.
  if (isAbove(best.place, ownLevel(source.text, 1))) return null;
  return masked === null || best.place.name.endsWith(masked) ? best.place : null;
}

/** 甲市发病大幅下降。…全市报告…: the one place of its kind that the text names, where 全市 is said behind it. */
function soleOfItsKind(weighed: readonly Weighed[], { text, lines }: Source): Place | null {
  const level = ownLevel(text, 1);
  const [only, ...others] = level === null ? [] : weighed.filter(({ place }) => fits(place, level));
  if (only === undefined || others.length > 0 || only.opensAt === null) return null;
  const own = new RegExp(`[全我本]${level}(?!州|—)`);
  const said = lines.find((line) => own.test(line.text));
  return said !== undefined && only.opensAt < said.span[0] + said.text.search(own) ? only.place : null;
}

/** 31个省（自治区、直辖市）和新疆生产建设兵团报告: a bulletin of the nation that names many places and is of none. */
const allProvinces = /31个省[(（]/;

/** A province's page (某省地方志) that holds a text of 全县 is not what the text is about. */
function isAbove({ level: titled }: Place, own: OwnLevel | null): boolean {
  return own === "县" && (titled === "province" || titled === "city");
}

/** The only county a text of 全县 names more than in passing, within the place its page is of. */
function countyWithin(outer: Place, weighed: readonly Weighed[], gazetteer: Gazetteer): Place | null {
  const counties = weighed.filter(
    ({ place, weight }) =>
      weight >= 2 && place.level === "county" && fits(place, "县") && gazetteer.contains(outer, place),
  );
  return counties.length === 1 ? (counties[0]?.place ?? null) : null;
}

/** 2023年末,全国医疗卫生机构…: clauses that begin with the nation, or a title of it, and nothing that calls itself a place. */
function isNational({ title, text }: Source): boolean {
  if (/[我全本][省市县区州镇乡](?![—-])/.test(text)) return false;
  if (/^(?:中共中央|国务院)[\u4e00-\u9fff]{2,8}$/m.test(text)) return true;
  const counted = new RegExp(`(?:^|[,，。;；:：、()（）\\n\\d年月日底末])(?:我国|全国)(?!${nationalHonour})`, "g");
  const clauses = text.match(counted)?.length ?? 0;
  const ministry =
    /全国[(（]?(?:不含|不包括|未含)(?:香港|港|台)|国家(?:卫生|卫健|疾控|统计|医保|发展|市场)[\u4e00-\u9fff]{0,6}[局委]|国务院|(?<![\u4e00-\u9fff])(?:卫生|生态环境|教育|民政|农业农村|应急管理|交通运输|人力资源社会保障)部(?!门)/.test(
      text,
    );
  return (
    clauses >= 2 ||
    (clauses === 1 && (ministry || /^(?:19|20)\d{2}年[\d—\-至到月上下半季度]*(?:我国|全国)/.test(title)))
  );
}

/** 县卫生健康局2021年工作总结, x县…: the text says what kind of place it is of, though not which. */
function labelWithoutName(text: string, masked: string | null, unnamed: string | null): string {
  const level = isOfTown(text)
    ? null
    : (unnamed ?? ownLevel(text, 1) ?? (masked === "镇" || masked === "乡" ? null : masked));
  const kind = level === null ? (speaksOfTown.exec(text)?.[1] ?? "地区") : level === "省" ? "省份" : level;
  return masked === null ? `未署名的${kind}` : `名称被原文隐去的${kind}`;
}

/** 我镇 and 全镇 said more often than 我县 and 全县: beside them 县委 is only who leads the county. */
function isOfTown(text: string): boolean {
  const said = (levels: string) => text.match(new RegExp(`[我全][${levels}](?![—-])`, "g"))?.length ?? 0;
  return said("镇乡") > said("省市县区州");
}
