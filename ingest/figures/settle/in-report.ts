import type { Lexicon } from "../../../src/reports/lexicon.ts";
import type { ReadSection } from "../../section.ts";
import type { FigureDraft } from "../draft.ts";
import { nameAgesByWhole } from "./age-groups.ts";
import { keepBodyOfReport } from "./in-report/body-report.ts";
import { linkBracketParts } from "./in-report/bracket-parts.ts";
import { addFlags } from "./in-report/flags.ts";
import { nameDeadOfClass } from "./in-report/dead-of-class.ts";
import { timeHeadline } from "./in-report/headline.ts";
import { linkParts } from "./in-report/parts.ts";
import { tellApartByMeasure } from "./in-report/shared-measure.ts";
import { tellApartByTopics } from "./in-report/tell-apart-by-topics.ts";
import { placeTowns } from "./in-report/town-places.ts";
import { nameVaccinations } from "./in-report/vaccine-parts.ts";

/** What only all figures of a report together can tell: whose they are, what is part of what, and what sets them apart. */
export function settleReport(
  drafts: readonly FigureDraft[],
  { text, section, lexicon }: { text: string; section: ReadSection; lexicon: Lexicon },
): void {
  // First, since a town before a name is its place: what follows compares names without it.
  placeTowns(drafts, lexicon);
  timeHeadline(drafts, text, section.lines);
  keepBodyOfReport(drafts, section.facts.title);
  nameDeadOfClass(drafts, text);
  linkParts(drafts, text);
  linkBracketParts(drafts, text);
  nameVaccinations(drafts);
  // Behind the parts: an age alone has its name from the whole that it was linked to.
  nameAgesByWhole(drafts);
  // Behind every name: only those that are still alike need to be told apart.
  tellApartByMeasure(drafts, text);
  tellApartByTopics(drafts, section.lines);
  addFlags(drafts, lexicon);
}
