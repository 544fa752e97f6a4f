import type { AskingWords } from "../../reports/lexicon.ts";
import { limits } from "../limits.ts";
import type { Layer } from "./layers.ts";

/** A run of asked characters with its synonyms and the characters that need not be found. */
export type Run = { text: string; synonyms: Synonym[]; light: boolean[] };

export function prepare(text: string, words: AskingWords): Run {
  return { text, synonyms: synonymsIn(text, words), light: lightMask(text, words) };
}

/** A character of the asked words: where it was found, whether it must be, and whether only another word stands for it there. */
export type Covered = { weight: number; importance: number; translated: boolean };

/**
 * Covers a run by pairs of characters, so that no dictionary is needed. A pair broken on one side counts less:
 * 乡镇卫生院 holds both halves of 卫生乡镇 and is something else.
 */
export function coverRun({ text, synonyms, light }: Run, layers: readonly Layer[]): Covered[] {
  const pairs = Array.from({ length: Math.max(0, text.length - 1) }, (_, at) =>
    bestLayer(text.slice(at, at + 2), layers),
  );
  const weights = Array.from(text, (character, at) => {
    if (text.length === 1) return named.test(character) ? bestLayer(character, layers.slice(0, own)) : 0;
    const sides = [pairs[at - 1], pairs[at]].filter((weight) => weight !== undefined);
    const best = Math.max(0, ...sides);
    return sides.every((weight) => weight === best) ? best : best * limits.broken;
  });
  const translated = new Set<number>();
  for (const { from, to, others, everyday } of synonyms) {
    const weight = Math.max(0, ...others.map((other) => bestLayer(other, layers)));
    for (let at = from; at < to; at += 1) {
      if (weight <= (weights[at] ?? 0)) continue;
      weights[at] = weight;
      if (everyday) translated.add(at);
    }
  }
  return weights.map((weight, at) => ({
    weight,
    importance: light[at] ? limits.lightImportance : 1,
    translated: translated.has(at),
  }));
}

function bestLayer(piece: string, layers: readonly Layer[]): number {
  return layers.find(({ text }) => stands(piece, text))?.weight ?? 0;
}

/** `接种*覆盖率` stands where 覆盖率 follows 接种 at any distance: the bare rate is not yet a rate of that. */
export function stands(asked: string, written: string): boolean {
  // pm2.5 and PM2.5 are one; most names have no Latin letters, and folding every text would cost more than the search.
  const [piece, text] = /[A-Za-z]/.test(asked) ? [asked.toLowerCase(), written.toLowerCase()] : [asked, written];
  let from = 0;
  return piece.split("*").every((part) => {
    const at = text.indexOf(part, from);
    from = at + part.length;
    return at >= 0;
  });
}

/** Other names of a part of a run; an everyday word's are the reports' own and no more than that. */
type Synonym = { from: number; to: number; others: readonly string[]; everyday: boolean };

function synonymsIn(run: string, words: AskingWords): Synonym[] {
  return [
    ...words.synonyms.flatMap((set) => namesIn(run, { said: set, written: set }, false)),
    ...words.everyday.flatMap((entry) => namesIn(run, entry, true)),
  ];
}

function namesIn(run: string, { said, written }: AskingWords["everyday"][number], everyday: boolean): Synonym[] {
  const found = said.flatMap((name) => {
    const from = run.indexOf(name);
    if (from < 0) return [];
    return [{ from, to: from + name.length, others: written.filter((other) => other !== name), everyday }];
  });
  return found.filter((name) => !found.some((other) => other !== name && holds(other, name)));
}

/** 肺结核病人 says 肺结核, and not also the 结核病 that begins inside it. */
function holds(left: Synonym, right: Synonym): boolean {
  return left.from <= right.from && left.to > right.from && (left.from < right.from || left.to > right.to);
}

/** What is counted by a name of one character, found with the figure itself or not at all; any other alone says little. */
const own = 2;
const named = /[鸡鸭鹅猪牛羊马驴兔鱼虾蟹蜂蚕]/;

export function lightMask(run: string, words: AskingWords): boolean[] {
  const mask = Array.from(run, () => run.length === 1 && !named.test(run));
  for (const word of words.light) {
    if (word.length === 1) markEnds(mask, run, word, words.wholeWords);
    else
      for (let at = run.indexOf(word); at >= 0; at = run.indexOf(word, at + 1))
        if (!isInWhole(run, at, word, words.wholeWords)) mask.fill(true, at, at + word.length);
  }
  markInside(mask, run, words);
  for (const word of words.lightEndings) if (run.endsWith(word)) mask[run.length - 1] = true;
  return mask;
}

/** 刑事案件结案率 is the 刑事结案率; 受理案件 alone is of nothing else, and 案件 at the end stays what is counted. */
function markInside(mask: boolean[], run: string, { closers }: AskingWords): void {
  for (const word of closers) {
    const at = run.indexOf(word);
    const behind = at + word.length;
    if (at >= 2 && behind + 2 <= run.length && !mask.slice(behind).every(Boolean)) mask.fill(true, at, behind);
  }
}

/** 累计 means little, and 累计结余 is not 当期结余. */
function isInWhole(run: string, at: number, word: string, whole: readonly string[]): boolean {
  return whole.some((name) => {
    const from = name.length > word.length ? name.indexOf(word) : -1;
    return from >= 0 && run.startsWith(name, at - from);
  });
}

/** One character carries no meaning only at the edge of a run: 退红包, 热线接; the 发 of 发热门诊 does. */
function markEnds(mask: boolean[], run: string, word: string, whole: readonly string[]): void {
  if (run.startsWith(word) && !whole.some((name) => run.startsWith(name))) mask[0] = true;
  if (run.endsWith(word) && !whole.some((name) => run.endsWith(name))) mask[run.length - 1] = true;
}
