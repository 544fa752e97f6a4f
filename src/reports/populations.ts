import { chineseDigit, parseChineseNumeral } from "./numerals.ts";
import type { Span } from "./report.ts";

/**
 * Who a figure is about. 60岁以上老人 and 六十周岁及以上老年人 are the same people, 60岁以上 and 65岁以上 are not: a figure
 * of the one must never answer a question about the other (figures.md 4b.10). Texts are folded (`foldText`).
 */

export type Population = {
  /** `12-17岁`, `18岁以上`, `7岁以下`, `6岁`, `0-36月龄`; null when only a group is named. */
  ages: string | null;
  /** The group's one name (老人 for 老年人 and 长者), with what narrows it (失能老人); null when only ages are named. */
  group: string | null;
};

export type PopulationMention = {
  span: Span;
  population: Population;
  /** `60岁以上老人`, `12-17岁`, `孕产妇`: the one spelling that figures store. */
  label: string;
};

export type Dose = "第一剂" | "第二剂" | "第三剂" | "第四剂" | "第五剂" | "第二剂加强" | "全程";

export type DoseMention = { span: Span; dose: Dose };

/** Other names of a group. 人群, 人口 and 人员 narrow nothing and are dropped. */
const groupNames: Readonly<Record<string, string>> = {
  老年人: "老人",
  老年: "老人",
  长者: "老人",
  少儿: "儿童",
  孩子: "儿童",
  小孩: "儿童",
  少年: "青少年",
  女性: "妇女",
  在校生: "在校学生",
  成年人: "成人",
  人群: "",
  人口: "",
  人员: "",
};

/** Groups that only repeat what the ages say: 60岁以上老人 is 60岁以上人群, but 60岁以上妇女 is not. */
const ageGroups = new Set(["老人", "儿童", "婴幼儿", "婴儿", "青少年", "成人", "未成年人"]);

const gap = "[^\\S\\n]*";
const narrowing =
  "(?:(?:半?失能|失智|独居|空巢|留守|孤寡|贫困|脱贫|特困|困难|低收入|低保|五保|残疾|农村|城镇|城乡|常住|户籍|参保|流动|高龄|适龄|育龄|学龄前|学龄|在校|在园|在职|离?退休|中小)的?){0,4}";
const groupWord =
  "老年人(?!口)|老人|长者|婴幼儿|新生儿|婴儿|青少年|未成年人|少年|少儿|儿童|孩子|小孩|孕产妇|孕妇|产妇|妇女|女性|男性|女生|男生|(?<!医)学生|在校生|居民|女职工|职工|成年人|成人|残疾人|退休人员";
const institution = "医院|医学|医疗机构|保健院|福利院|大学|协会|联合会|委员会|活动中心|公园|乐园|节|科|病房|门诊";
const number = `\\d{1,3}|[${chineseDigit}十百]{1,4}`;
const yearUnit = "周?岁";
const groupAhead = `(?=${gap}的?${gap}${narrowing}(?:${groupWord}|宝宝))`;
/** 6个月以上 is as often a duration, so 个月 needs 龄, a group after it, or a range from birth. */
const monthUnit = "个?月龄";
const joint = `${gap}(?:[-—–―~～]{1,2}|至|到)${gap}`;

/** 14岁以上不满16岁, 60岁以上80岁以下: people between two ages. */
const between = `(?:[年已]?满${gap})?(?<over>${number})${gap}${yearUnit}(?:及?以上)?[、，,]?(?:(?:不满|未满|不足)${gap}(?<under>${number})${gap}${yearUnit}|(?<below>${number})${gap}${yearUnit}(?:及?以下))`;

const agePattern = [
  between,
  `(?<first>${number})${gap}(?<firstUnit>${yearUnit}|${monthUnit})?${joint}(?<last>${number})${gap}(?<lastUnit>${yearUnit}|${monthUnit}|个月${groupAhead}|(?<=(?<!\\d)0${gap}[-—–~至到]${gap}\\d{1,2})个月)(?!以)`,
  `(?:年?满${gap})?(?<bound>${number})${gap}(?<boundUnit>${yearUnit}|${monthUnit}|个月(?=以[上下内]的?${narrowing}(?:${groupWord}|宝宝))|(?=及以上的?老年?人))${gap}(?<side>(?:及|或|\\(含\\))?以[上下内])`,
  `(?<sign>[≥>≤<]=?|不满|未满|不足|年满)${gap}(?<signed>${number})${gap}(?<signedUnit>${yearUnit}|个?月龄)`,
  `(?<from>${number})${gap}[-—–~～]${gap}(?<fromUnit>${yearUnit})(?=年龄?[组段])`,
  `(?<exact>${number})${gap}(?<exactUnit>${yearUnit}|个?月龄)(?=${gap}的?(?:组|${narrowing}(?:${groupWord}|人群)))`,
].join("|");

