import { rereadAll, type Reread } from "../../../ingest/lifecycle/reread.ts";
import { readAgain } from "../../../ingest/read-again.ts";
import { printJson, withHost, type CommandContext, type ExitCode } from "./command.ts";
import { texts } from "./texts.ts";

/** Reads every live report again with the rules of today; what comes out otherwise becomes a version of its own. */
export async function rereadCommand(context: CommandContext, choices: { json?: true }): Promise<ExitCode> {
  return withHost(context, async ({ deps }): Promise<ExitCode> => {
    const acting = { actor: "cli", holder: `cli:${deps.newId()}`, progress: context.terminal.progress() };
    const outcomes = await rereadAll(deps, (stored) => readAgain(deps, stored), acting);
    if (choices.json) printJson(context.terminal, outcomes);
    else for (const line of linesOf(outcomes)) context.terminal.print(line);
    return outcomes.some(({ outcome }) => outcome !== "published" && outcome !== "unchanged") ? 1 : 0;
  });
}

function linesOf(outcomes: readonly Reread[]): string[] {
  const told = outcomes.filter(({ outcome }) => outcome !== "unchanged");
  return [
    ...told.map(({ title, version, outcome }) => texts.reread[outcome](title, version)),
    texts.rereadDone(outcomes.length, outcomes.filter(({ outcome }) => outcome === "published").length),
  ];
}
