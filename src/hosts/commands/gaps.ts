import { textTable } from "../../evaluation/text-table.ts";
import { coverageOf } from "../../reports/missing-reports.ts";
import { listManaged } from "../../store/report-versions.ts";
import { unansweredQuestions } from "../../store/unanswered.ts";
import { printJson, withHost, type CommandContext, type ExitCode } from "./command.ts";
import { texts } from "./texts.ts";

/** How far back questions count, how many groups are shown, and how many years the table has. */
const days = 30;
const mostGroups = 50;
const mostYears = 10;

/** What was asked and could not be answered, and which expected reports (JUSHI_PLACES) are missing. */
export async function gapsCommand(context: CommandContext, choices: { json?: true }): Promise<ExitCode> {
  return withHost(context, async ({ deps }, config): Promise<ExitCode> => {
    const now = deps.clock();
    const since = new Date(now.getTime() - days * 86_400_000);
    const unanswered = await unansweredQuestions(deps.database, { since, within: null, limit: mostGroups });
    const live = (await listManaged(deps.database)).filter(({ state }) => state === "live");
    const reports = live.map(({ facts: { place, period } }) => ({ place, period }));
    const coverage = coverageOf(config.JUSHI_PLACES ?? [], reports, { thisYear: now.getUTCFullYear(), mostYears });
    if (choices.json) {
      printJson(context.terminal, { unanswered, coverage });
      return 0;
    }
    const rows = unanswered.map(({ missing, times, askers, questions }) => [
      `${times}`,
      `${askers}`,
      missing,
      questions[0] ?? "",
    ]);
    const { years, rows: places } = coverage;
    const cells = places.map(({ place, reports: counts }) => [
      place,
      ...counts.map((count) => (count === 0 ? texts.absent : `${count}`)),
    ]);
    context.terminal.print(rows.length === 0 ? texts.noGaps : textTable([texts.gapColumns, ...rows]));
    if (cells.length > 0)
      context.terminal.print(`\n${textTable([[texts.expectedPlace, ...years.map((year) => `${year}年`)], ...cells])}`);
    return 0;
  });
}
