import { foldText } from "../../reports/fold.ts";

/**
 * How a drafted text is read for checking, and only for checking (figures.md 5d.2): what is shown keeps its own
 * characters, or is not shown at all.
 */

/** Drawn as nothing, or only changing how a neighbour is drawn: they split a number without a trace. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;

/** Tags, links and marks of markdown. */
const markup = /<[^<>]*>|&#?\w+;|!?\[[^\]]*\]\([^)]*\)|[*_~`#|<>[\]{}\\^]/g;

/** Takes any text and gives it with compatibility forms, unseen characters, markup, spaces and old script taken away. */
export function checkedText(text: string): string {
  const seen = text.normalize("NFKC").replace(invisible, "");
  return foldText(seen.replace(markup, "").normalize("NFKC")).replace(/[^\S\n]+/g, "");
}

/** Han characters and the marks of plain sentences. */
const plainCharacters = /^[\u4e00-\u9fff，。、；：？！（）…,.;:?!() \n]*$/;

/**
 * Characters of plain Chinese prose. Everything else is refused by not being one of them: digits and letters of every
 * script, markup, links, quotation marks (a quote is a block), emoji, unseen characters. Latin words of the figures'
 * own labels (CT, ICU) are passed in; one that could be read as a Roman numeral is none.
 */
export function isPlain(text: string, latinWords: ReadonlySet<string>): boolean {
  const rest = text.replace(/[A-Za-z]+/g, (word) => (latinWords.has(word) && !/^[IVXLCDM]+$/i.test(word) ? "" : word));
  return plainCharacters.test(rest);
}

/** A digit, or a character that stands for a number, in any script. */
export const anyDigit = /\p{N}/u;
