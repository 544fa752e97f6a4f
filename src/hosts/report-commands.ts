import { Option, type Command } from "commander";
import type { Finish } from "./command-line.ts";
import { audienceCommand, type AudienceChoices } from "./commands/audience.ts";
import type { CommandContext } from "./commands/command.ts";
import { gapsCommand } from "./commands/gaps.ts";
import { correctionsCommand, type CorrectionChoices } from "./commands/report-corrections.ts";
import { diffCommand, type DiffChoices } from "./commands/report-diff.ts";
import { listPinsCommand, pinCommand, unpinCommand } from "./commands/pins.ts";
import {
  discardCommand,
  publishCommand,
  removeCommand,
  rollbackCommand,
  type ChangeChoices,
  type PublishChoices,
} from "./commands/report-life.ts";
import { listCommand, showCommand } from "./commands/reports.ts";
import { readVersion } from "./commands/argument.ts";
import { texts } from "./commands/texts.ts";

/** `jushi reports …`: everything that is done with reports after they were read in. */
export function addReports(program: Command, context: CommandContext, finish: Finish): void {
  const reports = program.command("reports").description(texts.reports);
  addLooking(reports, context, finish);
  addChanging(reports, context, finish);
  addPinning(reports, context, finish);
}

function addLooking(reports: Command, context: CommandContext, finish: Finish): void {
  reports
    .command("list")
    .description(texts.reportsList)
    .option("--json", texts.json)
    .action(async (choices: { json?: true }) => finish(await listCommand(context, choices)));
  reports
    .command("show")
    .description(texts.reportsShow)
    .argument("<id>")
    .option("--figures", texts.reportsShowFigures)
    .option("--version <number>", texts.shownVersion, readVersion)
    .option("--json", texts.json)
    .action(async (id: string, choices: { json?: true; figures?: true; version?: number }) =>
      finish(await showCommand(context, id, choices)),
    );
  reports
    .command("gaps")
    .description(texts.reportsGaps)
    .option("--json", texts.json)
    .action(async (choices: { json?: true }) => finish(await gapsCommand(context, choices)));
  reports
    .command("diff")
    .description(texts.reportsDiff)
    .argument("<id>")
    .option("--version <number>", texts.reportsVersion, readVersion)
    .option("--json", texts.json)
    .action(async (id: string, choices: DiffChoices) => finish(await diffCommand(context, id, choices)));
}

function addPinning(reports: Command, context: CommandContext, finish: Finish): void {
  reports
    .command("pin-question")
    .description(texts.reportsPin)
    .argument("<question...>")
    .action(async (question: string[]) => finish(await pinCommand(context, question)));
  reports
    .command("pins")
    .description(texts.reportsPins)
    .option("--json", texts.json)
    .action(async (choices: { json?: true }) => finish(await listPinsCommand(context, choices)));
  reports
    .command("unpin-question")
    .description(texts.reportsUnpin)
    .argument("<id>")
    .action(async (id: string) => finish(await unpinCommand(context, id)));
}

function addChanging(reports: Command, context: CommandContext, finish: Finish): void {
  reports
    .command("corrections")
    .description(texts.reportsCorrections)
    .argument("<id>")
    .addOption(new Option("--hold", texts.correctionsHold).conflicts("send"))
    .option("--send", texts.correctionsSend)
    .option("--json", texts.json)
    .action(async (id: string, choices: CorrectionChoices) => finish(await correctionsCommand(context, id, choices)));
  reports
    .command("publish")
    .description(texts.reportsPublish)
    .argument("<id>")
    .option("--version <number>", texts.reportsVersion, readVersion)
    .option("--as-new", texts.reportsPublishAsNew)
    .option("--replaces <id>", texts.reportsPublishReplaces)
    .option("--accept-lost", texts.acceptLost)
    .option("--yes", texts.yes)
    .option("--json", texts.json)
    .action(async (id: string, choices: PublishChoices) => finish(await publishCommand(context, id, choices)));
  reports
    .command("discard")
    .description(texts.reportsDiscard)
    .argument("<id>")
    .option("--json", texts.json)
    .action(async (id: string, choices: { json?: true }) => finish(await discardCommand(context, id, choices)));
  for (const [name, description, run] of [
    ["rollback", texts.reportsRollback, rollbackCommand],
    ["remove", texts.reportsRemove, removeCommand],
  ] as const)
    reports
      .command(name)
      .description(description)
      .argument("<id>")
      .option("--yes", texts.yes)
      .option("--json", texts.json)
      .action(async (id: string, choices: ChangeChoices) => finish(await run(context, id, choices)));
  reports
    .command("audience")
    .description(texts.reportsAudience)
    .argument("<id>")
    .argument("[readers...]")
    .option("--everyone", texts.reportsAudienceEveryone)
    .option("--yes", texts.yes)
    .option("--json", texts.json)
    .action(async (id: string, readers: string[], choices: AudienceChoices) =>
      finish(await audienceCommand(context, id, readers, choices)),
    );
}
