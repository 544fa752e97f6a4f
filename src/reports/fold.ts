import * as OpenCC from "opencc-js/t2cn";

/**
 * Folding (same text, one spelling): reports and questions arrive in traditional or simplified script and in full or
 * half width, and every rule would otherwise need both spellings.
 *
 * NFKC is deliberately not used: it turns ① into 1, ½ into 1⁄2 and ㎡ into m2, which makes digits that the report never
 * printed and moves every offset. Only the characters below change, one to one, so that an offset in the folded text
 * is the same offset in the original.
 */

const simplify = OpenCC.Converter({ from: "t", to: "cn" });

/** Full-width forms that stand exactly 0xFEE0 above their ASCII twin: digits, letters and . % : ( ) - / + , ; ! ? */
const fullWidth = /[０-９Ａ-Ｚａ-ｚ．％：（）－／＋，；！？]/g;

/**
 * Where t2cn is wrong about simplified text: its phrases read 打坏 as 打坯 (a potter's word), and a lone 乾 as 干, which
 * renames 乾县 and 乾安县.
 */
const wronglySimplified = /坏|乾(?=[县縣]|安(?!全))/g;

/**
 * Radicals that look like a character and are another code: what a browser writes into the text layer of a PDF, where
 * 7.83万⼈ would otherwise have no unit. The first block has its characters in Unicode's own table, the second not.
 */
const radical = /[\u2e9f-\u2ef3\u2f00-\u2fd5]/g;

const supplementRadicals: Readonly<Record<number, string>> = {
  0x2e9f: "母",
  0x2ea0: "民",
  0x2ea9: "王",
  0x2ec4: "西",
  0x2ec5: "见",
  0x2ec6: "角",
  0x2ec9: "贝",
  0x2ecb: "车",
  0x2ed1: "长",
  0x2ed3: "长",
  0x2ed4: "门",
  0x2ed7: "雨",
  0x2ed8: "青",
  0x2ed9: "韦",
  0x2eda: "页",
  0x2edb: "风",
  0x2edc: "飞",
  0x2edd: "食",
  0x2ee2: "马",
  0x2ee3: "骨",
  0x2ee4: "鬼",
  0x2ee5: "鱼",
  0x2ee6: "鸟",
  0x2ee7: "卤",
  0x2ee8: "麦",
  0x2ee9: "黄",
  0x2eec: "齐",
  0x2eee: "齿",
  0x2ef0: "龙",
  0x2ef3: "龟",
};

function characterOf(written: string): string {
  const character = supplementRadicals[written.charCodeAt(0)] ?? written.normalize("NFKC");
  return character.length === 1 ? character : written;
}

/** One half of a rare character: where one is converted, two changes of length can hide each other (噁 and 𡻕). */
const surrogate = /[\ud800-\udfff]/;

/** 接种率97。42%，发病率412。35/10万，出生率为9。27，and such a number by itself: a full stop for the point, or the sentence would end and 42% be a rate. */
const pointAsStop =
  /(?<=(?:^|[\u4e00-\u9fff])\d{1,3})。(?=\d{1,2}(?:[%‰]|个百分点|\/[1十百千万]|[万亿倍]))|(?<=(?<![\d.])0)。(?=\s?\d{1,3}(?![\d年月日]))|(?<=率(?:为|是|达到?)?\d{1,3})。(?=\d{1,2}[,;、])|(?<=^\d{1,3})。(?=\d{1,2}$)/g;

/** 占12.5%o职业分布: what was read from a picture for a full stop. */
const letterAsStop = /(?<=\d[%‰])[oO](?=[\u4e00-\u9fff]|$)/gm;

/** 死亡率0.21%o，: a ‰ as it is typed; at the end of a line nobody knows. */
const permilleAsTyped = /%[oO](?=[,，。;；、)）])/g;

/** 1.2023年…: a list's mark before a year, or 1.2023 would be a number. */
const markAsPoint = /(?<=^\s*\d{1,2})\.(?=(?:19|20)\d{2}年)/gm;

/** 二O二四年, 二0二四年: what is typed for 〇. */
const yearInCharacters = /(?:二[〇零oO○ΟО0]|一九)[一二三四五六七八九〇零oO○ΟО0]{2}(?=年)/g;

const unseen = /[\s\u200b-\u200d\u2060]+/g;

/**
 * Takes any text and gives it in simplified script and half width, with the same length (UTF-16), so offsets survive.
 * Folding a folded text changes nothing. Simplified text is left as it is: t2cn maps only traditional characters, and
 * its phrases keep 乾隆, 着手, 王后, 里程, 白发, 瞭望 (checked in the tests, with every division's name).
 */
export function foldText(text: string): string {
  const narrow = text
    .replace(fullWidth, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(radical, characterOf)
    .replace(/︰/g, ":")
    .replace(pointAsStop, ".")
    .replace(permilleAsTyped, " ‰")
    .replace(letterAsStop, "。")
    .replace(markAsPoint, "、")
    .replace(yearInCharacters, (year) => year.replace(/[oO○ΟО0]/g, "〇"));
  const simple = simplify(narrow);
  const aligned = simple.length === narrow.length && !surrogate.test(narrow) && !surrogate.test(simple);
  return restore(narrow, aligned ? simple : foldBySentence(narrow));
}

/** For comparing and indexing only: folded, lower case, without white space. Its length may differ from the text's. */
export function foldForSearch(text: string): string {
  return foldText(text).toLowerCase().replace(unseen, "");
}

/** The slow road for a text with rare characters: only the sentences they stand in lose the phrase table. */
function foldBySentence(text: string): string {
  return text
    .split(/(?<=[。\n])/)
    .map((sentence) => {
      const simple = simplify(sentence);
      const plain = !surrogate.test(sentence) && simple.length === sentence.length && !surrogate.test(simple);
      return plain ? simple : foldEachCharacter(sentence);
    })
    .join("");
}

/** A character whose simplified form has another length stays as it is. */
function foldEachCharacter(text: string): string {
  return Array.from(text, (character) => {
    const simple = simplify(character);
    return simple.length === character.length ? simple : character;
  }).join("");
}

/** Puts the characters back that the converter should have left alone; both texts have the same length. */
function restore(narrow: string, simple: string): string {
  let restored = "";
  let done = 0;
  for (const match of narrow.matchAll(wronglySimplified)) {
    restored += simple.slice(done, match.index) + match[0];
    done = match.index + match[0].length;
  }
  return restored + simple.slice(done);
}
