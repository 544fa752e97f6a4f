import { foldText } from "../../src/reports/fold.ts";
import { commonCharacters } from "./common-characters.ts";

/** The encodings Chinese offices still save text in; `gb18030` reads GBK and GB2312 too. */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "big5";

export type DecodedText = { text: string; encoding: TextEncoding };

/**
 * Reads bytes as text, or gives null when no encoding makes plausible Chinese or Latin text of them. A byte order mark
 * decides and is dropped; without one, valid UTF-8 comes first, because other encodings are hardly ever valid UTF-8.
 * No reading with a replacement character is ever accepted: it could stand where a digit was.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const marked = markedEncoding(bytes);
  if (marked !== null) return decode(bytes, marked, isReadable);
  const asUtf8 = decode(bytes, "utf-8", isReadable);
  if (asUtf8 !== null) return asUtf8;
  const others: readonly TextEncoding[] = ["utf-16le", "utf-16be", "gb18030", "big5"];
  const readings = others.map((encoding) => decode(bytes, encoding, isPlausible)).filter((reading) => reading !== null);
  return readings.reduce<DecodedText | null>(better, null);
}

function better(best: DecodedText | null, reading: DecodedText): DecodedText {
  return best !== null && commonShare(best.text) >= commonShare(reading.text) ? best : reading;
}

function markedEncoding(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

function decode(bytes: Uint8Array, encoding: TextEncoding, accepts: (text: string) => boolean): DecodedText | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return accepts(text) ? { text, encoding } : null;
  } catch {
    return null;
  }
}

const sampled = 20_000;

const han = /\p{Script=Han}/gu;

/** Share of common characters among the Han characters of a sample; null when it has too few to judge by. */
function commonShare(text: string): number {
  const characters = foldText(text.slice(0, sampled)).match(han) ?? [];
  if (characters.length === 0) return 0;
  return characters.filter((character) => commonCharacters.has(character)).length / characters.length;
}

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const control = /[\u0001-\u0008\u000b\u000e-\u001f\u007f-\u009f]/g;

/** What a mistaken program leaves when it saved replacement characters as GBK. */
// oxlint-disable-next-line no-control-regex -- a NUL is what is looked for
const garbled = /\ufffd|锟斤拷|\u0000|[\ufdd0-\ufdef\ufffe\uffff]/;

const mostControls = 0.001;

function isClean(text: string): boolean {
  return !garbled.test(text) && countOf(text, control) <= Math.max(2, text.length * mostControls);
}

const fewestHanToJudge = 30;

const garbledShare = 0.25;

/** For a valid UTF-8 or marked file: refused only when it is certainly garbage that was saved as text. */
function isReadable(text: string): boolean {
  if (!isClean(text)) return false;
  const sample = text.slice(0, sampled);
  const hanCount = countOf(sample, han);
  if (hanCount >= fewestHanToJudge) return commonShare(sample) >= garbledShare;
  return hanCount > 0 || countOf(sample, /[\u0080-\u00ff]/g) <= sample.length * 0.2;
}

const plausibleShare = 0.5;

const ordinary =
  /[\p{Script=Han}\s -~\u00a0\u00b0-\u00b7\u00d7\u2010-\u203b\u2103\u2160-\u217f\u2190-\u22ff\u2460-\u249b\u25a0-\u25ef\u3000-\u303f\uff00-\uffef]/gu;

/** For an encoding nothing vouches for: ordinary characters nearly throughout, and common ones among the Han. */
function isPlausible(text: string): boolean {
  if (!isClean(text) || /\p{Co}{3}/u.test(text)) return false;
  const sample = text.slice(0, sampled);
  const total = Array.from(sample).length;
  if (countOf(sample, ordinary) < total * 0.97) return false;
  return countOf(sample, han) === 0 ? isAscii(sample) : commonShare(sample) >= plausibleShare;
}

function isAscii(text: string): boolean {
  return /^[\t\n\r -~]*$/.test(text);
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count += 1;
  return count;
}
