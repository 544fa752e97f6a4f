import { changeAudience } from "../../../ingest/lifecycle/set-audience.ts";
import { printJson, withHost, type CommandContext, type ExitCode } from "./command.ts";
import { confirmed } from "./confirm.ts";
import { texts } from "./texts.ts";

export type AudienceChoices = { everyone?: true; yes?: true; json?: true };

/** Says who may see a report: the readers named, or everyone with `--everyone`. */
export async function audienceCommand(
  context: CommandContext,
  id: string,
  readers: readonly string[],
  choices: AudienceChoices,
): Promise<ExitCode> {
  const wrong = readers.find((reader) => !/^(?:chat:oc_\w+|department:[\w-]+|user:ou_\w+)$/.test(reader));
  if (wrong !== undefined || (readers.length === 0) !== (choices.everyone ?? false)) {
    context.terminal.note(wrong === undefined ? texts.audienceMissing : texts.audienceWrong(wrong));
    return 1;
  }
  return withHost(context, async ({ deps }): Promise<ExitCode> => {
    const audience = choices.everyone ? null : [...new Set(readers)];
    if (!(await confirmed(context, texts.confirmAudience(id, audience), choices))) return 1;
    const title = await changeAudience(deps, { reportId: id, audience, actor: "cli" });
    if (title === null) {
      context.terminal.note(texts.noReport(id));
      return 1;
    }
    if (choices.json) printJson(context.terminal, { id, audience });
    else context.terminal.print(texts.audienceSet(title, audience));
    return 0;
  });
}
