import { listReports } from "../../store/reports.ts";
import { everyone } from "../host.ts";
import type { NodeHost } from "../node.ts";
import { samplesFolder } from "../project-files.ts";
import { sourceFilesAt } from "../source-files.ts";
import type { Terminal } from "../terminal.ts";
import { answerText } from "./answer-text.ts";
import type { CommandContext, ExitCode } from "./command.ts";
import { printOutcomes } from "./ingest.ts";
import { serveCommand, type Greeting } from "./serve.ts";
import { texts } from "./texts.ts";

/** `npm start`: on the first run there is something to ask at once; after that it only serves. */
export async function startCommand(context: CommandContext): Promise<ExitCode> {
  return serveCommand(context, async (host) => {
    const reports = await listReports(host.deps.database, { audience: everyone });
    return reports.length === 0 ? readSamples(host, context.terminal) : null;
  });
}

/** Reads the sample reports in and answers one question from them. */
async function readSamples(host: NodeHost, terminal: Terminal): Promise<Greeting | null> {
  terminal.print(texts.firstRun);
  const files = await sourceFilesAt([samplesFolder]);
  printOutcomes(terminal, await host.ingest(files, { draft: false, progress: terminal.progress() }));
  const [question] = await host.examples();
  if (question === undefined) return null;
  const asked = { question, askedAt: host.deps.clock(), context: [], reports: null, audience: everyone };
  const answer = await host.ask(asked);
  return (address) => `${texts.firstQuestion(question)}\n${answerText(answer, address)}`;
}
