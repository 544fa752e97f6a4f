import type { UnitFamily } from "../figure.ts";
import { madeOnce } from "../made-once.ts";
import { approximationOf } from "./approximation.ts";
import { isBroken } from "./broken.ts";
import type { Quantity } from "./scan.ts";
import { endsBefore, unitOf, type UnitTable } from "./units.ts";

/** 1,234.5 with groups of exactly three digits, or plain digits. */
const number = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?!\\d|,\\d)|\\d+(?:\\.\\d+)?";

/** 自然增长率-1.0‰, 负0.97万人, 零下1.6℃; but 自负30% is what a patient pays, and a dash between two numbers is a range. */
const minus = "(?<minus>零下|(?<![自抱肩胜欺担背承])负|(?<=[\\u4e00-\\u9fff,，、(（:：|\\t])[-−])?";

/** 34亿4210.6万人 is one number: what stands before 亿, where at most four digits and 万 follow. */
const hundredMillions = "(?:(?<hundredMillions>\\d{1,5})亿(?=\\d{1,4}(?:\\.\\d+)?[余多]?万(?!亿)))?";

/** Families a hyphen can be the sign of: before a count it only joins (附表-3个). */
const signed = new Set<UnitFamily>(["percent", "permille", "percentage-point", "money", "temperature"]);

/** Numbers written with Arabic digits; `free` says whether a position is outside every exclusion. */
export function findPrinted(text: string, units: UnitTable, free: (at: number) => boolean): Quantity[] {
  const found: Quantity[] = [];
  const pattern = printedPattern(units);
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const groups = match.groups ?? {};
    const start = match.index + (groups["before"]?.length ?? 0);
    const digits = start + (groups["minus"]?.length ?? 0);
    if (!free(start) || !free(digits)) {
      pattern.lastIndex = start + 1;
      continue;
    }
    const quantity = readPrinted(text, match, units);
    pattern.lastIndex = quantity.span[1];
    if (quantity.unit !== "" || quantity.valueTo !== null || !isBareYear(quantity.value ?? "")) found.push(quantity);
  }
  return found;
}

/** 突破25万大关, 突破1000亿元; 突破3项 is what was achieved, and no amount beyond three. */
const pastRound = "(?<![取得现术键新大])突破(?=\\d[\\d,.]*(?:[百千万亿]|[％%]|[\\u4e00-\\u9fff]{0,3}大关))";

/** 55.6%～80.2%: a sign behind both ends of a range; 由55.6%至80.2% is from one level to another. */
const ofEach = "(?:%(?=[-—–~～]\\d+(?:\\.\\d+)?%)|％(?=[-—–~～]\\d+(?:\\.\\d+)?％)|‰(?=[-—–~～]\\d+(?:\\.\\d+)?‰))";

/** Compiling a long alternation costs more than a short text's scan. */
const printedPattern = madeOnce((units: UnitTable): RegExp => {
  const middle = "[余多几来]";
  return new RegExp(
    `(?<before>接近|(?<![附就邻临靠最接])近|(?<![签节预合履缔特违毁守解大条邀公])约|(?<![不得])超过|(?<!不)超|逾|${pastRound}|(?<![充满富])不足|(?<![达得收看找想料做办赶等见受听])不到|将近|大约)?${minus}(?<!\\d|\\d\\.)${hundredMillions}(?<value>${number})` +
      `(?<population>/(?:十万|10万|百万|万|千)人?)?` +
      `(?:${ofEach}?(?<sign>[:∶/]|[-—–~～至到])(?<second>${number}(?:[:∶]\\d+(?:\\.\\d+)?)*))?` +
      `(?<middle>${middle})?(?<scale>${units.scalePattern})?(?<late>${middle})?(?<unit>${units.unitPattern})?(?<after>以上|以下|左右|以内|(?:余|多(?!少))(?!\\d))?`,
    "g",
  );
});

function readPrinted(text: string, match: RegExpExecArray, units: UnitTable): Quantity {
  const groups = match.groups ?? {};
  const unitWord = acceptedUnit(text, match, units);
  const printed = groups["population"] ?? `${groups["scale"] ?? ""}${unitWord}`;
  const after = unitWord === (groups["unit"] ?? "") ? groups["after"] : undefined;
  const second = groups["second"]?.replaceAll(",", "") ?? null;
  const unit = readUnit(groups, printed, units);
  const sign = groups["minus"];
  const negative =
    sign === "负" ||
    sign === "零下" ||
    (sign !== undefined && (signed.has(unit.family) || /[|\t]/.test(text[match.index - 1] ?? "")));
  const start = match.index + (sign !== undefined && !negative ? (groups["before"]?.length ?? 0) + sign.length : 0);
  // 入0128.90亿元: no one writes a thousand so; a digit before it was lost, and what is left is no amount.
  const end = match.index + match[0].length - cutLength(groups, unitWord);
  const damaged =
    (/^0\d/.test(groups["value"] ?? "") && printed !== "") ||
    isBroken(text, match.index + (groups["before"]?.length ?? 0), end);
  return {
    span: [start, end],
    value: damaged ? null : `${negative ? "-" : ""}${inTenThousands(groups)}`,
    valueTo: damaged ? null : second,
    unit: printed,
    ...unit,
    approx: approximationOf(groups["before"], groups["middle"] ?? groups["late"], after),
    masked: damaged ? "partial" : "none",
    spelled: false,
  };
}

/** 13亿318.4万 → 130318.4, for the unit is 万. */
function inTenThousands(groups: Record<string, string | undefined>): string {
  const value = (groups["value"] ?? "").replaceAll(",", "");
  const above = groups["hundredMillions"];
  if (above === undefined) return value;
  const [whole = "", decimals] = value.split(".");
  return `${above}${whole.padStart(4, "0")}${decimals === undefined ? "" : `.${decimals}`}`;
}

function readUnit(
  groups: Record<string, string | undefined>,
  printed: string,
  units: UnitTable,
): Pick<Quantity, "family" | "base" | "scale"> {
  if (groups["population"] !== undefined)
    return { family: "per-population", base: printed.replace("10万", "十万").replace(/人$/, ""), scale: 0 };
  const ratio = groups["second"] !== undefined && /[:∶/]/.test(groups["sign"] ?? "") && printed === "";
  if (ratio) return { family: "ratio", base: "", scale: 0 };
  return unitOf(units, printed) ?? { family: "bare", base: "", scale: 0 };
}

/** The unit of the match, or nothing where the next character shows that a word begins there (4人民警察, 80项目标). */
function acceptedUnit(text: string, match: RegExpExecArray, units: UnitTable): string {
  const unit = match.groups?.["unit"] ?? "";
  const after = match.groups?.["after"] ?? "";
  const next = (after === "" ? text[match.index + match[0].length] : after[0]) ?? "";
  return endsBefore(units, unit, next) ? unit : "";
}

function cutLength(groups: Record<string, string | undefined>, unitWord: string): number {
  const unit = groups["unit"] ?? "";
  return unitWord === unit ? 0 : unit.length + (groups["after"]?.length ?? 0);
}

/** `2021民生领域`: four digits that name a year; the caller has seen that they carry no unit. */
export function isBareYear(digits: string): boolean {
  return /^(?:19[5-9]|20[0-4])\d$/.test(digits);
}
