import type { AskingWords } from "../../reports/lexicon.ts";
import { madeOnce } from "../../reports/made-once.ts";
import { gap } from "./cuts.ts";

const separators = new RegExp(`[${gap}的了吗呢吧，。；：！？、“”"'()（）\\s]+|(?<![公千英哪这那])里(?![程面])`);

/** The runs of a text that carry meaning: parted at particles and breaks, fillers cut from both ends. */
export function runsOf(text: string, asking: AskingWords): string[] {
  const runs: string[] = [];
  for (const piece of withoutBreaks(text, asking).split(separators)) {
    const run = trimFillers(piece, asking);
    if (run !== "") runs.push(run);
  }
  return runs;
}

/** 计划 parts what is asked, and not where it is a part of 计划生育. */
function withoutBreaks(text: string, asking: AskingWords): string {
  return text.replace(breaking(asking), (word) => (asking.breaks.includes(word) ? gap : word));
}

const breaking = madeOnce(({ breaks, wholeWords }: AskingWords): RegExp => {
  const words = [...breaks, ...wholeWords].sort((left, right) => right.length - left.length);
  return new RegExp(words.join("|"), "g");
});

/** Replaces words by a gap, longest first, so that their neighbours do not run together. */
export function without(text: string, words: readonly string[]): string {
  return [...words]
    .filter((word) => word !== "")
    .sort((left, right) => right.length - left.length)
    .reduce((rest, word) => rest.replaceAll(word, gap), text);
}

function trimFillers(piece: string, { fillers, wholeWords }: AskingWords): string {
  let run = piece;
  for (;;) {
    const opening = longest(wholeWords.filter((word) => run.startsWith(word)));
    const ending = longest(wholeWords.filter((word) => run.endsWith(word)));
    const lead = longest(fillers.filter((filler) => run.startsWith(filler) && filler.length >= opening.length));
    const tail = longest(fillers.filter((filler) => run.endsWith(filler) && filler.length >= ending.length));
    if (lead === "" && tail === "") return run;
    run = lead !== "" ? run.slice(lead.length) : run.slice(0, run.length - tail.length);
  }
}

function longest(words: readonly string[]): string {
  return words.reduce((best, word) => (word.length > best.length ? word : best), "");
}

/** Whether a run is made of words that carry no meaning alone: 实际新增. */
export function isLight(run: string, asking: AskingWords): boolean {
  let rest = run;
  for (const word of [...asking.light, ...asking.lightEndings].sort((left, right) => right.length - left.length))
    rest = rest.replaceAll(word, "");
  return rest === "";
}
