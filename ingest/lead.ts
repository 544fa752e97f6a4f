import type { Span } from "../src/reports/report.ts";
import { sentencesOf } from "./figures/sentences.ts";
import type { ReadSection } from "./section.ts";

/** How much of the sentence before is kept: enough to name what the next one elides. */
const leadLength = 120;

/** Gives, for a sentence, the headings above it and the sentence before it in its paragraph. */
export function createLead(text: string, section: ReadSection): (sentence: Span) => string {
  const leads = new Map<number, string>();
  const headings: string[] = [];
  for (const line of section.lines) {
    if (line.heading) headings.splice(line.heading.level - 1, headings.length, line.heading.words);
    let before = "";
    for (const sentence of sentencesOf(line)) {
      leads.set(sentence.span[0], `${headings.join(" ")} ${before.slice(-leadLength)}`.trim());
      before = text.slice(...sentence.span);
    }
  }
  return (sentence) => leads.get(sentence[0]) ?? "";
}
