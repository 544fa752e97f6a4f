import type { SourceLink } from "../cards/source-link.ts";
import { digestActions } from "../digest/chat-actions.ts";
import { digestCommands, type DigestChatDeps } from "../digest/chat-commands.ts";
import { runDigests } from "../digest/run-digests.ts";
import type { Log } from "../ports.ts";
import type { WakeUp } from "../ports/job-queue.ts";
import type { ChatParts } from "./chat-host.ts";
import type { Host } from "./host.ts";

/** Its links open beside the chat. */
export function digestDeps({ deps, adminChat }: Host, sourceLink: SourceLink, log: Log): DigestChatDeps {
  return { ...deps, adminChat, log, citationUrl: (target) => sourceLink(deps.citationUrl(target)) };
}

/** What weekly summaries put into the chat. */
export function digestParts(deps: DigestChatDeps): Pick<ChatParts, "commands" | "actions"> {
  return { commands: digestCommands(deps), actions: digestActions(deps) };
}

/** What the clock does each minute: summaries that are due are made, and the outbox is woken to send them. */
export async function digestTick(deps: DigestChatDeps, wake: WakeUp, now: Date): Promise<void> {
  await runDigests(deps, now);
  await wake({ kind: "outbox", id: "" });
}
