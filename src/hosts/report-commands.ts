import { InvalidArgumentError, Option, type Command } from "commander";
import type { Finish } from "./command-line.ts";
import { auditCommand, type AuditChoices } from "./commands/audit.ts";
import { audienceCommand, type AudienceChoices } from "./commands/audience.ts";
import type { CommandContext } from "./commands/command.ts";
import { gapsCommand } from "./commands/gaps.ts";
import { createKeyCommand, listKeysCommand, revokeKeyCommand, type KeyChoices } from "./commands/keys.ts";
import {
  correctFigureCommand,
  excludeFigureCommand,
  type FigureChange,
  type FigureChoices,
} from "./commands/figures.ts";
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
import { grantCommand, listRolesCommand, revokeCommand, type RoleChoices } from "./commands/roles.ts";
import { texts } from "./commands/texts.ts";

/** `jushi reports …`: everything that is done with reports after they were read in. */
export function addReports(program: Command, context: CommandContext, finish: Finish): void {
  const reports = program.command("reports").description(texts.reports);
  addLooking(reports, context, finish);
  addChanging(reports, context, finish);
  addPinning(reports, context, finish);
  addAudit(program, context, finish);
  addFigures(program, context, finish);
  addKeys(program, context, finish);
  addRoles(program, context, finish);
}

function addFigures(program: Command, context: CommandContext, finish: Finish): void {
  const figures = program.command("figures").description(texts.figures);
  figures
    .command("correct")
    .description(texts.figuresCorrect)
    .argument("<report>")
    .argument("<figure>")
    .option("--metric <words>", texts.figureMetric)
    .option("--place <name>", texts.figurePlace)
    .option("--period <words>", texts.figurePeriod)
    .option("--population <words>", texts.figurePopulation)
    .option("--role <role>", texts.figureRole)
    .option("--version <number>", texts.shownVersion, readVersion)
    .option("--yes", texts.yes)
    .option("--json", texts.json)
    .action(async (report: string, figure: string, choices: FigureChoices) =>
      finish(await correctFigureCommand(context, report, figure, choices)),
    );
  figures
    .command("exclude")
    .description(texts.figuresExclude)
    .argument("<report>")
    .argument("<figure>")
    .option("--version <number>", texts.shownVersion, readVersion)
    .option("--yes", texts.yes)
    .option("--json", texts.json)
    .action(async (report: string, figure: string, choices: FigureChange) =>
      finish(await excludeFigureCommand(context, report, figure, choices)),
    );
}

function addKeys(program: Command, context: CommandContext, finish: Finish): void {
  const keys = program.command("keys").description(texts.keys);
  keys
    .command("create")
    .description(texts.keysCreate)
    .argument("<name>")
    .option("--scopes <list>", texts.keysScopes, "read")
    .option("--days <number>", texts.keysDays, "90")
    .option("--audience <name...>", texts.keysAudience)
    .option("--json", texts.json)
    .option("--sql", texts.keysSql)
    .action(async (name: string, choices: KeyChoices) => finish(await createKeyCommand(context, name, choices)));
  keys
    .command("list")
    .description(texts.keysList)
    .option("--json", texts.json)
    .action(async (choices: { json?: true }) => finish(await listKeysCommand(context, choices)));
  keys
    .command("revoke")
    .description(texts.keysRevoke)
    .argument("<id>")
    .action(async (id: string) => finish(await revokeKeyCommand(context, id)));
}

function addRoles(program: Command, context: CommandContext, finish: Finish): void {
  const roles = program.command("roles").description(texts.roles);
  roles
    .command("list")
    .description(texts.rolesList)
    .option("--json", texts.json)
    .action(async (choices: { json?: true }) => finish(await listRolesCommand(context, choices)));
  roles
    .command("grant")
    .description(texts.rolesGrant)
    .argument("<open_id>")
    .option("--owner", texts.rolesOwner)
    .option("--chat <chat_id>", texts.rolesChat)
    .action(async (openId: string, choices: RoleChoices) => finish(await grantCommand(context, openId, choices)));
  roles
    .command("revoke")
    .description(texts.rolesRevoke)
    .argument("<open_id>")
    .option("--chat <chat_id>", texts.rolesChat)
    .action(async (openId: string, choices: RoleChoices) => finish(await revokeCommand(context, openId, choices)));
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
      .option("--since <day>", texts.auditSince, readDay)
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
  reports
    .command("rollback")
    .description(texts.reportsRollback)
    .argument("<id>")
    .option("--yes", texts.yes)
    .option("--json", texts.json)
    .action(async (id: string, choices: ChangeChoices) => finish(await rollbackCommand(context, id, choices)));
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
  reports
    .command("remove")
    .description(texts.reportsRemove)
    .argument("<id>")
    .option("--yes", texts.yes)
    .option("--json", texts.json)
    .action(async (id: string, choices: ChangeChoices) => finish(await removeCommand(context, id, choices)));
}

function readVersion(typed: string): number {
  if (!/^[1-9]\d{0,5}$/.test(typed)) throw new InvalidArgumentError(texts.notAVersion);
  return Number(typed);
}

function readDay(typed: string): string {
  const day = new Date(`${typed}T00:00:00Z`);
  const real = /^\d{4}-\d{2}-\d{2}$/.test(typed) && !Number.isNaN(day.getTime());
  if (!real || day.toISOString().slice(0, 10) !== typed) throw new InvalidArgumentError(texts.notADay);
  return typed;
}
