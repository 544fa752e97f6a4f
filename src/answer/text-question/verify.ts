import { foldText } from "../../reports/fold.ts";
import type { OriginalText } from "../claims.ts";
import type { CitedSentence } from "./cite.ts";

/**
 * The gate of quoted sentences: each quote is its slice of the stored original, byte for byte, and what is printed says
 * nothing the slice does not: its letters and digits stand in it, in their order. Gives the faults found.
 */
export async function wrongSentences(cited: readonly CitedSentence[], originalText: OriginalText): Promise<string[]> {
  const faults: string[] = [];
  for (const { citation, text } of cited) {
    const original = await originalText(citation.reportId, citation.version);
    if (original.slice(...citation.span) !== citation.quote) faults.push(`a quote is not its slice: ${citation.n}`);
    if (!standsIn(letters(text), letters(foldText(citation.quote))))
      faults.push(`a sentence is not its quote: ${citation.n}`);
  }
  return faults;
}

function letters(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, "");
}

function standsIn(printed: string, stored: string): boolean {
  let at = 0;
  for (const character of stored) if (printed.startsWith(character, at)) at += character.length;
  return at === printed.length;
}