const populations = new RegExp(
  `(?<![\\d.+${chineseDigit}十百])(?:${agePattern})(?:组|段)?` +
    `(?:${gap}的?${gap}(?<narrowed>${narrowing})(?<group>${groupWord}|老年|人群|人口|人员))?` +
    `|(?<onlyNarrowed>${narrowing})(?<only>${groupWord})(?!${institution})`,
  "g",
);

/** Every population named in a folded text, in order, never overlapping. */
export function findPopulations(text: string): PopulationMention[] {
  const mentions: PopulationMention[] = [];
  for (const match of text.matchAll(populations)) {
    const groups = match.groups ?? {};
    const population = { ages: readAges(groups), group: readGroup(groups) };
    if (population.ages === null && (population.group === null || groups["only"] === undefined)) continue;
    const span: Span = [match.index, match.index + match[0].length];
    mentions.push({ span, population, label: `${population.ages ?? ""}${population.group ?? ""}` });
  }
  return mentions;
}

/**
 * The population a stored label names: the inverse of `label`. Null when the text names none or more than one. One age is
 * people as a label, and in a text only with a word for them: 1岁 of 1岁儿童.
 */
export function parsePopulation(label: string): Population | null {
  if (/^\d+(?:岁|月龄)$/.test(label)) return { ages: label, group: null };
  const [only, more] = findPopulations(label);
  return more === undefined ? (only?.population ?? null) : null;
}

/** Whether two populations are the same people by their words: 60岁以上老人 and 60岁以上, not 60岁以上 and 老人. */
export function samePopulation(left: Population, right: Population): boolean {
  return left.ages === right.ages && narrowingGroup(left) === narrowingGroup(right);
}

function narrowingGroup({ ages, group }: Population): string | null {
  return ages !== null && group !== null && ageGroups.has(group) ? null : group;
}

type Groups = Record<string, string | undefined>;

function readGroup(groups: Groups): string | null {
  const word = groups["only"] ?? groups["group"];
  if (word === undefined) return null;
  const narrowed = (groups["onlyNarrowed"] ?? groups["narrowed"] ?? "").replaceAll("的", "");
  return narrowed + (groupNames[word] ?? word) || null;
}

function readAges(groups: Groups): string | null {
  const { first, last, bound, signed, exact, side = "", sign = "" } = groups;
  const lastUnit = unitOf(groups["lastUnit"] ?? groups["boundUnit"] ?? groups["signedUnit"] ?? groups["exactUnit"]);
  if (first !== undefined && last !== undefined) {
    const firstUnit = groups["firstUnit"] === undefined ? lastUnit : unitOf(groups["firstUnit"]);
    const [from, to] = [readNumber(first), readNumber(last)];
    if (from === null || to === null || (firstUnit === lastUnit && Number(from) > Number(to))) return null;
    return `${from}${firstUnit === lastUnit ? "" : firstUnit}-${to}${lastUnit}`;
  }
  // 20-岁年龄组: from that age up to the next group's.
  if (groups["from"] !== undefined) return `${readNumber(groups["from"])}-岁`;
  const { over, under = groups["below"] } = groups;
  if (over !== undefined && under !== undefined) return `${readNumber(over)}-${readNumber(under)}岁`;
  const value = readNumber(bound ?? signed ?? exact ?? "");
  if (value === null) return null;
  if (exact !== undefined) return `${value}${lastUnit}`;
  const above = bound === undefined ? /[≥>]|年满/.test(sign) : side.endsWith("上");
  return `${value}${lastUnit}以${above ? "上" : "下"}`;
}

