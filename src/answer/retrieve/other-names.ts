import type { AskingWords } from "../../reports/lexicon.ts";
import { madeOnce } from "../../reports/made-once.ts";

type OtherNames = AskingWords["everyday"][number];

/** What is said and what may be written for it: of synonyms each for every other, of everyday words the reports' own. */
export const otherNames = madeOnce(({ synonyms, everyday }: AskingWords): OtherNames[] => [
  ...synonyms.map((set) => ({ said: set, written: set })),
  ...everyday,
]);
