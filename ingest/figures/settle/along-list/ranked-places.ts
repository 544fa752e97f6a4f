import type { Place } from "../../../../src/reports/place.ts";
import { findDoses } from "../../../../src/reports/populations.ts";
import { townWithin } from "../../../../src/reports/town-names.ts";
import type { FigureDraft } from "../../draft.ts";
import type { PlaceReader } from "../../slots/clause-place.ts";

/**
 * 第一剂接种率排名前三的是甲溪镇（99.1%）、乙桥镇（98.4%），后三位的是…: of all who are ranked the same is told, of the same dose and people, and each
 * has its own number; where the second list names no measure it goes on with the first one's.
 */
export function placeRanked(drafts: readonly FigureDraft[], before: readonly FigureDraft[], places: PlaceReader): void {
  let measured = before.findLast(({ role, place }) => role === "result" && place !== null) ?? null;
  drafts.forEach((draft, index) => {
    if (placeInTurn(drafts.slice(index), places)) measured = draft;
    const ranked = opening.exec(draft.lead ?? "")?.groups;
    const place = placeOf(ranked?.["first"] ?? "", places);
    // 高于全市平均水平的有甲县（97.9%）: how far the mean lies is a line, and what stands behind the county is its own.
    if (place !== null && ranked?.["line"] !== undefined && draft.role === "standard") draft.role = "result";
    if (place === null || !/^(?:result|rank)$/.test(draft.role)) return;
    if (draft.phrase === place.name) [draft.phrase, draft.head] = [draft.head, ""];
    const phrase = draft.phrase.replace(inName, "").replace(place.name, "");
    if (phrase === "" && measured?.quantity.base !== draft.quantity.base) return;
    if (phrase !== "") draft.phrase = phrase;
    else draft.qualifiers = [...(measured?.qualifiers ?? [])];
    if (phrase === "" && measured !== null) [draft.phrase, draft.head] = [measured.phrase, measured.head];
    measured = draft;
    [draft.place, draft.placeLabel] = [place, null];
    const behind = drafts.slice(index + 1);
    // …前两名是甲溪镇98.4%、乙桥镇97.5%，全县平均93.2%: the mean is of the rate, and of no ranking.
    for (const next of behind) next.phrase = next.phrase.replace(inName, "");
    for (const next of behind) {
      const another = placeOf(member.exec(next.lead ?? "")?.groups?.["name"] ?? "", places);
      if (another === null || next.quantity.base !== draft.quantity.base) break;
      [next.phrase, next.head] = [draft.phrase, draft.head];
      [next.population, next.qualifiers] = [draft.population, [...draft.qualifiers]];
      [next.place, next.placeLabel] = [another, null];
    }
  });
}

/** 接种率居前三位的为甲溪镇、乙桥镇和丙坪乡，分别为99.8%、99.6%和99.4%: each of those listed has the number of its turn. */
function placeInTurn([draft, ...others]: readonly FigureDraft[], places: PlaceReader): boolean {
  const { what = "", listed = "" } = inTurn.exec(draft?.lead ?? "")?.groups ?? {};
  const owners = listed.split(/[、和与及]/).map((name) => placeOf(name, places));
  const row = others.slice(0, owners.length - 1);
  const inRow = row.every(
    ({ quantity, lead }) => quantity.base === draft?.quantity.base && /^[、和与及]$/.test(lead ?? ""),
  );
  if (draft === undefined || owners.length < 2 || owners.includes(null) || row.length < owners.length - 1 || !inRow)
    return false;
  const [dose] = findDoses(what);
  const measure = dose === undefined ? what : what.slice(0, dose.span[0]) + what.slice(dose.span[1]);
  [draft, ...row].forEach((member, index) => {
    [member.phrase, member.head] = [measure, ""];
    member.qualifiers = dose === undefined ? [] : [dose.dose];
    [member.place, member.placeLabel] = [owners[index] ?? null, null];
    member.flags = member.flags.filter((flag) => flag !== "unresolved-parallel");
  });
  return true;
}

/** The county of that name, or the town of the report's own place. */
function placeOf(name: string, { own, gazetteer }: PlaceReader): Place | null {
  const mention = gazetteer.find(name).find(({ span }) => span[0] === 0 && span[1] === name.length);
  if (mention?.place) return mention.place;
  return /(?:镇|乡|街道)$/.test(name) ? townWithin(own, name) : null;
}

const named = "[\\u4e00-\\u9fff]{1,8}(?:镇|乡|街道|[市县区旗州])";
const numeral = "[\\d一二两三四五六七八九十]{1,2}";
const kind =
  "(?:(?:乡镇|镇街|镇乡|镇|乡)(?:[(（]?[、]?街道[)）]?)?|街道|地区|单位|[县市区州](?:[(（][市县区、]{1,6}[)）])?|县市区|县区)";
/** 排名前三的, 居后两位的县（市、区）依次为. */
const standing = `(?:排名?|排在|位?居|位列|列)?(?:全[市县区])?(?:在)?(?:[前后末]|倒数)${numeral}[位名]?的?${kind}?(?:依次|分别)?(?:是|为|有)[:：]?`;
/** 最高的为, 最低为, 其次为. */
const extreme = `(?:[最较][高低多少]的?${kind}?|其次|再次|次之|随后)(?:依次)?(?:是|为)`;
/** 高于全市平均水平的有, 低于95%目标要求的是: whom a line parts from the others; those ahead of the first number have theirs elsewhere. */
const byLine = `(?:(?:[高低]于|超过|不足|达到|未达到)[^，,。；;\\d]{0,4})?(?:平均水平|目标要求|目标|要求|标准|平均值|均值)的${kind}?(?:分别|依次)?(?:有|是|为)[:：]?`;
const rank = `(?:${standing}|${extreme}|${byLine})`;

const opening = new RegExp(`(?:(?<line>${byLine})(?:${named}[、和与及])*|${rank})(?<first>${named})[（(]?$`);
const inTurn = new RegExp(
  `(?:^|[,，;；。])(?:其中)?(?:全[市县区]|各${kind})?的?(?<what>[\\u4e00-\\u9fff]{2,20}?)(?:由高到低)?的?${rank}(?<listed>${named}(?:[、和与及]${named})+)[,，](?:分别|依次)[为是]$`,
);
const member = new RegExp(`^[)）]?[、和与及]?(?<name>${named})[（(]?$`);
/** How the ranking is said, in the name it was taken for. */
const inName = new RegExp(`(?:的)?${rank}.*$`);