function unitOf(word: string | undefined): "岁" | "月龄" {
  // 65及以上老年人: what is left out before them is the year.
  return word === "" || word?.includes("岁") ? "岁" : "月龄";
}

function readNumber(text: string): string | null {
  return /^\d+$/.test(text) ? String(Number(text)) : parseChineseNumeral(text);
}

const ordinals: Readonly<Record<string, Dose>> = {
  一: "第一剂",
  二: "第二剂",
  三: "第三剂",
  四: "第四剂",
  五: "第五剂",
  "1": "第一剂",
  "2": "第二剂",
  "3": "第三剂",
  "4": "第四剂",
  "5": "第五剂",
};

/** 加强免疫规划 and 全程跟踪 are ordinary prose, so those words count only where vaccination goes on. */
const doses = new RegExp(
  [
    `(?<booster>第${gap}[二2]${gap}[剂针]次?加强(?:针|剂|免疫))`,
    `第${gap}(?<ordinal>[一二三四五1-5])(?:${gap}(?:剂次|剂|针次|针)|(?=${gap}[、和及与]${gap}第?${gap}[一二三四五1-5]${gap}[剂针]))`,
    `(?<=第${gap}[一二三四1-4]${gap}[、和及与]${gap})(?<listed>[二三四五2-5])${gap}[剂针]次?`,
    // 百白破四针, 乙肝三针: behind the name of a disease the count of needles says which; 疫苗三针 may be a count.
    `(?<=百白破|乙肝|甲肝|脊灰|麻疹|麻腮风|乙脑|流脑|[AC]群)(?<needle>[二三四五])针(?!次|剂)`,
    `(?<first>首[剂针]次?|(?<![一二三四五六七八九十\\d每])一针(?!一线|见血|剂))`,
    `(?<third>加强[针剂]|加强(?=接种(?:率|人数|覆盖率|\\d))|加强免疫(?!规划|屏障|工作|预防|力|服务|管理|程序))`,
    `(?<full>(?<![未没])全程(?=${gap}(?:接种|免疫|疫苗|新冠))|(?<=完成|已)全程)`,
  ].join("|"),
  "g",
);

/**
 * Every dose named in a folded text, in order: 第1针 → 第一剂, 加强针 → 第三剂, 全程接种 → 全程. Where what stands around it speaks of a
 * vaccine with other boosters, 加强免疫 is a stage and no dose: 脊灰疫苗基础免疫98.6%，加强免疫97.2%.
 */
export function findDoses(text: string, around = text): DoseMention[] {
  const staged = stagedVaccine.test(around) && !around.includes("新冠");
  const found = Array.from(text.matchAll(doses))
    .filter(({ groups }) => !staged || groups?.["third"] === undefined)
    .map(({ index, groups, 0: { length } }): DoseMention => ({
      span: [index, index + length],
      dose: doseOf(groups ?? {}),
    }));
  return found.flatMap((mention, index) => {
    if (isExplained(text, mention, found[index + 1])) return [];
    const before = found[index - 1];
    if (before === undefined || !isExplained(text, before, mention)) return [mention];
    return [{ ...mention, span: [before.span[0], mention.span[1] + 1] }];
  });
}

/** 第二剂次加强免疫（第四剂）: one dose, by the name in the bracket. */
function isExplained(text: string, { span: [, end] }: DoseMention, next: DoseMention | undefined): boolean {
  return next?.span[0] === end + 1 && /[(（]/.test(text[end] ?? "") && /[)）]/.test(text[next.span[1]] ?? "");
}

/** Vaccines whose 加强免疫 is another dose than the third. */
export const stagedVaccine = /基础免疫|百白破|白破|脊灰|脊髓|麻[疹腮风]|麻成分|乙脑|流脑|[甲乙]肝|水痘|狂犬|HPV|流感/;

/** What vaccines are called by. */
export const vaccineName = new RegExp(
  `${stagedVaccine.source.replace("基础免疫|", "")}|卡介|[AC]群|A\\+C|腮腺炎|轮状|肺炎`,
);

function doseOf({ booster, ordinal, listed, needle, first, third }: Groups): Dose {
  if (booster !== undefined) return "第二剂加强";
  if (first !== undefined) return "第一剂";
  if (third !== undefined) return "第三剂";
  return ordinals[ordinal ?? listed ?? needle ?? ""] ?? "全程";
}
