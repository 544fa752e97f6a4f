import type { Command } from "commander";
import { digestListCommand, digestPreviewCommand, digestSendCommand } from "./commands/digest.ts";
import type { CommandContext } from "./commands/command.ts";
import { texts } from "./commands/texts.ts";
import type { Finish } from "./command-line.ts";

/** `jushi digest …`. */
export function addDigests(program: Command, context: CommandContext, finish: Finish): void {
  const digest = program.command("digest").description(texts.digest);
  digest
    .command("list")
    .description(texts.digestList)
    .option("--json", texts.json)
    .action(async (choices: { json?: true }) => finish(await digestListCommand(context, choices)));
  digest
    .command("preview")
    .description(texts.digestPreview)
    .argument("<chat>")
    .option("--json", texts.json)
    .action(async (chat: string, choices: { json?: true }) =>
      finish(await digestPreviewCommand(context, chat, choices)),
    );
  digest
    .command("send")
    .description(texts.digestSend)
    .argument("<chat>")
    .option("--again", texts.digestAgain)
    .option("--json", texts.json)
    .action(async (chat: string, choices: { again?: true; json?: true }) =>
      finish(await digestSendCommand(context, chat, choices)),
    );
}
