import type { Span } from "../src/reports/report.ts";
import { sentencesOf } from "./figures/sentences.ts";
import type { ReadSection } from "./section.ts";

/** How much of the sentence before is kept: enough to name what the next one elides. */
const leadLength = 120;

/** 扫黑除恶 alone in its line, without a mark: the paragraphs below are of it, up to the next heading. */
const bareHeading = /^[\u4e00-\u9fff“”、]{3,20}$/;

/** Gives, for a sentence, the headings above it and the sentence before it in its paragraph. */
export function createLead(text: string, section: ReadSection): (sentence: Span) => string {
  const leads = new Map<number, string>();
  const headings: string[] = [];
  let bare = "";
  for (const line of section.lines) {
    if (line.heading) headings.splice(line.heading.level - 1, headings.length, line.heading.words);
    if (line.heading || bareHeading.test(line.text)) bare = line.heading ? "" : line.text;
    let before = "";
    for (const sentence of sentencesOf(line)) {
      leads.set(
        sentence.span[0],
        [...headings, bare, before.slice(-leadLength)].filter((part) => part !== "").join(" "),
      );
      before = text.slice(...sentence.span);
    }
  }
  return (sentence) => leads.get(sentence[0]) ?? "";
}
