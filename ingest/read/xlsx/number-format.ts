import Big from "big.js";
import { dateParts, type DateParts } from "./date-serial.ts";

/**
 * A number as the sheet prints it. A report's figure is what its readers saw: 0.9279 under `0.00%` is 92.79%, and
 * 44927 under a date format is a day and no quantity. Covers what office programs write; a format it does not know
 * prints the number plainly.
 */
export type PrintNumber = (value: string, format: string, date1904: boolean) => string;

export const printNumber: PrintNumber = (value, format, date1904) => {
  const number = toBig(value);
  if (number === null) return value;
  if (isGeneral(format)) return printGeneral(number);
  const section = sectionFor(format, number);
  if (section === null) return "";
  if (isGeneral(section.code)) return printGeneral(number);
  if (isDateFormat(section.code)) {
    const parts = dateParts(Number(value), date1904);
    return parts === null ? printGeneral(number) : printDate(section.code, parts);
  }
  if (isTextFormat(section.code)) return printGeneral(number);
  return `${section.minus && number.lt(0) ? "-" : ""}${printDecimal(section.code, number.abs())}`;
};

/** A double holds 15 decimal digits; what follows is noise of the calculation and no sheet shows it. */
function toBig(value: string): Big | null {
  const number = Number(value);
  return value.trim() === "" || !Number.isFinite(number) ? null : new Big(number.toPrecision(15));
}

/** Fractions (`# ?/?`) print a number that no report means; they are read plainly. */
function isGeneral(format: string): boolean {
  return format === "" || /\?\/\?/.test(format) || /^(?:general|G\/通用格式)$/i.test(format.trim());
}

/** Widest a number in the general format is shown: eleven characters. */
const generalWidth = 11;

function printGeneral(number: Big): string {
  const plain = number.toFixed();
  if (number.abs().gte("1e15")) return number.toExponential(5).replace(/\.?0*e\+?/, "E+");
  if (!plain.includes(".") || plain.length <= generalWidth) return plain;
  const whole = plain.split(".")[0] ?? "";
  const decimals = Math.max(0, generalWidth - whole.length - 1);
  return new Big(number.toFixed(decimals)).toFixed();
}

type Section = { code: string; minus: boolean };

/** `positive;negative;zero;text`; the sections after the first print their own minus. Null for an empty section. */
function sectionFor(format: string, number: Big): Section | null {
  const sections = splitSections(format);
  const conditional = sections.find((section) => holds(section, number));
  const [first = "", second, third] = sections;
  const code =
    conditional ??
    (number.gt(0) || sections.length === 1 ? first : number.lt(0) ? (second ?? first) : (third ?? first));
  const minus = code === first;
  if (code === "" && sections.length > 1) return null;
  return {
    code: code.replace(/\[[^\]]*\]/g, (mark) => (/^\[(?:h+|m+|s+)\]$/i.test(mark) ? mark : currencyOf(mark))),
    minus,
  };
}

function splitSections(format: string): string[] {
  return [...`${format};`.matchAll(/((?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\[])*);/g)].map((match) => match[1] ?? "");
}

/** `[>=100]` at the head of a section. */
function holds(section: string, number: Big): boolean {
  const condition = /\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]/.exec(section);
  if (condition === null) return false;
  const order = number.cmp(condition[2] ?? "0");
  const comparisons: Readonly<Record<string, boolean>> = {
    "<": order < 0,
    ">": order > 0,
    "<=": order <= 0,
    ">=": order >= 0,
    "=": order === 0,
    "<>": order !== 0,
  };
  return comparisons[condition[1] ?? ""] ?? false;
}

/** `[$¥-804]` prints ¥; colours and conditions print nothing. */
function currencyOf(mark: string): string {
  const symbol = /^\[\$([^\]-]*)/.exec(mark)?.[1] ?? "";
  return symbol === "" ? "" : `"${symbol}"`;
}

/** Quoted words, escaped characters, padding; what is left are the format's own signs. */
const literal = /"([^"]*)"|\\(.)|_.|\*./g;

function bare(code: string): string {
  return code.replace(literal, "");
}

