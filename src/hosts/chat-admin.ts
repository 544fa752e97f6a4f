import { createAdminActions } from "../chat/admin/admin-actions.ts";
import { createAdminCommands } from "../chat/admin/admin-commands.ts";
import type { AdminTools } from "../chat/admin/admin-tools.ts";
import { claimCommand } from "../chat/admin/claim-command.ts";
import { createFileHandler } from "../chat/admin/take-file.ts";
import type { Admins } from "./admins.ts";
import type { ChatParts } from "./chat-host.ts";
import type { Host } from "./host.ts";

/** What looking after reports in a chat works with, on any host. */
export function createAdminTools(
  { management, ingest, fetchLinked }: Host,
  { scopeOf }: Admins,
  expectedPlaces: readonly string[],
): AdminTools {
  return {
    management,
    expectedPlaces,
    scopeOf,
    fetchLinked,
    readIn: async ({ name, bytes, source }, { actor, holder, within }, onStep) =>
      ingest([{ name, source, read: async () => bytes }], {
        draft: true,
        keep: true,
        actor,
        holder,
        within,
        audience: within,
        onStep,
        progress: () => {},
      }),
  };
}

/** The commands, buttons and files of admins, for the chat's lists. */
export function adminParts(tools: AdminTools): ChatParts {
  return {
    commands: [...createAdminCommands(tools), claimCommand],
    actions: createAdminActions(tools),
    takeFile: createFileHandler(tools),
  };
}
