import { auditStatement } from "../../store/audit.ts";
import { decideCorrections, unsentCorrections, type UnsentCorrections } from "../../store/corrections.ts";
import type { NodeHost } from "../node.ts";
import { printJson, withHost, type CommandContext, type ExitCode } from "./command.ts";
import { texts } from "./texts.ts";

export type CorrectionChoices = { hold?: true; send?: true; json?: true };

/** Which chats are still to be told of what changed in a report; holds that back, or has them told at once. */
export async function correctionsCommand(
  context: CommandContext,
  id: string,
  choices: CorrectionChoices,
): Promise<ExitCode> {
  return withHost(context, async ({ deps }): Promise<ExitCode> => {
    const unsent = await unsentCorrections(deps.database, id);
    if (unsent !== null && (choices.hold || choices.send)) await decide(deps, id, unsent, choices.send ?? false);
    const now = await unsentCorrections(deps.database, id);
    const { chats, held } = now ?? { chats: 0, held: false };
    if (choices.json) printJson(context.terminal, { id, chats, held });
    else
      context.terminal.print(chats === 0 ? texts.noCorrections : texts.corrections(chats, held, choices.send ?? false));
    return 0;
  });
}

async function decide(deps: NodeHost["deps"], reportId: string, { versionId }: UnsentCorrections, send: boolean) {
  const entry = {
    at: deps.clock().toISOString(),
    actor: "cli",
    action: send ? "send-correction" : "hold-correction",
    reportId,
    version: null,
    details: {},
  } as const;
  await deps.database.batch([decideCorrections(versionId, send), auditStatement(deps.newId, entry)]);
}

/** Says after a change who will be told of it, and how to hold that back. */
export async function noteCorrectionsDue(
  { terminal }: CommandContext,
  { database }: NodeHost["deps"],
  id: string,
): Promise<void> {
  const unsent = await unsentCorrections(database, id);
  if (unsent !== null) terminal.note(texts.correctionsDue(id, unsent.chats));
}
