import type { CitedSentence } from "../cite.ts";
import { isJoining } from "./joining-words.ts";
import type { Told } from "./read-retelling.ts";

/** The prose: each sentence with its citation's number before its full stop. */
export function printRetelling(told: readonly Told[]): string {
  return told.map(printed).join("");
}

function printed({ lead, clauses }: Told): string {
  const words = clauses.map(({ text }) => text).join("");
  const mark = `[${clauses[0]?.n ?? 0}]`;
  if (/[。！？!?；;][”"’』」）)]+$/.test(words)) return `${lead}${words}${mark}`;
  const [end = ""] = /[。！？!?]$/.exec(words) ?? [];
  return `${lead}${words.replace(/[，,；;：:。！？!?]+$/, "")}${mark}${end === "" ? "。" : end}`;
}

/**
 * The final string read again, whatever wrote it: every stretch up to a citation's number is joining words and then that
 * very sentence from its beginning, every sentence is there once, and nothing follows the last one.
 */
export function isCitedThroughout(text: string, cited: readonly CitedSentence[]): boolean {
  const parts = text.split(/\[(\d+)\][。！？!?]?/);
  const numbers = parts.filter((_part, at) => at % 2 === 1).map(Number);
  if (parts.at(-1) !== "" || numbers.join() !== cited.map(({ citation }) => citation.n).join()) return false;
  return cited.every((sentence, at) => tells(parts[at * 2] ?? "", sentence.text));
}

function tells(stretch: string, sentence: string): boolean {
  const ends = Array.from({ length: stretch.length }, (_, at) => at);
  return ends.some((at) => isJoining(stretch.slice(0, at)) && sentence.startsWith(stretch.slice(at)));
}
