import { placeLabel } from "../../reports/place.ts";
import type { CitationUrl } from "../../ports.ts";
import type { Citation } from "../../reports/citation.ts";
import { foldText } from "../../reports/fold.ts";
import type { OriginalText } from "../claims.ts";
import { originalSpanOf } from "./locate.ts";
import type { OutlinedSentence } from "./outline.ts";

/** A quoted sentence as it is printed, with its slice of the original. */
export type CitedSentence = {
  citation: Citation;
  /** The slice, or its cleaned form. */
  text: string;
  place: string;
  period: string;
};

/** Finds each sentence in its original again; one whose words are not all there is left out rather than quoted nearly. */
export async function citeSentences(
  sentences: readonly OutlinedSentence[],
  originalText: OriginalText,
  url: CitationUrl,
): Promise<CitedSentence[]> {
  const cited: CitedSentence[] = [];
  for (const { from, span: part, text } of sentences) {
    const original = await originalText(from.reportId, from.version);
    const span = originalSpanOf(original, from.passage, part);
    if (span === null) continue;
    const { section, report, reportId, version, file, published } = from;
    cited.push({
      citation: {
        n: cited.length + 1,
        reportId,
        version,
        file,
        title: section.title,
        issuer: section.issuer ?? report.issuer,
        published,
        quote: original.slice(...span),
        span,
        figureSpan: span,
        url: url({ reportId, version, span }),
      },
      text: printedForm(original.slice(...span), text),
      place: section.place === null ? (section.placeLabel ?? "") : placeLabel(section.place),
      period: section.period.label,
    });
  }
  return cited;
}

/** The slice itself where it differs from its cleaned form only in the width of its marks: ， reads better than a comma. */
function printedForm(quote: string, cleaned: string): string {
  return foldText(quote) === cleaned ? quote : cleaned;
}
