import Big from "big.js";

/**
 * Numbers as the reports write them, always as decimal strings: a float would turn 14730.50 into 14730.5 and
 * 1.1443亿 into 114429999.99999999, and each of those is a wrong number.
 */

const digits: Record<string, number> = Object.fromEntries(
  ["零一二三四五六七八九", "〇壹贰叁肆伍陆柒捌玖"].flatMap((row) => Array.from(row, (digit, value) => [digit, value])),
);
digits["两"] = 2;

const smallUnits: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 };

/** The characters a Chinese numeral is made of, for building regular expressions: `[${chineseDigit}]+`. */
export const chineseDigit = "〇零一二两三四五六七八九壹贰叁肆伍陆柒捌玖";

/**
 * Takes a whole Chinese numeral in simplified script and gives its value, or null when the text is anything else:
 * 两千三百 → 2300, 三点七五 → 3.75, 一百二十三万五千 → 1235000, 三点五万 → 35000, 两万三 → 23000, 二〇二一 → 2021.
 *
 * Two bare digits (三五, 七八) are null: they say "three to five", not 35. So are 百 and 万 without a digit before them
 * and units out of order; a doubtful numeral must not become a number. 百分之…, 第… and measure words are the caller's.
 */
export function parseChineseNumeral(text: string): string | null {
  const [whole = "", fraction, ...more] = text.split("点");
  if (more.length > 0) return null;
  return fraction === undefined ? parseWhole(whole) : parseWithPoint(whole, fraction);
}

function parseWhole(text: string): string | null {
  const run = parseDigitRun(text);
  if (run !== null) return run.length === 2 && !run.includes("0") ? null : String(BigInt(run));
  return parseStructured(text)?.toString() ?? null;
}

/** 三点七五, 零点五, 一百二十点五, and with a unit after the fraction: 三点五万. */
function parseWithPoint(whole: string, fraction: string): string | null {
  const unit = /[万亿]+$/.exec(fraction)?.[0] ?? "";
  if (unit.length > 1) return null;
  const left = parseWhole(whole);
  const right = parseDigitRun(fraction.slice(0, fraction.length - unit.length));
  if (left === null || right === null) return null;
  return shiftDecimal(`${left}.${right}`, unit === "万" ? 4 : unit === "亿" ? 8 : 0);
}

/** 二〇二一 → "2021"; null when empty or when any character is not a digit. */
function parseDigitRun(text: string): string | null {
  let run = "";
  for (const character of text) {
    const digit = digits[character];
    if (digit === undefined) return null;
    run += digit;
  }
  return run === "" ? null : run;
}

/** Splits at the last 亿, then at the last 万; a left side may itself hold a 万 (一万亿), a right side must be smaller. */
function parseStructured(text: string): bigint | null {
  for (const [unit, size] of [
    ["亿", 100_000_000n],
    ["万", 10_000n],
  ] as const) {
    const at = text.lastIndexOf(unit);
    if (at === -1) continue;
    const left = parseStructured(text.slice(0, at));
    const right = parseRemainder(text.slice(at + 1), size);
    return left === null || left === 0n || right === null ? null : left * size + right;
  }
  const section = parseSection(text);
  return section === null ? null : BigInt(section);
}

/** What follows 万 or 亿: nothing, a smaller number (五千, 零五), or one digit of the next lower unit (两万三). */
function parseRemainder(text: string, size: bigint): bigint | null {
  if (text === "") return 0n;
  const digit = digits[text];
  if (digit !== undefined) return digit === 0 ? null : (BigInt(digit) * size) / 10n;
  const value = parseStructured(text);
  return value !== null && value > 0n && value < size ? value : null;
}

/** A number below ten thousand: 十二, 一百零二, 两千三百, 三千五 (= 3500). */
function parseSection(text: string): number | null {
  let total = 0;
  let lastUnit = 10_000;
  let digit: number | null = null;
  let zero = false;
  for (const [index, character] of Array.from(text).entries()) {
    const unit = smallUnits[character];
    const value = digits[character];
    if (value === 0) {
      if (digit !== null || zero) return null;
      zero = true;
    } else if (value !== undefined) {
      if (digit !== null) return null;
      digit = value;
    } else if (unit !== undefined && unit < lastUnit) {
      if (digit === null && !(unit === 10 && index === 0)) return null;
      total += (digit ?? 1) * unit;
      lastUnit = unit;
      digit = null;
      zero = false;
    } else return null;
  }
  if (digit === null) return zero || total === 0 ? null : total;
  const shorthand = !zero && total > 0 && lastUnit >= 100;
  return total + digit * (shorthand ? lastUnit / 10 : 1);
}

/** `value × 10^places`, exactly, as a trimmed decimal string: (7.41, 4) → 74100. Throws when `value` is no decimal. */
export function shiftDecimal(value: string, places: number): string {
  return plain(new Big(value).times(new Big(`1e${places}`)));
}

/** -1, 0 or 1 by numeric value, exactly: 10.0 equals 10. */
export function compareDecimal(left: string, right: string): -1 | 0 | 1 {
  return new Big(left).cmp(right);
}

function plain(value: Big): string {
  return value.eq(0) ? "0" : value.toFixed();
}
