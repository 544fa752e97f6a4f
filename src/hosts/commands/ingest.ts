import type { IngestOutcome } from "../../../ingest/ingest-files.ts";
import { leftOutText } from "../../reports/left-out.ts";
import { linkedFiles } from "../linked-files.ts";
import { sourceFilesAt } from "../source-files.ts";
import type { Terminal } from "../terminal.ts";
import { printJson, withHost, type CommandContext, type ExitCode } from "./command.ts";
import { texts } from "./texts.ts";

export type IngestChoices = { draft?: true; json?: true };

/** Reads files and folders in; one that fails does not stop the others, and makes the exit code 1. */
export async function ingestCommand(
  context: CommandContext,
  paths: readonly string[],
  choices: IngestChoices,
): Promise<ExitCode> {
  return withHost(context, async (host): Promise<ExitCode> => {
    const isLink = (path: string) => /^https?:\/\//i.test(path);
    const files = await sourceFilesAt(paths.filter((path) => !isLink(path)));
    const linked = await linkedFiles(host.fetchLinked, paths.filter(isLink));
    const progress = context.terminal.progress();
    const read = await host.ingest([...files, ...linked.files], { draft: choices.draft ?? false, progress });
    const outcomes = [...linked.refused, ...read];
    if (choices.json) printJson(context.terminal, outcomes);
    else printOutcomes(context.terminal, outcomes);
    return outcomes.length === 0 || outcomes.some(hasFailed) ? 1 : 0;
  });
}

/** One line per file with what became of it, then the sum. */
export function printOutcomes(terminal: Terminal, outcomes: readonly IngestOutcome[]): void {
  if (outcomes.length === 0) return terminal.print(texts.noFiles);
  for (const outcome of outcomes) {
    terminal.print(`${hasFailed(outcome) ? "✗" : "✓"} ${outcome.message}`);
    if (outcome.next !== null) terminal.print(outcome.next.replaceAll(/^/gm, "  "));
    if (outcome.leftOut.length > 0) terminal.print(texts.leftOut(outcome.leftOut.map(leftOutText)));
    if (outcome.unaccounted > 0) terminal.print(texts.unaccounted(outcome.unaccounted));
  }
  const failed = outcomes.filter(hasFailed).length;
  terminal.print(texts.ingested(outcomes.length - failed, failed));
}

function hasFailed({ outcome }: IngestOutcome): boolean {
  return outcome === "refused" || outcome === "busy" || outcome === "undecided";
}
