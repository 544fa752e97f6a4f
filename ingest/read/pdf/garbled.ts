import { foldText } from "../../../src/reports/fold.ts";
import { commonCharacters } from "../common-characters.ts";

const readable =
  /[\p{Script=Han}\s -~\u00a0\u00b0-\u00b7\u00d7\u2010-\u203b\u2103\u2150-\u218b\u2190-\u22ff\u2460-\u24ff\u25a0-\u25ff\u2600-\u26ff\u3000-\u303f\uff00-\uffef]/u;

const sampled = 20_000;

const leastReadable = 0.6;

const leastCommon = 0.25;

const fewestHan = 30;

/**
 * True when text copied out of the file is not what its pages show: a font without a map to text gives signs of no
 * script, or Chinese characters at random, of which few are common ones.
 */
export function isGarbled(text: string): boolean {
  const sample = Array.from(text.slice(0, sampled));
  if (sample.length === 0) return false;
  if (sample.filter((sign) => readable.test(sign)).length < sample.length * leastReadable) return true;
  const han = Array.from(foldText(text.slice(0, sampled))).filter((sign) => /\p{Script=Han}/u.test(sign));
  return han.length >= fewestHan && han.filter((sign) => commonCharacters.has(sign)).length < han.length * leastCommon;
}
