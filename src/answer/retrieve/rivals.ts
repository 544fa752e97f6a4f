import type { AskingWords } from "../../reports/lexicon.ts";
import { lightMask, stands, type Covered, type Run } from "./cover-run.ts";
import { otherNames } from "./other-names.ts";
import { limits } from "../limits.ts";

/** What is asked for, and what a report may have written for a part of it. */
export type AskedText = { text: string; written: readonly string[] };

/** Worked out once for a text that is held against many names. */
export function askedText(text: string, words: AskingWords): AskedText {
  const meant = otherNames(words).filter(({ said }) => said.some((word) => stands(word, text)));
  return { text, written: meant.flatMap(({ written }) => written) };
}

/** The runs asked for, with where their characters were found. */
type Found = readonly { run: Run; characters: readonly Covered[] }[];

/**
 * The asked words in whose place a figure's name has others that nobody asked for: beside 推进高血压、糖尿病患者管理, 高血压患者规范管理率 owes
 * the 糖尿病 of 糖尿病患者规范管理率 to its sentence and has 高血压 there. Words elsewhere in the name are no rivals: 筛查儿童青少年 may
 * well be the 近视筛查 of its sentence. `asked` is the text of all the runs. Empty where there are none.
 */
export function replacedWords(found: Found, asked: AskedText, name: string, words: AskingWords): string {
  const characters = found.flatMap((run) => run.characters);
  const owed = partsOf(
    asked.text,
    characters.map(isOwed),
    found.flatMap(({ run }) => run.light),
  );
  if (owed.length === 0) return "";
  const light = lightMask(name, words);
  const unasked = partsOf(name, unaskedMask(asked, name, light, words), light);
  const ofTheText = ({ at, text }: Part) =>
    characters.slice(at, at + text.length).every(({ weight }) => weight <= limits.weights.heading);
  return (
    owed.find((part) =>
      unasked.some((other) => isInPlaceOf(other, part) && !(ofTheText(part) && isPeople(other) && !isPeople(part))),
    )?.text ?? ""
  );
}

function isOwed({ weight, importance }: Covered): boolean {
  return importance === 1 && weight <= limits.weights.sentence;
}

/** Whether a clause has a word that is neither asked for, nor another name of what is, nor one that carries no meaning alone. */
export function saysMore(asked: AskedText, clause: string, words: AskingWords): boolean {
  const text = clause.replace(/\d[\d.,]*[余多]?[万亿]?(?:[\u4e00-\u9fff]次|[\u4e00-\u9fff])?/g, " ");
  const unasked = unaskedMask(asked, text, lightMask(text, words), words);
  return Array.from(text).some((character, at) => unasked[at] === true && !/[共为达均约仅]/.test(character));
}

/**
 * 出口总额 is no 进口总额, and 出院人次 no 入院人次: a character that need not be found where it is a deed (出 of 出报告) is half a word
 * where the name has one other character in its place.
 */
export function opensOtherwise({ text, light, synonyms }: Run, name: string): boolean {
  const rest = text.slice(1, 3);
  const isHalf = light[0] === true && light[1] === false && rest.length === 2;
  const isOther = isHalf && name.indexOf(rest) === 1 && !name.startsWith(text.charAt(0));
  const named = synonyms.some(({ from, others }) => from === 0 && others.some((other) => name.startsWith(other)));
  return isOther && !named && /^\p{Script=Han}/u.test(name);
}

/** Where the thing itself begins in a name: behind 报告法定 of 报告法定传染病. */
function openedUntil(name: string, { openers }: AskingWords): number {
  let at = 0;
  for (;;) {
    const opener = openers.find((word) => name.startsWith(word, at));
    if (opener === undefined) return at;
    at += opener.length;
  }
}

/** What of a name is neither asked for, nor another name of what is, nor a word that carries no meaning alone. */
function unaskedMask(asked: AskedText, name: string, light: readonly boolean[], words: AskingWords): boolean[] {
  const unasked = Array.from(name, (character, at) => light[at] !== true && /\p{L}/u.test(character));
  for (let at = 0; at + 2 <= name.length; at += 1)
    if (asked.text.includes(name.slice(at, at + 2))) unasked.fill(false, at, at + 2);
  for (const word of asked.written)
    for (let at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1))
      unasked.fill(false, at, at + word.length);
  unasked.fill(false, 0, openedUntil(name, words));
  for (const word of words.closers) if (name.endsWith(word)) unasked.fill(false, name.length - word.length);
  return unasked;
}

/** A part of a text with the two characters of weight before and after it. */
type Part = { at: number; text: string; before: string; after: string };

function partsOf(text: string, marked: readonly boolean[], light: readonly boolean[]): Part[] {
  const weighty = (from: number, to: number) =>
    Array.from(text.slice(from, to))
      // 粮食总产量 and 小麦产量 are both of a 产量.
      .filter((character, at) => light[from + at] !== true && /(?!总)[\u4e00-\u9fff]/.test(character))
      .join("");
  const signs = Array.from(marked, (mark) => (mark ? "x" : " ")).join("");
  return Array.from(signs.matchAll(/x+/g), ({ 0: part, index }) => ({
    at: index,
    text: text.slice(index, index + part.length),
    before: weighty(0, index).slice(-2),
    after: weighty(index + part.length, text.length).slice(0, 2),
  }));
}

/**
 * What narrows a thing stands before it, so one member stands for another where the same word follows, or where both
 * close the name behind the same word. A name that has nothing of what is asked is another thing's altogether; one
 * character is a word only beside one (男性 and 女性), and 已为居民建立了 is a statement and no member of anything.
 */
function isInPlaceOf(other: Part, owed: Part): boolean {
  if (/[了等]/.test(other.text) || (other.text.length === 1 && owed.text.length > 1)) return false;
  if (other.after !== "") return other.after === owed.after;
  return other.before === "" || (owed.after === "" && other.before === owed.before);
}

/** 老年人接种率, 医务人员接种率 under 流感疫苗接种工作: the groups of what the whole text is about. */
function isPeople({ text }: Part): boolean {
  return /[人员者民童妇婴男女]$|学生$|[小初高]中?生$/.test(text);
}
