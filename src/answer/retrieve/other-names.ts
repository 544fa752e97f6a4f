import type { AskingWords } from "../../reports/lexicon.ts";

type OtherNames = AskingWords["everyday"][number];

/** What is said and what may be written for it: of synonyms each for every other, of everyday words the reports' own. */
export function otherNames({ synonyms, everyday }: AskingWords): OtherNames[] {
  return [...synonyms.map((set) => ({ said: set, written: set })), ...everyday];
}
