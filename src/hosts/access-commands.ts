import type { Command } from "commander";
import type { Finish } from "./command-line.ts";
import { readDay } from "./commands/argument.ts";
import { auditCommand, type AuditChoices } from "./commands/audit.ts";
import type { CommandContext } from "./commands/command.ts";
import { createKeyCommand, listKeysCommand, revokeKeyCommand, type KeyChoices } from "./commands/keys.ts";
import { grantCommand, listRolesCommand, revokeCommand, type RoleChoices } from "./commands/roles.ts";
import { texts } from "./commands/texts.ts";

/** `jushi keys …`, `jushi roles …` and `jushi audit …`: who may do what, and who did. */
export function addAccess(program: Command, context: CommandContext, finish: Finish): void {
  addAudit(program, context, finish);
  addKeys(program, context, finish);
  addRoles(program, context, finish);
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
