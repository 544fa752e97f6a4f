import { digestText } from "../../cards/digest-card.ts";
import { isOwnGroup, preview, sendNow, whenOf, withDelivery } from "../../digest/manage.ts";
import { activeSubscriptions } from "../../store/digest-subscriptions.ts";
import { listDigests } from "../../store/digests.ts";
import { textTable } from "../../evaluation/text-table.ts";
import type { ComposeDeps } from "../../digest/compose-digest.ts";
import { createLog } from "../log.ts";
import type { NodeHost } from "../node.ts";
import { printJson, withHost, type CommandContext, type ExitCode } from "./command.ts";
import { texts } from "./texts.ts";

type Json = { json?: true };

/** A command tells its log to the terminal. */
function digestDeps({ deps, adminChat }: NodeHost, { terminal }: CommandContext): ComposeDeps {
  return { ...deps, adminChat, log: createLog(deps.clock, terminal.note) };
}

/** How many past summaries the list shows. */
const listed = 50;

/** Which groups want a summary, and what became of the last ones. */
export async function digestListCommand(context: CommandContext, { json }: Json): Promise<ExitCode> {
  return withHost(context, async ({ deps }): Promise<ExitCode> => {
    const subscriptions = await activeSubscriptions(deps.database);
    const digests = await withDelivery(deps, await listDigests(deps.database, listed));
    if (json) printJson(context.terminal, { subscriptions, digests });
    else if (subscriptions.length + digests.length === 0) context.terminal.print(texts.digests.none);
    else {
      const now = deps.clock();
      const groups = subscriptions.map((each) => [each.chatId, whenOf(each, now), each.metrics.join("、")]);
      context.terminal.print(textTable([texts.digests.groups, ...groups]));
      const rows = digests.map(({ chatId, week, state, parts, delivered }) => [
        chatId,
        week,
        texts.digests.states[state],
        state === "queued" ? `${delivered}/${parts}` : `${parts}`,
      ]);
      context.terminal.print(`\n${textTable([texts.digests.columns, ...rows])}`);
    }
    return 0;
  });
}

/** This week's summary of a group as it would be posted now. */
export async function digestPreviewCommand(context: CommandContext, chatId: string, { json }: Json): Promise<ExitCode> {
  return withHost(context, async (host, config): Promise<ExitCode> => {
    if (!(await isOwnGroup(host.deps, chatId))) return unknownGroup(context, chatId);
    const pages = await preview(digestDeps(host, context), {
      chatId,
      now: host.deps.clock(),
      timeZone: config.JUSHI_TIME_ZONE,
    });
    if (json) printJson(context.terminal, pages);
    else context.terminal.print(pages.map((page) => digestText(page)).join("\n\n"));
    return 0;
  });
}

/** Puts this week's summary into the outbox; the running server sends it. */
export async function digestSendCommand(
  context: CommandContext,
  chatId: string,
  { again, json }: Json & { again?: true },
): Promise<ExitCode> {
  return withHost(context, async (host, config): Promise<ExitCode> => {
    if (!(await isOwnGroup(host.deps, chatId))) return unknownGroup(context, chatId);
    const timeZone = config.JUSHI_TIME_ZONE;
    const sent = await sendNow(digestDeps(host, context), {
      chatId,
      now: host.deps.clock(),
      timeZone,
      by: "command line",
      again: again ?? false,
    });
    if (json) printJson(context.terminal, { state: sent.state });
    else context.terminal.print(texts.digests.sent[sent.state === "already" && sent.waits ? "waits" : sent.state]);
    return sent.state === "queued" ? 0 : 1;
  });
}

function unknownGroup({ terminal }: CommandContext, chatId: string): ExitCode {
  terminal.note(texts.digests.noGroup(chatId));
  return 1;
}
