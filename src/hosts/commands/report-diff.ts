import { compareVersions, type VersionComparison } from "../../../ingest/lifecycle/compare-versions.ts";
import { textTable } from "../../evaluation/text-table.ts";
import type { DiffFigure } from "../../reports/diff/diff-figure.ts";
import type { FigureChange } from "../../reports/diff/diff-figures.ts";
import { comparisonOf } from "../management.ts";
import { printJson, withHost, type CommandContext, type ExitCode } from "./command.ts";
import { texts } from "./texts.ts";

export type DiffChoices = { version?: number; json?: true };

/** Prints what a draft changes against the live version, or the live one against the version before it. */
export async function diffCommand(context: CommandContext, id: string, choices: DiffChoices): Promise<ExitCode> {
  return withHost(context, async ({ deps }): Promise<ExitCode> => {
    const { version = null } = choices;
    const comparison = await compareVersions(deps, { reportId: id, version });
    if (comparison === null) {
      context.terminal.note(version === null ? texts.noReport(id) : texts.noVersion(id, version));
      return 1;
    }
    if (choices.json) printJson(context.terminal, comparisonOf(comparison));
    else context.terminal.print(comparisonText(comparison));
    return 0;
  });
}

/** The sum, a table of every change, and below it the sentences of what was there before and is there now. */
function comparisonText({ before, after, diff }: VersionComparison): string {
  const heading =
    before === null
      ? texts.firstVersion(after.title, after.version)
      : texts.versionsCompared(after.title, before.version, after.version);
  const { added, removed, changed, same } = diff;
  const rows = [
    ...changed.map((change) => changeRow(change)),
    ...removed.map((figure) => [mark("删", figure), figure.display, "", ...labels(figure)]),
    ...added.map((figure) => [mark("增", figure), "", figure.display, ...labels(figure)]),
  ];
  const doubtFirst = rows.toSorted((left, right) => Number(isInDoubt(right)) - Number(isInDoubt(left)));
  const table = textTable([["", "原来", "现在", "指标", "地区", "期间", "人群与限定", "性质"], ...doubtFirst]);
  return [
    heading,
    texts.diffCounts(added.length, removed.length, changed.length, same),
    ...(rows.length === 0 ? [] : ["", table]),
    ...changed.flatMap(changeSentences),
    ...[...added, ...changed.map(({ after: now }) => now)].flatMap(labelledLine),
    ...(rows.some((row) => isInDoubt(row)) ? ["", texts.unsureMark] : []),
  ].join("\n");
}

function changeRow({ what, before, after }: FigureChange): string[] {
  return [mark(what === "value" ? "改" : "义", after), before.display, after.display, ...labels(after)];
}

function changeSentences({ what, before, after }: FigureChange): string[] {
  const meaning = what === "labels" ? [`  ${texts.labelsChanged(plain(before), plain(after))}`] : [];
  return [
    "",
    `${before.display} → ${after.display}`,
    ...meaning,
    `  原：“${before.sentence}”`,
    `  新：“${after.sentence}”`,
  ];
}

function labels({ metric, place, period, population, qualifiers, role }: DiffFigure): string[] {
  return [
    metric,
    place,
    period,
    [population ?? "", ...qualifiers].filter((part) => part !== "").join(" "),
    texts.roleWords[role],
  ];
}

function labelledLine(figure: DiffFigure): string[] {
  return figure.labelled.length === 0
    ? []
    : ["", texts.labelled(figure.display, figure.labelled), `  “${figure.sentence}”`];
}

function plain(figure: DiffFigure): string {
  return labels(figure)
    .filter((part) => part !== "")
    .join(" · ");
}

function isInDoubt([first]: readonly string[]): boolean {
  return first?.endsWith("?") === true;
}

function mark(word: string, { unsure }: DiffFigure): string {
  return unsure ? `${word}?` : word;
}
