import { placeCounted } from "./placing/counted-places.ts";
import { placeAboveWhole } from "./placing/above-whole.ts";
import { placeExtremes } from "./placing/extreme-places.ts";
import { keepPlaceAgain } from "./placing/place-again.ts";
import type { SentenceToSettle } from "./sentence-to-settle.ts";

/** Whose a number is by place, where another place than the sentence's own was spoken of. */
export function placeFigures({ drafts, before, sentence, line, context: { text, places } }: SentenceToSettle): void {
  placeExtremes(drafts, before, places);
  placeAboveWhole(drafts, sentence, line, places);
  keepPlaceAgain(drafts, before, sentence, line, places);
  placeCounted(drafts, text, places.own);
}
