import { nameDeadOfWhole, nameLeadingOnes } from "./along-list/leading-ones.ts";
import { shareAlongAnimals } from "./along-list/listed-animals.ts";
import { shareDisease } from "./along-list/listed-disease.ts";
import { listedMeasures, listedVaccines, nameCoverage } from "./along-list/listed-measures.ts";
import { placeRanked } from "./along-list/ranked-places.ts";
import { shareNewness } from "./along-list/shared-newness.ts";
import { keepSurvey } from "./along-list/surveys.ts";
import { tellByRound } from "./along-list/told-by-round.ts";
import type { SentenceToSettle } from "./sentence-to-settle.ts";

/** What the first of a list says holds for those listed behind it: the disease, the measure, the deed, the survey. */
export function nameAlongList(
  { drafts, sentence, times, before, context: { places, text } }: SentenceToSettle,
  heading: string,
): void {
  keepSurvey(drafts);
  tellByRound(drafts, times, text);
  shareDisease(drafts);
  listedMeasures(drafts);
  listedVaccines(drafts, heading);
  // Behind tellApart, which takes what a segment counts first (社区) for whose density it tells.
  shareAlongAnimals(drafts, sentence);
  nameCoverage(drafts);
  placeRanked(drafts, before, places);
  // Behind the ranking: what places have together is told of them by name.
  nameLeadingOnes(drafts, sentence);
  nameDeadOfWhole(drafts);
  shareNewness(drafts);
}
