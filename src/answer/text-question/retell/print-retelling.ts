import type { CitedSentence } from "../cite.ts";
import { isJoining } from "./joining-words.ts";
import type { Told } from "./read-retelling.ts";

/** The prose: each sentence as the report has it, and behind it its citation's number. */
export function printRetelling(told: readonly Told[]): string {
  return told.map(printed).join("");
}

function printed({ lead, clauses }: Told): string {
  const words = clauses.map(({ text }) => text).join("");
  const isEnded = /[。！？!?；;][”"’』」）)]*$/.test(words);
  return `${lead}${isEnded ? words : `${words.replace(/[，,：:]+$/, "")}。`}[${clauses[0]?.n ?? 0}]`;
}

/**
 * The final string read again, whatever wrote it: every stretch up to a citation's number is joining words and then that
 * very sentence from its beginning, every sentence is there once, and nothing follows the last one.
 */
export function isCitedThroughout(text: string, cited: readonly CitedSentence[]): boolean {
  const parts = text.split(/\[(\d+)\]/);
  const numbers = parts.filter((_part, at) => at % 2 === 1).map(Number);
  if (parts.at(-1) !== "" || numbers.join() !== cited.map(({ citation }) => citation.n).join()) return false;
  return cited.every((sentence, at) => tells(parts[at * 2] ?? "", sentence.text));
}

function tells(stretch: string, sentence: string): boolean {
  return Array.from({ length: stretch.length }, (_, at) => at).some((at) => {
    const words = stretch.slice(at);
    return isJoining(stretch.slice(0, at)) && (sentence.startsWith(words) || sentence.startsWith(withoutStop(words)));
  });
}

function withoutStop(words: string): string {
  return words.endsWith("。") && words.length > 1 ? words.slice(0, -1) : words;
}