function isDateFormat(code: string): boolean {
  return /[ymdhs年月日]|上午/i.test(bare(code)) && !/[#0?]/.test(bare(code).replace(/[hs:.]+0+/gi, ""));
}

function isTextFormat(code: string): boolean {
  return bare(code).includes("@");
}

function printDecimal(code: string, magnitude: Big): string {
  const signs = bare(code);
  const mask = /[#0?][#0?,]*(?:\.[#0?]*,*)?(?:[Ee][+-][0#?]+)?/.exec(signs)?.[0];
  if (mask === undefined) return literalText(code);
  const percents = (signs.match(/%/g) ?? []).length;
  const thousands = (mask.match(/,+(?=\.|$|[Ee])/g) ?? []).join("").length;
  const scaled = magnitude.times(new Big(10).pow(2 * percents - 3 * thousands));
  const printed = /[Ee]/.test(mask) ? printScientific(mask, scaled) : printFixed(mask, scaled);
  return place(code, mask, printed);
}

function printFixed(mask: string, magnitude: Big): string {
  const [wholeMask = "", decimalMask = ""] = mask.split(".");
  const needed = decimalMask.replace(/[^0?]/g, "").length;
  const most = decimalMask.replace(/[^#0?]/g, "").length;
  const [whole = "", decimals = ""] = magnitude.toFixed(most, Big.roundHalfUp).split(".");
  let kept = decimals;
  while (kept.length > needed && kept.endsWith("0")) kept = kept.slice(0, -1);
  const least = wholeMask.replace(/[^0]/g, "").length;
  const digits = (whole === "0" && least === 0 ? "" : whole).padStart(least, "0");
  const grouped = /[#0?],[#0?]/.test(wholeMask) ? digits.replace(/\B(?=(?:\d{3})+$)/g, ",") : digits;
  return kept === "" ? grouped || "0" : `${grouped || "0"}.${kept}`;
}

function printScientific(mask: string, magnitude: Big): string {
  const decimals = /\.([#0?]*)/.exec(mask)?.[1]?.length ?? 0;
  const [mantissa = "", exponent = ""] = magnitude.toExponential(decimals, Big.roundHalfUp).split("e");
  const sign = exponent.startsWith("-") ? "-" : "+";
  return `${mantissa}E${sign}${exponent.replace(/^[+-]/, "").padStart(2, "0")}`;
}

/** The number in the place of its mask, with the words the format puts around it (`0.0"万人"`). */
function place(code: string, mask: string, printed: string): string {
  const pieces = [...code.matchAll(/"([^"]*)"|\\(.)|_.|\*.|([^"\\_*])/g)];
  let rest = mask;
  let text = "";
  let done = false;
  for (const [whole, quoted, escaped, sign] of pieces) {
    if (quoted !== undefined || escaped !== undefined) text += quoted ?? escaped;
    else if (sign !== undefined && rest.startsWith(sign)) {
      rest = rest.slice(sign.length);
      if (!done) text += printed;
      done = true;
    } else if (sign !== undefined && (rest === "" || !done)) text += whole;
  }
  return text.trim();
}

function literalText(code: string): string {
  return code
    .replace(/"([^"]*)"|\\(.)|_.|\*./g, (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? "")
    .trim();
}

function printDate(code: string, parts: DateParts): string {
  const twelve = /AM\/PM|上午\/下午/i.test(code);
  const pattern = /"([^"]*)"|\\(.)|_.|\*.|\[h+\]|AM\/PM|上午\/下午|y+|m+|d+|h+|s+(?:\.0+)?|aaa+|[^]/gi;
  let afterHour = false;
  return [...code.matchAll(pattern)]
    .map(([token, quoted, escaped], index, all) => {
      if (quoted !== undefined || escaped !== undefined) return quoted ?? escaped ?? "";
      if (token.startsWith("_") || token.startsWith("*")) return "";
      const following = all.slice(index + 1).find(([next]) => /^[a-z]/i.test(next))?.[0] ?? "";
      const isMinute = /^m+$/i.test(token) && (afterHour || /^s/i.test(following));
      if (/^[a-z[]/i.test(token)) afterHour = /^\[?h/i.test(token);
      return printDateToken(token, parts, { isMinute, twelve });
    })
    .join("")
    .trim();
}

function printDateToken(
  token: string,
  parts: DateParts,
  { isMinute, twelve }: { isMinute: boolean; twelve: boolean },
): string {
  const pad = (number: number) => (token.length > 1 ? String(number).padStart(2, "0") : String(number));
  const kind = token.toLowerCase().replace(/[[\]]/g, "").charAt(0);
  if (/^(?:am\/pm|上午)/i.test(token)) return parts.hour < 12 ? "上午" : "下午";
  if (kind === "y") return token.length <= 2 ? String(parts.year % 100).padStart(2, "0") : String(parts.year);
  if (isMinute) return pad(parts.minute);
  if (kind === "m") return token.length <= 2 ? pad(parts.month) : `${parts.month}月`;
  if (kind === "d") return token.length <= 2 ? pad(parts.day) : "";
  if (kind === "h") return pad(twelve ? parts.hour % 12 || 12 : parts.hour);
  if (kind === "s") return pad(parts.second);
  return kind === "a" ? "" : token;
}
