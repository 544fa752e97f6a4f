import type { Gazetteer } from "../src/reports/gazetteer.ts";
import type { Lexicon } from "../src/reports/lexicon.ts";
import type { Quantity } from "../src/reports/quantities/scan.ts";
import type { Span } from "../src/reports/report.ts";
import type { CleanText } from "./clean.ts";
import { placeAboveWhole } from "./figures/settle/above-whole.ts";
import { nameCampaigns, nameKinds } from "./figures/settle/campaigns.ts";
import { nameAgeGroups, nameAgesByWhole } from "./figures/settle/age-groups.ts";
import { readChangedShares } from "./figures/settle/changed-shares.ts";
import { nameBodiesByHeading } from "./figures/settle/bodies-under-heading.ts";
import { keepBodyKind } from "./figures/settle/body-kind.ts";
import { keepBodyOfReport } from "./figures/settle/body-report.ts";
import { keepBodySubject } from "./figures/settle/body-subject.ts";
import { nameAmongThem } from "./figures/settle/among-them.ts";
import { nameByClauseBefore } from "./figures/settle/clause-subject.ts";
import { nameDividedWhole } from "./figures/settle/divided-whole.ts";
import type { FigureDraft } from "./figures/draft.ts";
import { addFlags } from "./figures/settle/flags.ts";
import type { Frame } from "./figures/times/frames.ts";
import { keepPlaceAgain } from "./figures/settle/place-again.ts";
import { placeExtremes } from "./figures/settle/extreme-places.ts";
import { densityOfImmunised, listedAnimals, listedImmunisations } from "./figures/settle/listed-immunisations.ts";
import { listedMeasures, listedVaccines, nameCoverage } from "./figures/settle/listed-measures.ts";
import { shareDisease } from "./figures/settle/listed-disease.ts";
import { nameSeasons } from "./figures/settle/seasons.ts";
import { nameByListHead } from "./figures/settle/headed-list.ts";
import { shareNewness } from "./figures/settle/shared-newness.ts";
import { readParallelPairs } from "./figures/parallel/pairs.ts";
import { resolveParallels } from "./figures/parallel.ts";
import { joinThresholds, namePurposes, shareDeeds, shareStatements } from "./figures/settle/purpose.ts";
import { namePayments, nameValences } from "./figures/settle/payments.ts";
import { keepParagraphSubject } from "./figures/settle/paragraph-subject.ts";
import { readPassedLines } from "./figures/settle/passed-lines.ts";
import { linkParts } from "./figures/settle/parts.ts";
import { wordRules } from "./figures/naming/word-rules.ts";
import { readSentence, type SentenceRead } from "./figures/read-sentence.ts";
import type { SentenceContext } from "./figures/reading.ts";
import { sentencesOf, type Sentence } from "./figures/sentences.ts";
import { nameByHeading, nameByLineAbove, nameByPart, runInHeading } from "./figures/settle/run-in-heading.ts";
import { nameExtremes, nameRatesOfDeeds, nameVaccineRates } from "./figures/settle/vaccine-rates.ts";
import { keepSurvey } from "./figures/settle/surveys.ts";
import { placeTowns } from "./figures/settle/town-places.ts";
import { tellApartByMeasure } from "./figures/settle/shared-measure.ts";
import { tellApartByTopics } from "./figures/settle/tell-apart-by-topics.ts";
import { tellApart, tellApartByHeads } from "./figures/settle/tell-apart.ts";
import { namePastExcepted } from "./figures/settle/excepted.ts";
import { runOverYears, sumOverYears } from "./figures/settle/years-together.ts";
import { standingTimes } from "./figures/times/standing-time.ts";
import type { ReadSection } from "./section.ts";
import type { Line } from "./section/lines.ts";
import { placesByHeading } from "./section/place-headings.ts";

/** Reads every number of one report into a draft with its meaning, in reading order (figures.md 4b). */
export function readFigures(
  clean: CleanText,
  section: ReadSection,
  quantities: readonly Quantity[],
  { gazetteer, lexicon }: { gazetteer: Gazetteer; lexicon: Lexicon },
): FigureDraft[] {
  const context: SentenceContext = {
    text: clean.text,
    lexicon,
    places: {
      own: section.facts.place,
      label: section.facts.placeLabel,
      gazetteer,
      text: clean.text,
      rules: wordRules(lexicon),
    },
    anchor: {
      year: section.year,
      asOf: section.facts.asOf,
      period: section.facts.period,
      publishedOn: section.facts.publishedOn,
    },
    planZoneAt: (at) => section.planZones.find(({ span: [start, end] }) => at >= start && at < end) ?? null,
    reviewAt: (at) => section.reviews.find(({ span: [start, end] }) => at >= start && at < end) ?? null,
  };
  const drafts: FigureDraft[] = [];
  const numbersIn = createCursor(quantities);
  const headed = placesByHeading(section.lines, section.facts.place, gazetteer);
  const standing = standingTimes(section.lines, context);
  let reached: Reached = { frame: null, last: null, before: [] };
  for (const [at, line] of section.lines.entries()) {
    const place = headed.get(line);
    const places =
      place === undefined ? context.places : { ...context.places, own: place, label: place ? null : "未署名的地区" };
    const start = { frame: standing.get(line) ?? null, last: null, before: [] };
    const anchor = at === 0 ? anchorOfTitle(line, context.anchor) : context.anchor;
    const read = readLine(
      line,
      numbersIn,
      { ...context, anchor, places },
      line.text.startsWith("其中") ? reached : start,
    );
    const above = section.lines.slice(Math.max(0, at - headingReach), at);
    nameByLineAbove(read.drafts, line, above);
    nameBodiesByHeading(read.drafts, above);
    drafts.push(...read.drafts);
    reached = read.reached;
  }
  placeTowns(drafts, lexicon);
  keepBodyOfReport(drafts, section.facts.title);
  linkParts(drafts, clean.text);
  nameAgesByWhole(drafts);
  tellApartByMeasure(drafts, clean.text);
  tellApartByTopics(drafts, section.lines);
  addFlags(drafts, lexicon);
  return drafts;
}

