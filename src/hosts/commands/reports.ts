import { textTable } from "../../evaluation/text-table.ts";
import { figuresOfVersion, type StoredFigure } from "../../store/figures.ts";
import { listManaged, versionsOfReport, type ManagedVersion } from "../../store/report-versions.ts";
import { sectionsOf } from "../../store/versions.ts";
import type { Database } from "../../ports.ts";
import { managedReport } from "../management.ts";
import { printJson, withHost, type CommandContext, type ExitCode } from "./command.ts";
import { partsOfPage } from "./parts-of-page.ts";
import { texts } from "./texts.ts";

/** Lists the reports, newest period first: what answers, drafts that wait, and what was taken down. */
export async function listCommand(context: CommandContext, choices: { json?: true }): Promise<ExitCode> {
  return withHost(context, async ({ deps }): Promise<ExitCode> => {
    const reports = await listManaged(deps.database);
    if (choices.json) printJson(context.terminal, reports.map(managedReport));
    else context.terminal.print(reports.length === 0 ? texts.noReports : reportTable(reports));
    return 0;
  });
}

function reportTable(reports: readonly ManagedVersion[]): string {
  const rows = reports.map((report) => [
    report.id,
    texts.states[report.state],
    report.facts.place?.name ?? "",
    report.facts.period.label,
    `第${report.version}版`,
    `${report.figures}`,
    report.title,
    report.file,
  ]);
  return textTable([["编号", "状态", "地区", "期间", "版本", "数字", "标题", "文件"], ...rows]);
}

/** Shows what is stored of one report: its facts, its parts and, when asked, every figure with its labels. */
export async function showCommand(
  context: CommandContext,
  id: string,
  choices: { json?: true; figures?: true; version?: number },
): Promise<ExitCode> {
  return withHost(context, async ({ deps }): Promise<ExitCode> => {
    const { version } = choices;
    const report = await shownVersion(deps.database, id, version);
    if (report === null) {
      context.terminal.note(version === undefined ? texts.noReport(id) : texts.noVersion(id, version));
      return 1;
    }
    const sections = await sectionsOf(deps.database, report.versionId);
    const figures = await figuresOfVersion(deps.database, report.versionId);
    const stored = choices.figures ? figures : null;
    if (choices.json) {
      const listed = stored === null ? {} : { listedFigures: stored.map(({ figure }) => figure) };
      printJson(context.terminal, { ...managedReport(report), sections, ...listed });
      return 0;
    }
    context.terminal.print(reportText(report));
    const parts =
      sections.length < 2
        ? ""
        : partsOfPage(
            report.facts,
            sections,
            figures.map(({ figure }) => figure),
          );
    if (parts !== "") context.terminal.print(`\n${parts}`);
    if (stored !== null) context.terminal.print(`\n${figureTable(stored)}`);
    return 0;
  });
}

/** The version that answers, or the newest draft where none does, or the one named; null for what was removed. */
async function shownVersion(database: Database, id: string, number?: number): Promise<ManagedVersion | null> {
  const versions = (await versionsOfReport(database, id)).filter(({ ready }) => ready);
  if (number !== undefined)
    return versions.find(({ version, state }) => version === number && state !== "removed") ?? null;
  return versions.find(({ state }) => state === "live") ?? versions.findLast(({ state }) => state === "draft") ?? null;
}

function reportText(report: ManagedVersion): string {
  const { facts } = report;
  const about = [facts.issuer, facts.place?.name, facts.period.label, facts.publishedOn];
  return [
    report.title,
    about.filter((part) => typeof part === "string" && part !== "").join(" · "),
    `${report.file} · 第${report.version}版 · ${texts.states[report.state]} · ${report.figures}个数字${texts.masked(report.masked)} · ${report.passages}个段落`,
  ].join("\n");
}

function figureTable(stored: readonly StoredFigure[]): string {
  const rows = stored.map(({ figure, section }) => [
    figure.id.slice(figure.id.indexOf(":") + 1),
    figure.display,
    [figure.metric.phrase, figure.metric.head].filter((part) => part !== "").join("·"),
    figure.place?.name ?? figure.placeLabel ?? section.placeLabel ?? "",
    figure.period.label,
    [figure.population ?? "", ...figure.qualifiers].filter((part) => part !== "").join(" "),
    texts.roleWords[figure.role],
    [
      ...figure.flags.filter((flag) => flag !== "labelled-by-model").map((flag) => texts.flags[flag]),
      ...(figure.labels === undefined ? [] : [texts.labelledSlots(figure.labels.map(({ slot }) => slot))]),
    ].join(" "),
  ]);
  return textTable([["编号", "数字", "指标", "地区", "期间", "人群与限定", "性质", "标记"], ...rows]);
}
