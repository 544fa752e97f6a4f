import type { ChatDeps, ChatRequest, Handled } from "./chat-deps.ts";

/** What can be asked for by a fixed word. Other parts of the product add theirs; the host joins the lists. */
export type Command = {
  /** The first is the one that help shows. */
  names: readonly string[];
  /** `words`: what follows the name, after a space, is passed on. */
  takes: "nothing" | "words";
  who: "anyone" | "admins";
  /** What help says it does, a few words. */
  help: string;
  /** Where help says it: in every chat unless it works in groups only, or whoever needs it was told of it elsewhere. */
  helpIn?: "groups" | "nowhere";
  /** The key of a menu entry that does the same. */
  menuKey?: string;
  run: (deps: ChatDeps, call: CommandCall) => Promise<Handled>;
};

export type CommandCall = { request: ChatRequest; words: string };

export type FoundCommand = { command: Command; words: string };

/**
 * The command a message is, or null: then it is a question. A name has to be all of it, or be followed by a space when
 * it takes words: 发布了多少份报告 is a question.
 */
export function findCommand(commands: readonly Command[], text: string): FoundCommand | null {
  const said = text
    .trim()
    .replace(/^\//, "")
    .replace(/[。！!？?\s]+$/u, "");
  for (const command of commands) {
    for (const name of command.names) {
      if (said === name) return { command, words: "" };
      const rest = said.slice(name.length);
      if (command.takes === "words" && said.startsWith(name) && /^[\s:：]/.test(rest))
        return { command, words: rest.replace(/^[\s:：]+/, "") };
    }
  }
  return null;
}
