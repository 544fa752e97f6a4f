import type { CommandContext } from "./command.ts";
import { texts } from "./texts.ts";

/**
 * Whether to go on: yes with `--yes`, otherwise what the person at the terminal says. Where nobody can be asked the
 * answer is no, and how to say yes is told.
 */
export async function confirmed(
  { terminal }: CommandContext,
  question: string,
  choices: { yes?: true },
): Promise<boolean> {
  if (choices.yes) return true;
  const answer = await terminal.confirm(question);
  if (answer === null) terminal.note(texts.needsYes(question));
  return answer ?? false;
}
