import { placesOf, type Line } from "../../../section/lines.ts";
import type { FigureDraft } from "../../draft.ts";
import type { Sentence } from "../../sentences.ts";
import type { PlaceReader } from "../../slots/clause-place.ts";

/**
 * 甲市12月优良天数比例96.8%。1—12月，优良天数比例78.4%: a sentence that names no place and begins with what the one before it told of a place
 * of its own, at another time, goes on to tell of that place.
 */
export function keepPlaceAgain(
  drafts: readonly FigureDraft[],
  before: readonly FigureDraft[],
  { text, span }: Sentence,
  line: Line,
  { own, gazetteer }: PlaceReader,
): void {
  const [first] = drafts;
  const place = before[0]?.place ?? null;
  if (first === undefined || place === null || place.id === own?.id || first.place?.id !== own?.id) return;
  if (before.some((draft) => draft.place?.id !== place.id)) return;
  const named = placesOf(line, gazetteer).some(({ span: [start] }) => start >= span[0] && start < span[1]);
  if (named || /[全我本][国省市县区州]|各/.test(text)) return;
  const again = before.some(
    (told) =>
      told.phrase === first.phrase &&
      told.head === first.head &&
      told.quantity.base === first.quantity.base &&
      told.period.label !== first.period.label,
  );
  if (!again) return;
  for (const draft of drafts) if (draft.place?.id === own?.id) [draft.place, draft.placeLabel] = [place, null];
}
