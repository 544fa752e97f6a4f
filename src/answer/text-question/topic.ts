import type { AskingWords, TextTopic } from "../../reports/lexicon.ts";

/**
 * What is asked of the text: of several words that tell, the last one, because 针对问题采取了哪些措施 asks for 措施; of two that
 * end together the longer.
 */
export function topicOf(question: string, asking: AskingWords): TextTopic | null {
  let best: { topic: TextTopic; end: number; length: number } | null = null;
  for (const topic of asking.textTopics) {
    for (const word of topic.words) {
      const at = question.lastIndexOf(word);
      if (at < 0) continue;
      const end = at + word.length;
      if (best === null || end > best.end || (end === best.end && word.length > best.length))
        best = { topic, end, length: word.length };
    }
  }
  return best?.topic ?? null;
}
