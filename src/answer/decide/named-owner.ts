import { isKindOfTown } from "../../reports/town-names.ts";
import type { Frame } from "../frame.ts";
import type { Candidate } from "../retrieve.ts";

/**
 * One hospital, school or town that a figure's name is about: 青山镇卫生院床位, 甲镇接种率. Such a figure stands under the
 * county's name in the ledger and must not answer for the county (figures.md 5a: the subject decides, not the report).
 */
const owners: readonly RegExp[] = [
  /([\u4e00-\u9fff]{1,4}?(?:(?<![城乡集制])镇|(?<![城故家返回下入到])乡|街道))(?![镇村情土贤风])/g,
  /((?:省|市|州|县|区|旗|[\u4e00-\u9fff]{2,4}?[镇乡])?(?:第?[一二三四五六七八九十]+)?(?:人民|中心|中医|中西医结合|妇幼保?健?|儿童|肿瘤|传染病|精神病|精神卫生|口腔|附属|附属第[一二三]|总)医?院)/g,
  /(?<![全本我该各辖级])([省市州县区旗]医院)/g,
  /((?:[\u4e00-\u9fff]{2,6}?第?|第)[一二三四五六七八九十]+(?:中学|小学|幼儿园|医院))/g,
  // 县级医院药占比, 二级以上医院…: of some of the houses, and not of all a place has.
  /^((?:县级|市级|区级|二级|三级|民营|公立)(?:以上)?(?:综合)?(?:医院|医疗机构))(?=.{2})/g,
];

/** Kinds of houses, which are no name: 县级人民医院. */
const kindOfHouse =
  /(?:中心|重点|示范|特色|试点|所有|各个?|全部?|个|家|所|级|等|和|与|及)(?:人民医院|中医医?院|妇幼保健院)$/;

/**
 * The figures that are of no house or town but those the question names. Who names no place, and whose reports are all by
 * such a house, asks of it: 药占比多少 where the only report is a hospital's, whose name stands in the answer.
 */
export function ofAskedOwner(
  candidates: readonly Candidate[],
  said: string,
  { places, placeFrom, scope }: Frame,
): Candidate[] {
  const ofNone = candidates.filter(
    ({ stored: { figure } }) =>
      unnamedOwners(figure.metric.phrase, said).length === 0 &&
      (places.length === 0 || !isOfThatOne(figure.metric.phrase, said)),
  );
  const anyPlace = (placeFrom === "none" || placeFrom === "home") && scope === null;
  if (ofNone.length > 0 || !anyPlace) return ofNone;
  return candidates.filter(({ stored: { figure, section, report } }) =>
    unnamedOwners(figure.metric.phrase, said).every((owner) => `${section.title} ${report.title}`.includes(owner)),
  );
}

/**
 * 该村种植茶叶3200亩, 全校招生1200人 under a county's name: the village, house or firm that was named before it, and never the whole
 * county, unless the question asks for one of that kind.
 */
function isOfThatOne(name: string, question: string): boolean {
  const kind = thatOne.exec(name)?.[1];
  const asked = kindsAskedAs.find((words) => words.test(kind ?? "")) ?? new RegExp(kind ?? "");
  return kind !== undefined && !asked.test(question);
}

const thatOne =
  /^(?:该|全(?=[村校院厂]))(村|社区|医?院|学?校|公司|企业|集团|厂|合作社|基地|景区|园区?|中心|[局所站馆])/;

/** What one of a kind may be asked as: 李家村, 第一中学, 某某集团. */
const kindsAskedAs: readonly RegExp[] = [/院/, /校|中学|小学|大学/, /公司|企业|集团|厂/];

/** The houses and towns a figure's name is about and the question does not name. */
function unnamedOwners(name: string, question: string): string[] {
  return owners
    .flatMap((pattern) => Array.from(name.matchAll(pattern), ([owner]) => owner))
    .filter((owner) => !isKindOfTown(owner) && !kindOfHouse.test(owner) && !isNamedIn(owner, question));
}

/** 人民医院床位 asked: 县人民医院 is the one. A town is named by its own name, 甲溪 or 甲溪镇. */
function isNamedIn(owner: string, question: string): boolean {
  const asked = plainHouse(question);
  const core = plainHouse(owner).replace(/^(?:省|市|州|县|区|旗)/, "");
  const bare = core.replace(/(?:镇|乡|街道)$/, "");
  // 第一中学 is the 一中 of whoever asks.
  const spoken = core.replace(/^第(.)(中|小)学$/, "$1$2");
  return (
    asked.includes(core) ||
    (spoken !== core && asked.includes(spoken)) ||
    (bare !== core && bare.length >= 2 && asked.includes(bare))
  );
}

/** 县中医院 is the 中医医院 of its seal, and 妇保院 the 妇幼保健院. */
function plainHouse(name: string): string {
  return name.replaceAll("中医医院", "中医院").replace(/妇(?:幼|保)院|妇幼保健医院/g, "妇幼保健院");
}
