import type { Line } from "../../section/lines.ts";
import type { FigureDraft } from "../draft.ts";
import type { SentenceRead } from "../read-sentence.ts";
import type { SentenceContext } from "../reading.ts";
import type { Sentence } from "../sentences.ts";

/** A sentence just read, with what stands around it: `before` is what the sentence before it counted. */
export type SentenceToSettle = SentenceRead & {
  sentence: Sentence;
  line: Line;
  before: readonly FigureDraft[];
  context: SentenceContext;
};