/** 去年甲县处罚案件达310件 over a text of 2018 that was published in 2019: a title speaks on the day it is read. */
function anchorOfTitle({ text }: Line, anchor: SentenceContext["anchor"]): SentenceContext["anchor"] {
  const { publishedOn } = anchor;
  return publishedOn !== null && /^[^，,。；;]{0,12}去年/.test(text)
    ? { ...anchor, year: Number(publishedOn.slice(0, 4)) }
    : anchor;
}

/** The frames and the figures that the next sentence goes on from. */
type Reached = { frame: Frame | null; last: Frame | null; before: readonly FigureDraft[] };

/** How many lines above one its heading may stand: the items of a short list between them. */
const headingReach = 5;

/** Reads a line that goes on from what is reached: nothing, or for 其中 alone in a line what the line before told. */
function readLine(
  line: Line,
  numbersIn: NumbersIn,
  context: SentenceContext,
  start: Reached,
): { drafts: FigureDraft[]; reached: Reached } {
  const drafts: FigureDraft[] = [];
  let { frame, last, before } = start;
  const sentences = sentencesOf(line);
  for (const sentence of sentences) {
    // 其中 and 分产业看 only part what the sentence before them counted; what follows goes on from that.
    const divides = /^(?:分|按|从)[\u4e00-\u9fff]{2,8}看[,，:：]/.test(sentence.text);
    const parts = divides || sentence.text.startsWith("其中");
    const carried = parts ? (last ?? frame) : frame;
    const read = readSentence({ sentence, line, before }, numbersIn(sentence.span), carried, context);
    settleTogether(read, { sentence, line, before, context });
    drafts.push(...read.drafts);
    if (!divides) last = read.last;
    if (!parts) [frame, before] = [read.frame, read.drafts];
  }
  tellApartByHeads(drafts, sentences);
  nameByListHead(drafts, line.text);
  keepParagraphSubject(drafts, line, context.places);
  return { drafts, reached: { frame, last, before } };
}

/** The numbers that begin within a stretch. Stretches are asked for in reading order: each number is looked at once. */
type NumbersIn = (stretch: Span) => Quantity[];

function createCursor(quantities: readonly Quantity[]): NumbersIn {
  let next = 0;
  return ([start, end]) => {
    const found: Quantity[] = [];
    for (let quantity = quantities[next]; quantity && quantity.span[0] < end; quantity = quantities[next]) {
      if (quantity.span[0] >= start) found.push(quantity);
      next += 1;
    }
    return found;
  };
}

type Around = { sentence: Sentence; line: Line; before: readonly FigureDraft[]; context: SentenceContext };

/** What only all figures of a sentence together can tell: whose each is, and what sets them apart. */
function settleTogether({ drafts, times }: SentenceRead, { sentence, line, before, context }: Around): void {
  const { text, lexicon } = context;
  resolveParallels(drafts, { text, lexicon, times });
  sumOverYears(drafts, before);
  runOverYears(drafts);
  readChangedShares(drafts);
  readParallelPairs(drafts, text);
  readPassedLines(drafts, text);
  nameAgeGroups(drafts, before);
  namePayments(drafts);
  nameValences(drafts);
  const heading = runInHeading(line, sentence.span);
  nameVaccineRates(drafts, heading);
  nameExtremes(drafts, text);
  nameRatesOfDeeds(drafts);
  tellApart(drafts);
  keepSurvey(drafts);
  shareDisease(drafts);
  listedMeasures(drafts);
  listedVaccines(drafts, heading);
  listedImmunisations(drafts, sentence);
  listedAnimals(drafts);
  densityOfImmunised(drafts);
  nameCoverage(drafts);
  nameByPart(drafts, line);
  nameByHeading(drafts, heading);
  keepBodySubject(drafts, sentence);
  keepBodyKind(drafts);
  namePastExcepted(drafts, sentence);
  nameDividedWhole(drafts, sentence, before);
  nameAmongThem(drafts, sentence, before);
  nameByClauseBefore(drafts, sentence);
  shareNewness(drafts);
  namePurposes(drafts, lexicon);
  shareStatements(drafts);
  shareDeeds(drafts);
  joinThresholds(drafts, text);
  nameCampaigns(drafts, sentence);
  nameKinds(drafts, sentence);
  nameSeasons(drafts, sentence);
  placeExtremes(drafts, before, context.places);
  placeAboveWhole(drafts, sentence, line, context.places);
  keepPlaceAgain(drafts, before, sentence, line, context.places);
}
