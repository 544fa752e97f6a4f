import { cleanText } from "../../../ingest/clean.ts";
import { splitSections, type SectionedText } from "../../../ingest/section.ts";
import { gazetteer, lexicon } from "../read-prose.ts";

export function sectionsOf(text: string): SectionedText {
  return splitSections(cleanText(text, "txt"), "report.txt", gazetteer, lexicon);
}
