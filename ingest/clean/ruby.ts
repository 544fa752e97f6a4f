import { replaceMatches } from "./mapped-text.ts";
import type { MappedText } from "./mapped-text.ts";

/**
 * Pinyin reading aids written behind every character, `汉(hàn)字(zì)`. They split numbers from their units
 * (`121萬(wàn)人次`) and can be half of a page (figures.md 3, "Pinyin ruby").
 *
 * A bracket with letters is also how abbreviations are written, `重症医学科(icu)`: so nothing is dropped unless the
 * whole document shows at least ten toned readings, and a reading without a tone mark must be a syllable of Mandarin.
 */
const fewestTonedReadings = 10;

const tone = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿĀÁǍÀĒÉĚÈŌÓǑÒ\\u0300\\u0301\\u0304\\u030c";

const letter = `a-zA-ZüÜɑɡ\\u0308${tone}`;

const tonedReading = `(?=[${letter}' ’]{0,29}[${tone}])[${letter}][${letter}' ’]{0,29}`;

const syllable =
  "(?:(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:[iuü]?an|[iu]?ang|eng|ing|i?ong|uo|[uü]e|ui|i[aeu]|iao|ua|uai|[aoe]|ai|ei|ao|ou|en|[iu]n|ün|[iuüv])|er|r|n|ng|m|hm)";

const reading = (inner: string) => `(?<=\\p{Script=Han})[（(] ?${inner} ?[）)]`;

const tonedReadings = new RegExp(reading(tonedReading), "gu");

const allReadings = new RegExp(reading(`(?:${tonedReading}|${syllable})`), "gu");

export function dropPinyin(mapped: MappedText): MappedText {
  let toned = 0;
  for (const _ of mapped.text.matchAll(tonedReadings)) {
    toned += 1;
    if (toned === fewestTonedReadings) return replaceMatches(mapped, allReadings, "", "ruby");
  }
  return mapped;
}
