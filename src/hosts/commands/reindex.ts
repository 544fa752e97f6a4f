import { rebuildAtOnce } from "../../../ingest/lifecycle/rebuild.ts";
import { listReports } from "../../store/reports.ts";
import { everyone } from "../host.ts";
import { printJson, withHost, type CommandContext, type ExitCode } from "./command.ts";
import { texts } from "./texts.ts";

/** Fills the search index anew from the store; for use while the service is stopped. */
export async function reindexCommand(context: CommandContext, choices: { json?: true }): Promise<ExitCode> {
  return withHost(context, async ({ deps, search }): Promise<ExitCode> => {
    if (search.vectors !== null) context.terminal.note(texts.reindexingVectors);
    await rebuildAtOnce({ ...deps, ...search }, "cli", context.terminal.progress());
    const reports = await listReports(deps.database, { audience: everyone });
    const passages = reports.reduce((total, report) => total + report.passages, 0);
    const figures = reports.reduce((total, report) => total + report.figures, 0);
    if (choices.json) printJson(context.terminal, { reports: reports.length, passages, figures });
    else context.terminal.print(texts.reindexed(reports.length, passages, figures));
    return 0;
  });
}
