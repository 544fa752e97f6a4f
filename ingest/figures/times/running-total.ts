import type { SentenceContext } from "../reading.ts";
import type { Sentence } from "../sentences.ts";
import type { Frame } from "./frames.ts";

/**
 * 截至2022年5月1日，全市累计接种84万剂次。60岁以上人群：第一剂6万人: where nothing before it names a year, the day that opens a paragraph
 * with a running total is the day of what the paragraph goes on to count.
 */
export function opensRunningTotal(frame: Frame | null, { text, span }: Sentence, context: SentenceContext): boolean {
  return (
    frame !== null &&
    frame.span[0] >= span[0] &&
    frame.span[0] - span[0] <= 4 &&
    frame.period.label.startsWith("截至") &&
    !/(?:19|20)\d{2}年(?!\d{1,2}月\d{1,2}日)/.test(context.text.slice(0, span[0])) &&
    /^[^，,。;；]{0,20}[，,][^，,。;；]{0,12}累计/.test(text)
  );
}
