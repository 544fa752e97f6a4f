import type { Gazetteer } from "../src/reports/gazetteer.ts";
import type { Lexicon } from "../src/reports/lexicon.ts";
import type { Quantity } from "../src/reports/quantities/scan.ts";
import type { CleanText } from "./clean.ts";
import { keepBodySubject } from "./figures/body-subject.ts";
import type { FigureDraft } from "./figures/draft.ts";
import { addFlags } from "./figures/flags.ts";
import type { Frame } from "./figures/frames.ts";
import { shareDisease } from "./figures/listed-disease.ts";
import { resolveParallels } from "./figures/parallel.ts";
import { joinThresholds, namePurposes, shareStatements } from "./figures/purpose.ts";
import { linkParts } from "./figures/parts.ts";
import { readSentence, type SentenceContext } from "./figures/read-sentence.ts";
import { sentencesOf } from "./figures/sentences.ts";
import { nameByHeading } from "./figures/run-in-heading.ts";
import { tellApart } from "./figures/tell-apart.ts";
import type { ReadSection } from "./section.ts";

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
    places: { own: section.facts.place, label: section.facts.placeLabel, gazetteer },
    anchor: { year: section.year, asOf: section.facts.asOf, period: section.facts.period },
    planZoneAt: (at) => section.planZones.find(({ span: [start, end] }) => at >= start && at < end) ?? null,
    reviewAt: (at) => section.reviews.find(({ span: [start, end] }) => at >= start && at < end) ?? null,
  };
  const drafts: FigureDraft[] = [];
  let next = quantities.findIndex(({ span }) => span[0] >= section.span[0]);
  for (const line of section.lines) {
    let frame: Frame | null = null;
    let last: Frame | null = null;
    let before: readonly FigureDraft[] = [];
    for (const sentence of sentencesOf(line)) {
      const own: Quantity[] = [];
      for (
        let quantity = quantities[next];
        quantity && next >= 0 && quantity.span[0] < sentence.span[1];
        quantity = quantities[next]
      ) {
        if (quantity.span[0] >= sentence.span[0]) own.push(quantity);
        next += 1;
      }
      const read = readSentence(
        { sentence, line, before },
        own,
        sentence.text.startsWith("其中") ? (last ?? frame) : frame,
        context,
      );
      resolveParallels(read.drafts, { text: clean.text, lexicon, times: read.times });
      tellApart(read.drafts);
      shareDisease(read.drafts);
      nameByHeading(read.drafts, line.text);
      keepBodySubject(read.drafts, sentence);
      namePurposes(read.drafts, lexicon);
      shareStatements(read.drafts);
      joinThresholds(read.drafts, clean.text);
      drafts.push(...read.drafts);
      frame = sentence.text.startsWith("其中") ? frame : read.frame;
      last = read.last;
      // 其中 only parts what the sentence before it counted; what follows goes on from that.
      if (!sentence.text.startsWith("其中")) before = read.drafts;
    }
  }
  linkParts(drafts, clean.text);
  addFlags(drafts, lexicon);
  return drafts;
}
