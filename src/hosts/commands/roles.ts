import { textTable } from "../../evaluation/text-table.ts";
import { auditStatement } from "../../store/audit.ts";
import { guardsHeld } from "../../store/guards.ts";
import { grantRole, listRoles, revokeRole } from "../../store/roles.ts";
import { printJson, withHost, type CommandContext, type ExitCode } from "./command.ts";
import { texts } from "./texts.ts";

export type RoleChoices = { owner?: true; chat?: string; json?: true };

export async function listRolesCommand(context: CommandContext, choices: { json?: true }): Promise<ExitCode> {
  return withHost(context, async ({ deps }, config): Promise<ExitCode> => {
    const owners = (config.JUSHI_OWNERS ?? []).map((openId) => ({
      openId,
      role: "owner" as const,
      scope: "*",
      grantedBy: "JUSHI_OWNERS",
      grantedAt: null,
    }));
    const roles = [...owners, ...(await listRoles(deps.database))];
    if (choices.json) printJson(context.terminal, roles);
    else if (roles.length === 0) context.terminal.print(texts.noRoles);
    else {
      const rows = roles.map(({ openId, role, scope, grantedBy, grantedAt }) => [
        openId,
        texts.roleNames[role],
        scope === "*" ? "全部" : scope,
        grantedBy,
        grantedAt?.slice(0, 10) ?? "",
      ]);
      context.terminal.print(textTable([["open_id", "角色", "范围", "由谁授权", "日期"], ...rows]));
    }
    return 0;
  });
}

export async function grantCommand(context: CommandContext, openId: string, choices: RoleChoices): Promise<ExitCode> {
  return withHost(context, async ({ deps }): Promise<ExitCode> => {
    const at = deps.clock().toISOString();
    const role = choices.owner ? "owner" : "admin";
    const scope = choices.chat ?? "*";
    const entry = {
      at,
      actor: "cli",
      action: "grant",
      reportId: null,
      version: null,
      details: { openId, role, scope },
    } as const;
    await deps.database.batch([
      grantRole({ openId, role, scope, grantedBy: "cli", grantedAt: at }),
      auditStatement(deps.newId, entry),
    ]);
    context.terminal.print(texts.granted);
    return 0;
  });
}

export async function revokeCommand(context: CommandContext, openId: string, choices: RoleChoices): Promise<ExitCode> {
  return withHost(context, async ({ deps }): Promise<ExitCode> => {
    const at = deps.clock().toISOString();
    const scope = choices.chat ?? "*";
    const entry = {
      at,
      actor: "cli",
      action: "revoke",
      reportId: null,
      version: null,
      details: { openId, scope },
    } as const;
    const revoked = deps.database.batch([...revokeRole({ openId, scope }), auditStatement(deps.newId, entry)]);
    if (!(await guardsHeld(revoked))) {
      context.terminal.note(texts.noRole);
      return 1;
    }
    context.terminal.print(texts.revoked);
    return 0;
  });
}
