import { createWriteStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { finished } from "node:stream/promises";
import { cleanText } from "../../../ingest/clean.ts";
import { readConfig } from "../../config.ts";
import type { ShownFigure } from "../../evaluation/claim-match.ts";
import { modelPart, printComparison } from "../../evaluation/print-comparison.ts";
import { printMetrics } from "../../evaluation/print-metrics.ts";
import { readQuestions } from "../../evaluation/read-questions.ts";
import { runEvaluation, type EvaluationChoices, type EvaluationDeps } from "../../evaluation/run-evaluation.ts";
import { foldText } from "../../reports/fold.ts";
import { scanQuantities } from "../../reports/quantities/scan.ts";
import { liveFigures, type StoredFigure } from "../../store/figures.ts";
import { totalModelSpend } from "../../store/model-spend.ts";
import { getVersionText } from "../../store/versions.ts";
import { everyone } from "../host.ts";
import { buildNodeHost, type NodeHost } from "../node.ts";
import { sourceFilesAt } from "../source-files.ts";
import type { CommandContext, ExitCode } from "./command.ts";
import { texts } from "./texts.ts";

export type EvaluationFiles = { reports: readonly string[]; questions: string; json?: string; model?: boolean };

export type Evaluation = Awaited<ReturnType<typeof runEvaluation>> & {
  /** Sentences about the files that could not be read. */
  refused: string[];
  files: number;
  /** Tokens and calls of the model; all zero without one. */
  spent: Awaited<ReturnType<typeof totalModelSpend>>;
};

/** Reads folders of reports into a throw-away library and asks every labelled question. */
export async function evaluate(
  { reports, questions }: EvaluationFiles,
  environment: CommandContext["environment"],
  choices: EvaluationChoices,
): Promise<Evaluation> {
  const cases = readQuestions(await readFile(questions, "utf8"), basename(questions));
  const host = await buildNodeHost(readConfig(environment), ":memory:");
  try {
    const sources = await sourceFilesAt(reports);
    const read = await host.ingest(sources, { draft: false, progress: choices.progress });
    const refused = read.filter(({ outcome }) => outcome === "refused").map(({ message }) => message);
    const run = await runEvaluation(evaluationDeps(host), cases, choices);
    return { ...run, refused, files: sources.length, spent: await totalModelSpend(host.deps.database) };
  } finally {
    host.close();
  }
}

/** A measurement has no daily allowance; without a model it is the same with none set up. */
function environmentFor(environment: CommandContext["environment"], model: boolean): CommandContext["environment"] {
  return { ...environment, MODEL_DAILY_TOKENS: unlimited, ...(model ? {} : { CHAT_MODEL: "" }) };
}

const unlimited = "999999999999";

/**
 * Prints how the answers to the labelled questions did. It measures and does not judge, so wrong answers leave the exit
 * code at 0; reports that cannot be read do not. With a model set up everything is asked twice, without and with it.
 */
export async function evalCommand(context: CommandContext, files: EvaluationFiles): Promise<ExitCode> {
  const { terminal } = context;
  const config = readConfig(context.environment);
  const withModel = config.CHAT_MODEL !== null && files.model !== false;
  const lines = files.json === undefined ? null : createWriteStream(files.json);
  try {
    const {
      outcomes,
      metrics,
      refused,
      files: count,
      spent,
    } = await evaluate(files, environmentFor(context.environment, withModel), {
      progress: terminal.progress(),
      ...(lines === null ? {} : { writeLine: (line: string) => void lines.write(`${line}\n`) }),
    });
    if (refused.length > 0) terminal.note(texts.refusedReports(refused.length));
    for (const message of refused) terminal.note(`✗ ${message}`);
    const verdicts = outcomes.map(({ verdict }) => verdict);
    terminal.print(printMetrics(metrics, verdicts));
    if (withModel) {
      const answers = outcomes.flatMap(({ answer }) => answer ?? []);
      const without = await evaluate(files, environmentFor(context.environment, false), {
        progress: terminal.progress(),
      });
      const use = { ...spent, ...modelPart(answers), prices: config.MODEL_PRICES };
      terminal.print(printComparison(without.metrics.all, metrics.all, use));
    }
    return refused.length > 0 || count === 0 ? 1 : 0;
  } finally {
    lines?.end();
    if (lines !== null) await finished(lines);
  }
}

function evaluationDeps({ ask, deps }: NodeHost): EvaluationDeps {
  const { database, lexicon } = deps;
  return {
    ask: (asked) => ask({ ...asked, audience: everyone }),
    originalText: async (reportId, version) =>
      (await getVersionText(database, reportId, version, everyone))?.text ?? null,
    figureById: async (figureId) => {
      const [stored] = await liveFigures(database, [figureId], everyone);
      return stored === undefined ? null : shownFigure(stored);
    },
    clockMs: () => performance.now(),
    rules: {
      units: lexicon.units,
      scan: (text) => scanQuantities(foldText(text), lexicon.units).quantities,
      cleaned: (quote) => cleanText(quote, "txt").text,
    },
  };
}

/** A figure behind an option's button, as scoring compares it with a claim. */
function shownFigure({ figure, reportId, file }: StoredFigure): ShownFigure {
  return {
    figureId: figure.id,
    value: figure.value ?? "",
    unit: figure.unit,
    display: figure.display,
    place: figure.place?.name ?? figure.placeLabel ?? "",
    period: figure.period,
    ...(figure.population === null ? {} : { population: figure.population }),
    qualifiers: figure.qualifiers,
    role: figure.role,
    source: { reportId, file, quote: "" },
  };
}
