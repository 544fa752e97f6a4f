import { backingsOf, type Decided } from "./backing.ts";
import type { DraftFault, DraftFaultCode } from "./blocks.ts";
import { backedWords, bans, comparators, ordinaryWords, type Backing } from "./claim-words.ts";
import type { Clause } from "./clauses.ts";
import { isPlainWords } from "./plain-words.ts";
import { accept, readLabels, refuse, type LabelWith, type Reading } from "./label-words.ts";

/** Backings that say what kind of statement a figure is; the others say what it adds up to or how it moved. */
const roles: ReadonlySet<Backing> = new Set(["plan", "applied", "standard", "from", "done"]);

/**
 * Everything a clause of a draft says beyond its figures (figures.md 5d.2 and 5d.3): words of the label must be the
 * figure's own, claim words must be backed, there is no number in any spelling, and the rest is plain connecting words. `decided` is everything the answer shows.
 */
export function checkClause(clause: Clause, decided: Decided, known: LabelWith): DraftFault[] {
  const words = blanked(clause);
  checkComparators(words, clause);
  const reading = readLabels({ ...clause, text: words.text }, known);
  reading.faults.unshift(...words.faults);
  checkBacked(reading, clause, decided);
  for (const { code, words: banned } of bans) {
    for (const match of reading.text.matchAll(banned)) refuse(reading, code, ...spanOf(match));
  }
  for (const match of reading.text.matchAll(/[\u4e00-\u9fff]+/g)) {
    if (!isPlainWords(match[0])) refuse(reading, "other-words", ...spanOf(match));
  }
  return reading.faults;
}

function blanked({ text }: Clause): Reading {
  const reading: Reading = { text, faults: [] };
  for (const match of text.matchAll(ordinaryWords)) accept(reading, ...spanOf(match));
  return reading;
}

/** 同比 beside a figure that is 同比; read before the times, because 比上年 holds one. */
function checkComparators(reading: Reading, { about }: Clause): void {
  const stated = about.map(({ figures }) => figures.map(({ change }) => change?.comparator ?? ""));
  for (const match of reading.text.matchAll(comparators)) {
    const own = stated.every((words) => words.length > 0 && words.every((word) => word === match[0]));
    if (own) accept(reading, ...spanOf(match));
    else refuse(reading, "comparison", ...spanOf(match));
  }
}

function checkBacked(reading: Reading, { about }: Clause, decided: Decided): void {
  const backings = about.map((printed) => backingsOf(printed, decided));
  const clauses = about.flatMap(({ figures }) => figures.map(({ reading: source }) => source.clause));
  for (const { backing, words } of backedWords) {
    const backed = backings.length > 0 && backings.every((own) => own.has(backing));
    const code: DraftFaultCode = roles.has(backing) ? "role" : "claim";
    for (const match of reading.text.matchAll(words)) {
      const said = match.groups?.["said"];
      const isSaid = said === undefined || clauses.every((clause) => clause.includes(said));
      if (backed && isSaid) accept(reading, ...spanOf(match));
      else refuse(reading, code, ...spanOf(match));
    }
  }
}

function spanOf(match: RegExpExecArray): [start: number, end: number] {
  return [match.index, match.index + match[0].length];
}
