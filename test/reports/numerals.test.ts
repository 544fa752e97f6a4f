import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareDecimal, parseChineseNumeral, shiftDecimal } from "../../src/reports/numerals.ts";

describe("parseChineseNumeral", () => {
  test.each([
    ["零", "0"],
    ["〇", "0"],
    ["两", "2"],
    ["十", "10"],
    ["十二", "12"],
    ["二十", "20"],
    ["一百零二", "102"],
    ["一百二", "120"],
    ["一百二十三", "123"],
    ["两千三百", "2300"],
    ["三千五", "3500"],
    ["一千零五十", "1050"],
    ["一万零五百", "10500"],
    ["两万三", "23000"],
    ["二十万五", "205000"],
    ["一百二十三万五千", "1235000"],
    ["十二亿三千万", "1230000000"],
    ["一万亿", "1000000000000"],
    ["三点七五", "3.75"],
    ["零点五", "0.5"],
    ["三点五万", "35000"],
    ["二〇二一", "2021"],
    ["二零二一", "2021"],
    ["壹佰贰拾叁", "123"],
  ])("reads %s as %s", (text, value) => {
    expect(parseChineseNumeral(text)).toBe(value);
  });

  test.each([
    "",
    "三五",
    "七八",
    "百",
    "万",
    "百万",
    "十十",
    "一百一千",
    "一百十二",
    "三点",
    "点五",
    "三点五点六",
    "百分之五",
    "第三",
    "十二个",
    "零零十",
    "12",
  ])("does not read %j as a number", (text) => {
    expect(parseChineseNumeral(text)).toBeNull();
  });

  test("reads back every whole number below a trillion", () => {
    fc.assert(
      fc.property(fc.oneof(fc.nat(99_999), fc.integer({ min: 0, max: 999_999_999_999 })), (value) => {
        expect(parseChineseNumeral(written(value))).toBe(String(value));
      }),
    );
  });

  test("gives null or a plain decimal for any run of numeral characters", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from("零一二两三九十百千万亿点〇")), maxLength: 9 }),
        (text) => {
          expect(parseChineseNumeral(text) ?? "0").toMatch(/^\d+(?:\.\d+)?$/);
        },
      ),
    );
  });
});

describe("decimal strings", () => {
  test.each([
    ["7.41", 4, "74100"],
    ["1.1443", 8, "114430000"],
    ["14730.50", 4, "147305000"],
    ["-0.5", -3, "-0.0005"],
    ["92.79", -2, "0.9279"],
    ["0.00", 4, "0"],
  ])("shifts %s by %i places to %s", (value, places, shifted) => {
    expect(shiftDecimal(value, places)).toBe(shifted);
  });

  test("shifting there and back gives the number itself", () => {
    fc.assert(
      fc.property(decimal(), fc.integer({ min: -12, max: 12 }), (value, places) => {
        expect(shiftDecimal(shiftDecimal(value, places), -places)).toBe(shiftDecimal(value, 0));
      }),
    );
  });

  test.each([
    ["014730.50", "14730.5"],
    ["-0.00", "0"],
    ["100", "100"],
    ["0.000001", "0.000001"],
    ["100000000000000000000000", "100000000000000000000000"],
  ])("trims %s to %s", (value, trimmed) => {
    expect(shiftDecimal(value, 0)).toBe(trimmed);
  });

  test.each([
    ["10.0", "10", 0],
    ["9.9", "10", -1],
    ["0.1", "-0.2", 1],
  ])("compares %s with %s as %i", (left, right, order) => {
    expect(compareDecimal(left, right)).toBe(order);
  });

  test("refuses what is no decimal", () => {
    expect(() => shiftDecimal("1,234", 0)).toThrow();
  });
});

function decimal(): fc.Arbitrary<string> {
  return fc
    .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.nat(999))
    .map(([whole, part]) => `${whole}.${part}`);
}

/** The textbook spelling of a whole number below 10^12. */
function written(value: number): string {
  if (value === 0) return "零";
  const sections = [value % 10_000, Math.floor(value / 10_000) % 10_000, Math.floor(value / 100_000_000)];
  let text = "";
  for (const [index, unit] of [
    [2, "亿"],
    [1, "万"],
    [0, ""],
  ] as const) {
    const section = sections[index] ?? 0;
    const gap = text !== "" && section > 0 && (section < 1000 || /[^亿万]$/.test(text));
    if (section > 0)
      text += `${gap && section < 1000 && !text.endsWith("零") ? "零" : ""}${writtenSection(section)}${unit}`;
  }
  return text.replace(/^一十/, "十");
}

function writtenSection(section: number): string {
  const digits = Array.from(String(section), Number);
  const text = digits.map((digit, index) =>
    digit === 0 ? "零" : `${"零一二三四五六七八九"[digit]}${["", "十", "百", "千"][digits.length - 1 - index]}`,
  );
  return text.join("").replace(/零+/g, "零").replace(/零$/, "");
}
