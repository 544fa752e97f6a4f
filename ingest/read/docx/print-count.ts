const digits = "零一二三四五六七八九";

/** A count as Word prints it in one of its number formats; an unknown format prints digits. */
export function printCount(count: number, format: string): string {
  if (
    /^(?:chineseCounting|chineseCountingThousand|japaneseCounting|taiwaneseCountingThousand|ideographTraditional)$/.test(
      format,
    )
  ) {
    return chinese(count);
  }
  if (format === "chineseLegalSimplified")
    return Array.from(chinese(count), (sign) => legal.get(sign) ?? sign).join("");
  if (format === "decimalEnclosedCircle" && count <= 20) return String.fromCodePoint(0x2460 + count - 1);
  if (format === "decimalEnclosedParen") return `(${count})`;
  if (format === "decimalFullWidth")
    return String(count).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
  if (format === "decimalZero") return String(count).padStart(2, "0");
  if (format === "upperLetter" || format === "lowerLetter") return letters(count, format === "upperLetter" ? 65 : 97);
  if (format === "upperRoman") return roman(count);
  return format === "lowerRoman" ? roman(count).toLowerCase() : String(count);
}

/** Up to 99, which no list of a report passes: 十, 二十三. */
function chinese(count: number): string {
  if (count > 99 || count < 0) return String(count);
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  if (tens === 0) return digits.charAt(ones);
  return `${tens === 1 ? "" : digits.charAt(tens)}十${ones === 0 ? "" : digits.charAt(ones)}`;
}

const legal = new Map(
  Array.from("一二三四五六七八九十", (sign, index) => [sign, "壹贰叁肆伍陆柒捌玖拾".charAt(index)]),
);

/** Word goes on after Z with AA, BB. */
function letters(count: number, first: number): string {
  return String.fromCodePoint(first + ((count - 1) % 26)).repeat(Math.min(5, Math.floor((count - 1) / 26) + 1));
}

const romanSigns: readonly (readonly [number, string])[] = [
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(count: number): string {
  if (count > 399 || count < 1) return String(count);
  let rest = count;
  let text = "";
  for (const [value, sign] of romanSigns) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}
