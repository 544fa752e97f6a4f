import { replaceMatches } from "./mapped-text.ts";
import type { MappedText } from "./mapped-text.ts";

/**
 * Pinyin reading aids written behind every character, `汉(hàn)字(zì)`. They split numbers from their units
 * (`121萬(wàn)人次`) and can be half of a page (figures.md 3, "Pinyin ruby").
 *
 * Scraped pages print them without tones as well, and some of them twice: `接種(zhong)疫苗(miao)(miao)`.
 *
 * A bracket with letters is also how abbreviations are written, `重症医学科(icu)`: so nothing is dropped unless the
 * whole document shows at least ten toned readings or twenty whole syllables of Mandarin, and a reading without a tone
 * mark must be such a syllable.
 */
const fewestTonedReadings = 10;

const fewestPlainReadings = 20;

const tone = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿĀÁǍÀĒÉĚÈŌÓǑÒ\\u0300\\u0301\\u0304\\u030c";

const letter = `a-zA-ZüÜɑɡ\\u0308${tone}`;

const tonedReading = `(?=[${letter}' ’]{0,29}[${tone}])[${letter}][${letter}' ’]{0,29}`;

const syllable =
  "(?:(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:[iuü]?an|[iu]?ang|eng|ing|i?ong|uo|[uü]e|ui|i[aeu]|iao|ua|uai|[aoe]|ai|ei|ao|ou|en|[iu]n|ün|[iuüv])|er|r|n|ng|m|hm)";

const reading = (inner: string) => `(?<=\\p{Script=Han})[（(] ?${inner} ?[）)]`;

const tonedReadings = new RegExp(reading(tonedReading), "gu");

/** Two letters at least: (a) and (e) are marks of a list as well. */
const plainReadings = new RegExp(reading(`(?=[a-zü]{2,6} ?[）)])${syllable}`), "gu");

const anyReading = `[（(] ?(?:${tonedReading}|${syllable}) ?[）)]`;

const allReadings = new RegExp(`(?<=\\p{Script=Han})${anyReading}(?:${anyReading})*`, "gu");

export function dropPinyin(mapped: MappedText): MappedText {
  const isAnnotated =
    hasAtLeast(mapped.text, tonedReadings, fewestTonedReadings) ||
    hasAtLeast(mapped.text, plainReadings, fewestPlainReadings);
  return isAnnotated ? replaceMatches(mapped, allReadings, "", "ruby") : mapped;
}

function hasAtLeast(text: string, pattern: RegExp, fewest: number): boolean {
  let found = 0;
  for (const _ of text.matchAll(pattern)) {
    found += 1;
    if (found === fewest) return true;
  }
  return false;
}
