import type { Command } from "commander";
import type { Finish } from "./command-line.ts";
import { readVersion } from "./commands/argument.ts";
import type { CommandContext } from "./commands/command.ts";
import {
  correctFigureCommand,
  excludeFigureCommand,
  restoreFigureCommand,
  type FigureChange,
  type FigureChoices,
} from "./commands/figures.ts";
import { texts } from "./commands/texts.ts";

/** `jushi figures …`: putting right what a figure means. */
export function addFigures(program: Command, context: CommandContext, finish: Finish): void {
  const figures = program.command("figures").description(texts.figures);
  changing(
    figures
      .command("correct")
      .description(texts.figuresCorrect)
      .option("--metric <words>", texts.figureMetric)
      .option("--place <name>", texts.figurePlace)
      .option("--period <words>", texts.figurePeriod)
      .option("--population <words>", texts.figurePopulation)
      .option("--role <role>", texts.figureRole),
  ).action(async (report: string, figure: string, choices: FigureChoices) =>
    finish(await correctFigureCommand(context, report, figure, choices)),
  );
  for (const [name, description, run] of [
    ["exclude", texts.figuresExclude, excludeFigureCommand],
    ["restore", texts.figuresRestore, restoreFigureCommand],
  ] as const)
    changing(figures.command(name).description(description)).action(
      async (report: string, figure: string, choices: FigureChange) =>
        finish(await run(context, report, figure, choices)),
    );
}

/** Which figure of which version a command changes, and how it asks and tells. */
function changing(command: Command): Command {
  return command
    .argument("<report>")
    .argument("<figure>")
    .option("--version <number>", texts.shownVersion, readVersion)
    .option("--yes", texts.yes)
    .option("--json", texts.json);
}
