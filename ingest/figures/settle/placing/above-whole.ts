import { isScope, placeOfScope } from "../../../../src/reports/scope.ts";
import { placesOf, type Line } from "../../../section/lines.ts";
import type { FigureDraft } from "../../draft.ts";
import type { Sentence } from "../../sentences.ts";
import type { PlaceReader } from "../../slots/clause-place.ts";

/**
 * 某县作为试点之一，…。接种率达58.3%，高于全省同期水平（33.7%） in a province's report: what lies above the whole is not the whole's, but of the
 * place within it that opened the sentence before, or of one that nobody knows; the number in brackets is the whole's.
 */
export function placeAboveWhole(
  drafts: readonly FigureDraft[],
  { text, span }: Sentence,
  line: Line,
  { own, gazetteer }: PlaceReader,
): void {
  const found = above.exec(text);
  const scope = found?.[1] ?? "";
  if (found === null || own === null || !isScope(scope) || placeOfScope(own, scope, gazetteer)?.id !== own.id) return;
  const at = span[0] + found.index;
  const part = placesOf(line, gazetteer).findLast(
    (mention) =>
      mention.form === "full" &&
      mention.span[1] <= span[0] &&
      mention.place !== null &&
      mention.place.id !== own.id &&
      gazetteer.contains(own, mention.place) &&
      /(?:^|。)$/.test(line.text.slice(0, mention.span[0] - line.span[0])),
  );
  const told = drafts.filter(
    ({ quantity, place, role, phrase }) =>
      quantity.span[0] < at && place?.id === own.id && role === "result" && !/镇|乡|街道/.test(phrase),
  );
  for (const draft of told) {
    draft.place = part?.place ?? null;
    draft.placeLabel = draft.place === null ? "未署名的地区" : null;
  }
  const level = drafts.findLast(({ quantity, role }) => quantity.span[0] < at && role === "result");
  const whole = drafts.find(({ quantity }) => quantity.span[0] === span[0] + found.index + found[0].length);
  if (level === undefined || whole === undefined || whole.quantity.base !== level.quantity.base) return;
  [whole.phrase, whole.head, whole.period, whole.population] = [
    level.phrase,
    level.head,
    level.period,
    level.population,
  ];
  whole.qualifiers = [...level.qualifiers];
  whole.place = own;
}

const above =
  /(?:高于|低于|优于|好于|超过|高出|低出)全(省|市|州|县|区)的?(?:同期)?的?(?:平均)?(?:水平|值)?[(（](?:为)?/;
