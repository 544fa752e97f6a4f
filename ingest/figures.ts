import type { Gazetteer } from "../src/reports/gazetteer.ts";
import type { Lexicon } from "../src/reports/lexicon.ts";
import type { Quantity } from "../src/reports/quantities/scan.ts";
import type { Span } from "../src/reports/report.ts";
import type { CleanText } from "./clean.ts";
import type { FigureDraft } from "./figures/draft.ts";
import { settleLine } from "./figures/settle/in-line.ts";
import { settleReport } from "./figures/settle/in-report.ts";
import { settleSentence } from "./figures/settle/in-sentence.ts";
import { intoSentence, type Frame } from "./figures/times/frames.ts";
import { wordRules } from "./figures/naming/word-rules.ts";
import { readSentence } from "./figures/read-sentence.ts";
import type { SentenceContext } from "./figures/reading.ts";
import { sentencesOf, type Sentence } from "./figures/sentences.ts";
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
    settleLine({ ...read, line, above, places });
    drafts.push(...read.drafts);
    reached = read.reached;
  }
  settleReport(drafts, { text: clean.text, section, lexicon });
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
): { drafts: FigureDraft[]; sentences: readonly Sentence[]; reached: Reached } {
  const drafts: FigureDraft[] = [];
  let { frame, last, before } = start;
  const sentences = sentencesOf(line);
  for (const sentence of sentences) {
    // 其中 and 分产业看 only part what the sentence before them counted; what follows goes on from that.
    const divides = /^(?:分|按|从)[\u4e00-\u9fff]{2,8}看[,，:：]/.test(sentence.text);
    const parts = divides || goesThroughAll.test(sentence.text) || sentence.text.startsWith("其中");
    const carried = parts ? (last ?? frame) : intoSentence(frame, sentence);
    const read = readSentence({ sentence, line, before, told: drafts }, numbersIn(sentence.span), carried, context);
    settleSentence({ ...read, sentence, line, before, context });
    drafts.push(...read.drafts);
    if (!divides) last = read.last;
    if (!parts) [frame, before] = [read.frame, read.drafts];
  }
  return { drafts, sentences, reached: { frame, last, before } };
}

/** 截至10月底累计报告412例。全部病例中，…: all of those that the sentence before counted, by the day it counted them. */
const goesThroughAll = /^在?(?:全部|所有|上述|以上|累计报告的?)[^，,。；;\d]{2,16}[中里][,，]/;

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
