import { nameAmongThem } from "./by-whole/among-them.ts";
import { keepBodyKind } from "./body-kind.ts";
import { keepBodySubject } from "./by-whole/body-subject.ts";
import { nameKinds } from "./by-deed/campaigns.ts";
import { nameByClauseBefore } from "./by-whole/clause-subject.ts";
import { nameDividedWhole } from "./by-whole/divided-whole.ts";
import { namePastExcepted } from "./by-whole/excepted.ts";
import { nameByHeading, nameByPart } from "./run-in-heading.ts";
import { staffHouses } from "./by-whole/staffed-houses.ts";
import { keepThoseConcerned } from "./by-whole/those-concerned.ts";
import type { SentenceToSettle } from "./sentence-to-settle.ts";

/** Whose it is: of the heading in the line, of one house, of the whole that is divided, of those among whom it is counted. */
export function nameByWhole({ drafts, sentence, line, before }: SentenceToSettle, heading: string): void {
  nameByPart(drafts, line);
  nameByHeading(drafts, heading);
  keepBodySubject(drafts, sentence);
  keepBodyKind(drafts);
  staffHouses(drafts);
  namePastExcepted(drafts, sentence);
  nameDividedWhole(drafts, sentence, before);
  nameAmongThem(drafts, sentence, before);
  keepThoseConcerned(drafts);
  nameByClauseBefore(drafts, sentence);
  nameKinds(drafts, sentence);
}
