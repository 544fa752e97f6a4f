import { Command, CommanderError } from "commander";
import { addAccess } from "./access-commands.ts";
import { configurationPage } from "../config-page.ts";
import { isAppError } from "../errors.ts";
import { showAnswerCommand } from "./commands/answers.ts";
import { askCommand, type AskChoices } from "./commands/ask.ts";
import type { CommandContext, ExitCode } from "./commands/command.ts";
import { doctorCommand } from "./commands/doctor.ts";
import { evalTwinsCommand } from "./commands/eval-twins.ts";
import { evalCommand, type EvaluationFiles } from "./commands/eval.ts";
import { ingestCommand, type IngestChoices } from "./commands/ingest.ts";
import { reindexCommand } from "./commands/reindex.ts";
import { rereadCommand } from "./commands/reread.ts";
import { serveCommand } from "./commands/serve.ts";
import { startCommand } from "./commands/start.ts";
import { texts } from "./commands/texts.ts";
import { usageError } from "./commands/usage-error.ts";
import { addDigests } from "./digest-commands.ts";
import { addFigures } from "./figure-commands.ts";
import { addReports } from "./report-commands.ts";
import { gradedQuestions, samplesFolder } from "./project-files.ts";

/** Runs `jushi` with the words after its name. Gives 0 done, 1 failed, 2 wrong usage (design.md 7). */
export async function runCommandLine(words: readonly string[], context: CommandContext): Promise<ExitCode | 2> {
  let code: ExitCode = 0;
  const program = createProgram(context, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...words], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    explainFault(error, context);
    return 1;
  }
}

export type Finish = (code: ExitCode) => void;

function createProgram(context: CommandContext, finish: Finish): Command {
  const program = new Command("jushi").description(texts.program);
  const headings: Readonly<Record<string, string>> = texts.usageHeadings;
  program
    .helpOption("-h, --help", texts.helpOption)
    .helpCommand("help [command]", texts.helpCommand)
    .configureHelp({ styleTitle: (title) => headings[title] ?? title })
    .configureOutput({
      writeOut: (text) => context.terminal.print(text.trimEnd()),
      writeErr: (text) => context.terminal.note(text.trimEnd()),
      outputError: (text, write) => write(texts.wrongUsage(usageError(text))),
    })
    .showHelpAfterError(texts.seeHelp("jushi"))
    .exitOverride();
  addServing(program, context, finish);
  addAsking(program, context, finish);
  addLibrary(program, context, finish);
  addDigests(program, context, finish);
  addAccess(program, context, finish);
  addChecking(program, context, finish);
  return program;
}

function addServing(program: Command, context: CommandContext, finish: Finish): void {
  program
    .command("start")
    .description(texts.start)
    .action(async () => finish(await startCommand(context)));
  program
    .command("serve")
    .description(texts.serve)
    .action(async () => finish(await serveCommand(context)));
}

function addAsking(program: Command, context: CommandContext, finish: Finish): void {
  program
    .command("ask")
    .description(texts.ask)
    .argument("<question...>", texts.askQuestion)
    .option("--asked-at <day>", texts.askAskedAt)
    .option("--scope <report...>", texts.askScope)
    .option("--json", texts.json)
    .action(async (question: string[], choices: AskChoices) => finish(await askCommand(context, question, choices)));
  program
    .command("answers")
    .description(texts.answers)
    .command("show")
    .description(texts.answersShow)
    .argument("<id>")
    .option("--json", texts.json)
    .action(async (id: string, choices: { json?: true }) => finish(await showAnswerCommand(context, id, choices)));
}

function addLibrary(program: Command, context: CommandContext, finish: Finish): void {
  program
    .command("ingest")
    .description(texts.ingest)
    .argument("[path...]")
    .option("--draft", texts.ingestDraft)
    .option("--all", texts.ingestAll)
    .option("--json", texts.json)
    .action(async (paths: string[], choices: IngestChoices & { all?: true }, command: Command) => {
      if (choices.all) return finish(await rereadCommand(context, choices));
      if (paths.length === 0) command.error(texts.ingestNeedsPath);
      return finish(await ingestCommand(context, paths, choices));
    });
  addReports(program, context, finish);
  addFigures(program, context, finish);
}

function addChecking(program: Command, context: CommandContext, finish: Finish): void {
  program
    .command("reindex")
    .description(texts.reindex)
    .option("--json", texts.json)
    .action(async (choices: { json?: true }) => finish(await reindexCommand(context, choices)));
  program
    .command("doctor")
    .description(texts.doctor)
    .option("--json", texts.json)
    .action(async (choices: { json?: true }) => finish(await doctorCommand(context, choices)));
  program
    .command("eval")
    .description(texts.evaluate)
    .option("--reports <folder...>", texts.evaluateReports, [samplesFolder])
    .option("--questions <file>", texts.evaluateQuestions, gradedQuestions)
    .option("--json <file>", texts.evaluateJson)
    .option("--twins", texts.evaluateTwins)
    .option("--no-model", texts.evaluateNoModel)
    .action(async ({ twins, ...files }: EvaluationFiles & { twins?: true }) =>
      finish(twins ? await evalTwinsCommand(context, files.reports) : await evalCommand(context, files)),
    );
  program
    .command("settings")
    .description(texts.settings)
    .action(() => context.terminal.print(configurationPage().trimEnd()));
}

function explainFault(error: unknown, { terminal }: CommandContext): void {
  if (isAppError(error)) {
    terminal.note(error.message);
    terminal.note(texts.remedy(error.remedy));
  } else {
    terminal.note(texts.internal(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  }
}
