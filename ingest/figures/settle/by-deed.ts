import { nameBodiesByLine } from "./by-deed/bodies-by-line.ts";
import { nameCampaigns } from "./by-deed/campaigns.ts";
import { nameImmunisations } from "./by-deed/immunisations.ts";
import { repeatInBrackets } from "./by-deed/in-brackets.ts";
import { nameByDenied, nameOfOutbreaks, nameOutbreaks } from "./by-deed/outbreaks.ts";
import { joinThresholds, namePurposes, shareDeeds, shareStatements } from "./by-deed/purpose.ts";
import { nameBySaidBehind } from "./by-deed/said-behind.ts";
import { nameSeasons } from "./by-deed/seasons.ts";
import type { SentenceToSettle } from "./sentence-to-settle.ts";

/** What it was spent on or done in: the purpose, what was done to all of a list, the campaign, the season. */
export function nameByDeed({ drafts, sentence, context: { text, lexicon } }: SentenceToSettle): void {
  namePurposes(drafts, lexicon);
  // Behind the purposes: what money was spent on is read from a house that has not yet taken 配齐了制氧机 into its name.
  shareStatements(drafts);
  shareDeeds(drafts);
  nameBySaidBehind(drafts, text);
  nameBodiesByLine(drafts, text);
  joinThresholds(drafts, text);
  nameCampaigns(drafts, sentence);
  nameImmunisations(drafts, sentence);
  nameOutbreaks(drafts, sentence);
  nameOfOutbreaks(drafts);
  nameByDenied(drafts, sentence);
  repeatInBrackets(drafts);
  nameSeasons(drafts, sentence);
}
