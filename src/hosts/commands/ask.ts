import { askedAtOf } from "../../web/asked-at.ts";
import { readAskedQuestion } from "../../web/ask-body.ts";
import { AppError } from "../../errors.ts";
import { everyone } from "../host.ts";
import { answerText } from "./answer-text.ts";
import { printJson, withHost, type CommandContext, type ExitCode } from "./command.ts";
import { ownAddress } from "./own-address.ts";
import { texts } from "./texts.ts";

export type AskChoices = { askedAt?: string; scope?: string[]; json?: true };

/** Answers one question from the command line; a refusal is an answer too, so it exits with 0. */
export async function askCommand(context: CommandContext, words: string[], choices: AskChoices): Promise<ExitCode> {
  return withHost(context, async (host, config): Promise<ExitCode> => {
    const askedAt =
      choices.askedAt === undefined ? host.deps.clock() : askedAtOf(choices.askedAt, config.JUSHI_TIME_ZONE);
    if (askedAt === null) throw wrongDay();
    const question = readAskedQuestion(words.join(" "));
    const answer = await host.ask({
      question,
      askedAt,
      context: [],
      reports: choices.scope ?? null,
      audience: everyone,
    });
    if (choices.json) printJson(context.terminal, answer);
    else context.terminal.print(answerText(answer, ownAddress(config)));
    return 0;
  });
}

function wrongDay(): AppError {
  return new AppError({
    code: "BAD_REQUEST",
    message: texts.wrongDay,
    userVisible: true,
    remedy: "例如 jushi ask 今年接种覆盖率多少 --asked-at 2021-12-30",
  });
}
