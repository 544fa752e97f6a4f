import { textTable } from "../../evaluation/text-table.ts";
import { localTime, momentOf } from "../../reports/wall-clock.ts";
import { listAudit } from "../../store/audit.ts";
import { auditDetails } from "./audit-details.ts";
import { printJson, withHost, type CommandContext, type ExitCode } from "./command.ts";
import { texts } from "./texts.ts";

export type AuditChoices = { since?: string; report?: string; json?: true };

/** How many entries a list shows; an export has them all. */
const listed = 100;

/** Who changed what, by the clock of the configured time zone: the newest as a table, or everything as JSON lines. */
export async function auditCommand(
  context: CommandContext,
  form: "list" | "export",
  choices: AuditChoices,
): Promise<ExitCode> {
  return withHost(context, async ({ deps }, { JUSHI_TIME_ZONE: zone }): Promise<ExitCode> => {
    const limit = form === "list" ? listed : -1;
    const { since, report: reportId = null } = choices;
    const from = since === undefined ? null : momentOf(since, 0, zone).toISOString();
    const stored = await listAudit(deps.database, { since: from, reportId, limit });
    const entries = stored.map((entry) => ({ ...entry, at: localTime(new Date(entry.at), zone) }));
    const { terminal } = context;
    if (form === "export") for (const entry of entries.toReversed()) terminal.print(JSON.stringify(entry));
    else if (choices.json) printJson(terminal, entries);
    else if (entries.length === 0) terminal.print(texts.noAudit);
    else {
      const rows = entries.map(({ at, actor, action, reportId: id, version, details }) => [
        at.slice(0, 19).replace("T", " "),
        actor,
        texts.actions[action],
        id ?? "",
        version === null ? "" : `第${version}版`,
        auditDetails(details),
      ]);
      terminal.print(textTable([[`时间（${zone}）`, "谁", "做了什么", "报告", "版本", "细节"], ...rows]));
    }
    return 0;
  });
}
