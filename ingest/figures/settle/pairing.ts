import { shareListedAhead } from "../parallel/listed-ahead.ts";
import { readParallelPairs } from "../parallel/pairs.ts";
import { resolveParallels } from "../parallel.ts";
import { readComparedPairs } from "./pairing/compared-pairs.ts";
import { readCorrections } from "./pairing/corrected.ts";
import { readListedChanges } from "./pairing/listed-changes.ts";
import { readChangedShares } from "./pairing/changed-shares.ts";
import { readPassedLines } from "./pairing/passed-lines.ts";
import { runOverYears, sumOverYears } from "./pairing/years-together.ts";
import type { SentenceToSettle } from "./sentence-to-settle.ts";

/** Which number goes with which of several names, times or sides that the sentence lists before or behind them. */
export function pairWithNames({
  drafts,
  times,
  before,
  sentence,
  context: { text, lexicon, anchor },
}: SentenceToSettle): void {
  resolveParallels(drafts, { text, lexicon, times });
  shareListedAhead(drafts, text);
  sumOverYears(drafts, before);
  runOverYears(drafts);
  readChangedShares(drafts);
  readParallelPairs(drafts, text);
  readComparedPairs(drafts);
  readPassedLines(drafts, text);
  readCorrections(drafts, text);
  readListedChanges(drafts, sentence, anchor.period);
}
