import type { Line } from "../../section/lines.ts";
import type { FigureDraft } from "../draft.ts";
import { shareListedAhead } from "../parallel/listed-ahead.ts";
import { readParallelPairs } from "../parallel/pairs.ts";
import { resolveParallels } from "../parallel.ts";
import type { SentenceRead } from "../read-sentence.ts";
import type { SentenceContext } from "../reading.ts";
import type { Sentence } from "../sentences.ts";
import { readComparedPairs } from "./compared-pairs.ts";
import { nameComparedByChange } from "./compared-whole.ts";
import { readCorrections } from "./corrected.ts";
import { placeCounted } from "./counted-places.ts";
import { placeAboveWhole } from "./above-whole.ts";
import { nameAgeGroups } from "./age-groups.ts";
import { nameAmongThem } from "./among-them.ts";
import { nameBothCounted } from "./both-counted.ts";
import { nameBodiesByLine } from "./bodies-by-line.ts";
import { keepBodyKind } from "./body-kind.ts";
import { keepBodySubject } from "./body-subject.ts";
import { nameCampaigns, nameKinds } from "./campaigns.ts";
import { readChangedShares } from "./changed-shares.ts";
import { nameCasualties } from "./casualties.ts";
import { nameByClauseBefore } from "./clause-subject.ts";
import { nameDividedWhole } from "./divided-whole.ts";
import { nameByDueVaccine } from "./due-vaccine.ts";
import { namePastExcepted } from "./excepted.ts";
import { placeExtremes } from "./extreme-places.ts";
import { nameDeadOfWhole, nameLeadingOnes } from "./leading-ones.ts";
import { shareAlongAnimals } from "./listed-animals.ts";
import { shareDisease } from "./listed-disease.ts";
import { readListedChanges } from "./listed-changes.ts";
import { listedMeasures, listedVaccines, nameCoverage } from "./listed-measures.ts";
import { nameImmunisations } from "./immunisations.ts";
import { repeatInBrackets } from "./in-brackets.ts";
import { nameByDenied, nameOfOutbreaks, nameOutbreaks } from "./outbreaks.ts";
import { nameKindsOfStandard } from "./kinds-of-standard.ts";
import { nameByMeasureAhead } from "./measure-ahead.ts";
import { placeRanked } from "./ranked-places.ts";
import { leaveOtherPeople } from "./other-people.ts";
import { readPassedLines } from "./passed-lines.ts";
import { nameRemaining } from "./remaining-ones.ts";
import { nameRestOfThem } from "./rest-of-them.ts";
import { nameRatesInBrackets } from "./rates-in-brackets.ts";
import { nameRatesOfSome } from "./rates-of-some.ts";
import { nameForemost, nameMostOfThem } from "./most-of-them.ts";
import { nameFundsOfVisits } from "./funds-of-visits.ts";
import { namePayments, nameValences } from "./payments.ts";
import { keepPlaceAgain } from "./place-again.ts";
import { joinThresholds, namePurposes, shareDeeds, shareStatements } from "./purpose.ts";
import { nameByHeading, nameByPart, runInHeading } from "./run-in-heading.ts";
import { nameBySaidBehind } from "./said-behind.ts";
import { nameSeasons } from "./seasons.ts";
import { shareNewness } from "./shared-newness.ts";
import { staffHouses } from "./staffed-houses.ts";
import { keepSurvey } from "./surveys.ts";
import { keepStageOfList } from "./stage-of-list.ts";
import { tellApart } from "./tell-apart.ts";
import { tellByRound } from "./told-by-round.ts";
import { nameExtremes, nameRatesOfDeeds, nameVaccineRates } from "./vaccine-rates.ts";
import { keepThoseConcerned } from "./those-concerned.ts";
import { runOverYears, sumOverYears } from "./years-together.ts";

/** A sentence just read, with what stands around it: `before` is what the sentence before it counted. */
type SentenceToSettle = SentenceRead & {
  sentence: Sentence;
  line: Line;
  before: readonly FigureDraft[];
  context: SentenceContext;
};

/**
 * What only all figures of a sentence together can tell: which name each has, whose it is and where. A stage works on the
 * names that the stages before it left; within a stage a step may stand anywhere unless a comment binds it.
 */
export function settleSentence(read: SentenceToSettle): void {
  const heading = runInHeading(read.line, read.sentence.span);
  pairWithNames(read);
  readCorrections(read.drafts, read.context.text);
  readListedChanges(read.drafts, read.sentence, read.context.anchor.period);
  nameByOwnWords(read, heading);
  // Behind the names of vaccines: until 基础免疫 and 加强免疫 are in them, 乙脑 stands twice under one name.
  tellApart(read.drafts);
  nameAlongList(read, heading);
  nameByWhole(read, heading);
  nameByDeed(read);
  // Last, since an extreme and a level above the whole's take the finished name of what they are measured by.
  placeFigures(read);
  // Behind the names and places of all: a change that belongs to another figure takes them from it.
  nameComparedByChange(read.drafts, read.before);
}

/** Which number goes with which of several names, times or sides that the sentence lists before or behind them. */
function pairWithNames({ drafts, times, before, context: { text, lexicon } }: SentenceToSettle): void {
  resolveParallels(drafts, { text, lexicon, times });
  shareListedAhead(drafts, text);
  sumOverYears(drafts, before);
  runOverYears(drafts);
  readChangedShares(drafts);
  readParallelPairs(drafts, text);
  readComparedPairs(drafts);
  readPassedLines(drafts, text);
}

/** Names that the words right beside a number imply: 二价 is a vaccine's, an age alone is 人口. */
function nameByOwnWords(
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

/** What the first of a list says holds for those listed behind it: the disease, the measure, the deed, the survey. */
function nameAlongList(
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

/** Whose it is: of the heading in the line, of one house, of the whole that is divided, of those among whom it is counted. */
function nameByWhole({ drafts, sentence, line, before }: SentenceToSettle, heading: string): void {
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

/** What it was spent on or done in: the purpose, what was done to all of a list, the campaign, the season. */
function nameByDeed({ drafts, sentence, context: { text, lexicon } }: SentenceToSettle): void {
  namePurposes(drafts, lexicon);
  // Behind the purposes: what money was spent on is read from a house that has not yet taken 配齐了制氧机 into its name.
  shareStatements(drafts);
  shareDeeds(drafts);
  nameBySaidBehind(drafts, text);
  nameBodiesByLine(drafts, text);
  joinThresholds(drafts, text);
  nameCampaigns(drafts, sentence);
  nameImmunisations(drafts, sentence);
  nameOutbreaks(drafts, sentence);
  nameOfOutbreaks(drafts);
  nameByDenied(drafts, sentence);
  repeatInBrackets(drafts);
  nameSeasons(drafts, sentence);
}

/** Whose a number is by place, where another place than the sentence's own was spoken of. */
function placeFigures({ drafts, before, sentence, line, context: { text, places } }: SentenceToSettle): void {
  placeExtremes(drafts, before, places);
  placeAboveWhole(drafts, sentence, line, places);
  keepPlaceAgain(drafts, before, sentence, line, places);
  placeCounted(drafts, text, places.own);
}
