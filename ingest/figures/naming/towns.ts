import { isKindOfTown } from "../../../src/reports/town-names.ts";
import type { FigureDraft } from "../draft.ts";
import type { Carry } from "./carry.ts";

/** 东镇、西乡接种率分别为62%、58%。全县平均52%: the mean is of the rate that the sentence before told of each town. */
export function rateOfTowns({ quantity }: FigureDraft, { before }: Carry): string {
  const told = before.filter(({ quantity: { base }, role }) => base === quantity.base && role === "result");
  const [rate, more] = new Set(told.map(({ phrase, head }) => head || phrase.replace(townAhead, "")));
  return rate !== undefined && more === undefined && told.length > 1 && rate.endsWith("率") ? rate : "";
}

/** 乙桥镇, 丙坪乡政府, 丁口街道: a town of the report's own place. */
export const townName = /^[\u4e00-\u9fff]{2,9}(?:镇|乡|街道)(?:办|政府|卫生院)?$/;
/** 甲溪镇接种率: whose rate it is stands before it. */
const townAhead = /^([\u4e00-\u9fff]{1,8}?(?:镇|乡(?!镇)|街道))(?!级)(?:办|政府|卫生院)?的?(?=[\u4e00-\u9fff]{2,}$)/;
export function ofTown(rate: string): boolean {
  const name = townAhead.exec(rate)?.[1];
  return name !== undefined && !isKindOfTown(name);
}

/**
 * 职工医保…支付比例85.4%，居民医保72.6% and 近视率51.8%，其中小学38.6%: a name alone before a percentage takes the place of
 * what the rate before was of, and the rate stays.
 */
export function rateOf(name: string, said: string): [phrase: string, head: string] {
  const area = areaAhead.exec(said)?.[0] ?? "";
  const ofArea = area !== "" && areaAhead.exec(name)?.[0] === name;
  const people = peopleAhead.exec(said)?.[0] ?? "";
  if (people !== "" && onlyPeople.test(name)) return [name, said.slice(people.length)];
  const rate = ofArea ? said.slice(area.length) : townName.test(name) ? said.replace(townAhead, "") : said;
  // 出厂水合格率98.5%、末梢水93.1%: one kind of a thing takes the place of another.
  const [, whose = "", tail = ""] = /^([\u4e00-\u9fff]{2,4})((?:检测|抽检)?[\u4e00-\u9fff]{2}率)$/.exec(rate) ?? [];
  if (whose !== "" && whose !== name && whose.length === name.length && whose.endsWith(name.slice(-1)))
    return [name, tail];
  const kind = name.slice(-2);
  const at = name.length > 2 ? rate.indexOf(kind) : -1;
  const replaced = at > 0 && at + 2 <= name.length + 2 && rate.length > at + 4;
  return [name, replaced ? rate.slice(at + 2) : rate];
}

/** 学生接种率98%，教师99%，合计98.2%: other people take the place of those before. */
const peopleAhead =
  /^(?:男性?|女性?|男生|女生|学生|教师|教职工|职工|儿童|老年?人|孕妇|产妇|干部|医护人员|医务人员|居民)(?=[\u4e00-\u9fff]{2,}率$)/;
const onlyPeople =
  /^[\u4e00-\u9fff]{0,4}(?:男性?|女性?|男生|女生|学生|教师|保育员|教职工|职工|儿童|老年?人|孕妇|产妇|干部|人员|居民|村民)$/;

/** The rate without the people it was told of; null where it names none. */
export function rateOfEverybody(rate: string): string | null {
  const people = peopleAhead.exec(rate)?.[0];
  return people === undefined ? null : rate.slice(people.length);
}

/** 甲溪镇、乙桥镇接种率分别为62.3%、58.1%；丙坪乡最低，仅为31.5%: the lowest of the towns has the towns' rate. */
export function rateOfExtreme(clause: string, previous: FigureDraft | null, draft: FigureDraft): string | null {
  const town = /^(.+)[最较][高低好差]$/.exec(clause.trim())?.[1] ?? "";
  if (previous === null || previous.quantity.base !== draft.quantity.base || !townName.test(town)) return null;
  const rate = `${previous.phrase}${previous.head}`.replace(townsAhead, "");
  return rate.endsWith("率") ? `${town}${rate}` : null;
}

const townsAhead = /^(?:[\u4e00-\u9fff]{1,8}?(?:镇|乡(?!镇)|街道)[、和与及]?)+(?=[\u4e00-\u9fff]{2,}$)/;

/** 城区接种率99.1%，乡镇98.7%: the one kind of area takes the place of the other. */
const areaAhead = /^(?:城区|城镇|城市|农村|乡镇|乡村|山区|牧区)/;
