import type { Line } from "../../section/lines.ts";
import type { FigureDraft } from "../draft.ts";
import type { Sentence } from "../sentences.ts";
import type { PlaceReader } from "../slots/clause-place.ts";
import { keepBodyKind } from "./body-kind.ts";
import { nameBodiesByHeading } from "./in-line/bodies-under-heading.ts";
import { nameByListHead } from "./in-line/headed-list.ts";
import { keepParagraphSubject } from "./in-line/paragraph-subject.ts";
import { nameByLineAbove } from "./run-in-heading.ts";
import { nameBySubject } from "./in-line/subject-heading.ts";
import { tellApartByHeads } from "./tell-apart.ts";
import { peopleOfToldTwice } from "./in-line/told-twice.ts";

/** A line whose sentences are settled; `above` are the lines among which its heading may stand. */
type LineToSettle = {
  drafts: readonly FigureDraft[];
  line: Line;
  sentences: readonly Sentence[];
  above: readonly Line[];
  places: PlaceReader;
};

/** What only a whole paragraph can tell: what it is about from its head on, and what the lines above it name. */
export function settleLine({ drafts, line, sentences, above, places }: LineToSettle): void {
  keepBodyKind(drafts);
  tellApartByHeads(drafts, sentences);
  peopleOfToldTwice(drafts);
  nameByListHead(drafts, line.text);
  keepParagraphSubject(drafts, line, places);
  nameByLineAbove(drafts, line, above);
  nameBodiesByHeading(drafts, above);
  nameBySubject(drafts, line, above);
}
