import { readConfig } from "../../config.ts";
import { makeTwins } from "../../evaluation/twins/make-twins.ts";
import type { TwinRules, TwinVerdict } from "../../evaluation/twins/judge-twin.ts";
import { printTwins } from "../../evaluation/twins/print-twins.ts";
import { runTwins } from "../../evaluation/twins/run-twins.ts";
import type { TwinSource } from "../../evaluation/twins/twin.ts";
import type { Place } from "../../reports/place.ts";
import { figuresOfVersion } from "../../store/figures.ts";
import { listReports } from "../../store/reports.ts";
import { everyone } from "../host.ts";
import { buildNodeHost, type NodeHost } from "../node.ts";
import { sourceFilesAt } from "../source-files.ts";
import type { CommandContext, ExitCode } from "./command.ts";
import { texts } from "./texts.ts";

/** Reads the folders into a throw-away library and asks it what its own ledger says, rightly and with a slot changed. */
export async function evaluateTwins(
  folders: readonly string[],
  environment: CommandContext["environment"],
  { note, progress }: Pick<CommandContext["terminal"], "note" | "progress">,
): Promise<TwinVerdict[]> {
  const host = await buildNodeHost(readConfig(environment), ":memory:");
  try {
    const read = await host.ingest(await sourceFilesAt(folders), { draft: false, progress: progress() });
    for (const { outcome, message } of read) if (outcome === "refused") note(`✗ ${message}`);
    const twins = makeTwins(await ledgerOf(host), absentPlaces(host));
    const askedAt = host.deps.clock();
    const ask = (question: string) => host.ask({ question, askedAt, context: [], reports: null, audience: everyone });
    return await runTwins({ ask, rules: rulesOf(host) }, twins, progress());
  } finally {
    host.close();
  }
}

/** Prints how often a figure was shown that is not what its question asked for. */
export async function evalTwinsCommand(context: CommandContext, folders: readonly string[]): Promise<ExitCode> {
  const verdicts = await evaluateTwins(folders, context.environment, context.terminal);
  context.terminal.print(verdicts.length === 0 ? texts.noReports : printTwins(verdicts));
  return verdicts.length === 0 ? 1 : 0;
}

async function ledgerOf({ deps }: NodeHost): Promise<TwinSource[]> {
  const sources: TwinSource[] = [];
  for (const { versionId } of await listReports(deps.database, { audience: everyone })) {
    for (const { figure, file } of await figuresOfVersion(deps.database, versionId)) {
      if (figure.place !== null) sources.push({ figure, place: figure.place, file });
    }
  }
  return sources;
}

/** Places of the gazetteer that reports rarely are about: a question about them must find nothing. */
function absentPlaces({ deps }: NodeHost): Place[] {
  return ["西藏自治区", "三沙市", "漠河市"].flatMap((name) => deps.gazetteer.resolve(name, null));
}

function rulesOf({ deps }: NodeHost): TwinRules {
  return {
    units: deps.lexicon.units,
    liesIn: (name, asked) => deps.gazetteer.resolve(name, asked).some(({ parents }) => parents.includes(asked.id)),
  };
}
