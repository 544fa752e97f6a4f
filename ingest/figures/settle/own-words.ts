import { nameAgeGroups } from "./age-groups.ts";
import { nameBothCounted } from "./own-words/both-counted.ts";
import { nameCasualties } from "./own-words/casualties.ts";
import { nameByDueVaccine } from "./own-words/due-vaccine.ts";
import { nameKindsOfStandard } from "./own-words/kinds-of-standard.ts";
import { nameByMeasureAhead } from "./own-words/measure-ahead.ts";
import { leaveOtherPeople } from "./own-words/other-people.ts";
import { nameRemaining } from "./own-words/remaining-ones.ts";
import { nameRestOfThem } from "./own-words/rest-of-them.ts";
import { nameRatesInBrackets } from "./own-words/rates-in-brackets.ts";
import { nameRatesOfSome } from "./own-words/rates-of-some.ts";
import { nameForemost, nameMostOfThem } from "./own-words/most-of-them.ts";
import { nameFundsOfVisits } from "./own-words/funds-of-visits.ts";
import { namePayments, nameValences } from "./own-words/payments.ts";
import { keepStageOfList } from "./own-words/stage-of-list.ts";
import { nameExtremes, nameRatesOfDeeds, nameVaccineRates } from "./own-words/vaccine-rates.ts";
import type { SentenceToSettle } from "./sentence-to-settle.ts";

/** Names that the words right beside a number imply: 二价 is a vaccine's, an age alone is 人口. */
export function nameByOwnWords(
  { drafts, sentence, line, before, context: { text, lexicon } }: SentenceToSettle,
  heading: string,
): void {
  nameAgeGroups(drafts, before);
  leaveOtherPeople(drafts);
  nameRemaining(drafts, text, text.slice(line.span[0], sentence.span[0]));
  nameRestOfThem(drafts);
  nameByMeasureAhead(drafts, sentence);
  nameMostOfThem(drafts, sentence);
  nameForemost(drafts, sentence);
  namePayments(drafts);
  nameFundsOfVisits(drafts);
  nameKindsOfStandard(drafts);
  nameValences(drafts);
  nameVaccineRates(drafts, heading, before);
  keepStageOfList(drafts, sentence);
  nameByDueVaccine(drafts);
  nameExtremes(drafts, text);
  nameRatesInBrackets(drafts);
  nameRatesOfSome(drafts, text);
  nameRatesOfDeeds(drafts);
  nameBothCounted(drafts, text, lexicon);
  nameCasualties(drafts, text);
}
