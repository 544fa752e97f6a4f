import { nameComparedByChange } from "./compared-whole.ts";
import { runInHeading } from "./run-in-heading.ts";
import { tellApart } from "./tell-apart.ts";
import type { SentenceToSettle } from "./sentence-to-settle.ts";
import { pairWithNames } from "./pairing.ts";
import { nameByOwnWords } from "./own-words.ts";
import { nameAlongList } from "./along-list.ts";
import { nameByWhole } from "./by-whole.ts";
import { nameByDeed } from "./by-deed.ts";
import { placeFigures } from "./placing.ts";

/**
 * What only all figures of a sentence together can tell: which name each has, whose it is and where. A stage works on the
 * names that the stages before it left; within a stage a step may stand anywhere unless a comment binds it.
 */
export function settleSentence(read: SentenceToSettle): void {
  const heading = runInHeading(read.line, read.sentence.span);
  pairWithNames(read);
  nameByOwnWords(read, heading);
  // Behind the names of vaccines: until 基础免疫 and 加强免疫 are in them, 乙脑 stands twice under one name.
  tellApart(read.drafts);
  nameAlongList(read, heading);
  nameByWhole(read, heading);
  nameByDeed(read);
  // Last, since an extreme and a level above the whole's take the finished name of what they are measured by.
  placeFigures(read);
  // Behind the names and places of all: a change that belongs to another figure takes them from it.
  nameComparedByChange(read.drafts, read.before);
}
