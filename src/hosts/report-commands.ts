import type { Command } from "commander";
import type { Finish } from "./command-line.ts";
import { auditCommand, type AuditChoices } from "./commands/audit.ts";
import type { CommandContext } from "./commands/command.ts";
import { diffCommand, type DiffChoices } from "./commands/report-diff.ts";
import {
  discardCommand,
  publishCommand,
  removeCommand,
  rollbackCommand,
  type ChangeChoices,
  type PublishChoices,
} from "./commands/report-life.ts";
import { listCommand, showCommand } from "./commands/reports.ts";
import { texts } from "./commands/texts.ts";

/** `jushi reports …`: everything that is done with reports after they were read in. */
export function addReports(program: Command, context: CommandContext, finish: Finish): void {
  const reports = program.command("reports").description(texts.reports);
  addLooking(reports, context, finish);
  addChanging(reports, context, finish);
  addAudit(program, context, finish);
}

function addAudit(program: Command, context: CommandContext, finish: Finish): void {
  const audit = program.command("audit").description(texts.audit);
  for (const [name, description] of [
    ["list", texts.auditList],
    ["export", texts.auditExport],
  ] as const) {
    audit
      .command(name)
      .description(description)
      .option("--since <day>", texts.auditSince)
      .option("--report <id>", texts.auditReport)
      .option("--json", texts.json)
      .action(async (choices: AuditChoices) => finish(await auditCommand(context, name, choices)));
  }
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
    .option("--json", texts.json)
    .action(async (id: string, choices: { json?: true; figures?: true }) =>
      finish(await showCommand(context, id, choices)),
    );
  reports
    .command("diff")
    .description(texts.reportsDiff)
    .argument("<id>")
    .option("--version <number>", texts.reportsVersion)
    .option("--json", texts.json)
    .action(async (id: string, choices: DiffChoices) => finish(await diffCommand(context, id, choices)));
}

function addChanging(reports: Command, context: CommandContext, finish: Finish): void {
  reports
    .command("publish")
    .description(texts.reportsPublish)
    .argument("<id>")
    .option("--version <number>", texts.reportsVersion)
    .option("--as-new", texts.reportsPublishAsNew)
    .option("--replaces <id>", texts.reportsPublishReplaces)
    .option("--yes", texts.yes)
    .option("--json", texts.json)
    .action(async (id: string, choices: PublishChoices) => finish(await publishCommand(context, id, choices)));
  reports
    .command("discard")
    .description(texts.reportsDiscard)
    .argument("<id>")
    .option("--json", texts.json)
    .action(async (id: string, choices: { json?: true }) => finish(await discardCommand(context, id, choices)));
  reports
    .command("rollback")
    .description(texts.reportsRollback)
    .argument("<id>")
    .option("--yes", texts.yes)
    .option("--json", texts.json)
    .action(async (id: string, choices: ChangeChoices) => finish(await rollbackCommand(context, id, choices)));
  reports
    .command("remove")
    .description(texts.reportsRemove)
    .argument("<id>")
    .option("--yes", texts.yes)
    .option("--json", texts.json)
    .action(async (id: string, choices: ChangeChoices) => finish(await removeCommand(context, id, choices)));
}
