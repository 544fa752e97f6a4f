import type { Clock, Database, NewId, Progress, SearchIndex } from "../src/ports.ts";
import type { Originals } from "../src/ports/originals.ts";
import type { DocumentParser } from "../src/ports/parser.ts";
import type { LeftOut } from "../src/reports/document.ts";
import type { Gazetteer } from "../src/reports/gazetteer.ts";
import { ingestSteps } from "../src/reports/ingest-steps.ts";
import type { Lexicon } from "../src/reports/lexicon.ts";
import type { ReadReport } from "../src/reports/report.ts";
import type { Acting } from "./lifecycle/deps.ts";
import { ingestReport, type Ingested, type IngestRequest } from "./lifecycle/ingest-report.ts";
import { sweep } from "./lifecycle/sweep.ts";
import { ingestMessage, nextCommand } from "./lifecycle/messages.ts";
import { readReport, type TellStep } from "./read-report.ts";
import { dropUnusedOriginal, keepOriginal } from "./originals.ts";
import type { RefusalCode } from "./read/refusals.ts";
import { readSource } from "./read-source.ts";
import { countAttempts } from "./read/count-attempts.ts";
import type { FileInput, ReadText } from "./read.ts";

export type IngestDeps = {
  database: Database;
  index: SearchIndex;
  lexicon: Lexicon;
  gazetteer: Gazetteer;
  parser: DocumentParser;
  originals?: Originals;
  clock: Clock;
  newId: NewId;
  /** Has a model say what figures mean that the rules left open; left out where nobody turned that on. */
  label?: (read: ReadReport) => Promise<ReadReport>;
};

/** A file somewhere: its name as citations show it, and a way to its bytes. */
export type SourceFile = {
  name: string;
  read: () => Promise<Uint8Array>;
  /** What it was fetched from, where that stays the same when it is edited: a document of the chat platform. */
  source?: string | null;
};

export type IngestOutcome = {
  file: string;
  /** `undecided` and `busy`: kept from answering until somebody decides, or the other one is done. */
  outcome: "published" | "draft" | "unchanged" | "undecided" | "busy" | "refused";
  reportId: string | null;
  version: number | null;
  title: string | null;
  /** Why it was refused; null when it was not. */
  code: RefusalCode | "FILE_UNREADABLE" | null;
  /** One plain sentence for the person who sent the file. */
  message: string;
  /** What is typed next at a command line to go on with a draft; null where nothing waits. */
  next: string | null;
  figures: number;
  passages: number;
  masked: number;
  /** Digit runs no rule accounts for: nothing, or a fault of the reading rules worth a report. */
  unaccounted: number;
  /** Figures of which a model said what they mean. */
  labelled: number;
  /** What the file holds and the text does not: hidden rows, comments, pictures, masked personal numbers, … */
  leftOut: LeftOut[];
};

/** Who acts is the command line unless another door says so. */
export type IngestChoices = Omit<IngestRequest, "read" | "source" | keyof Acting> &
  Partial<Acting> & {
    progress: Progress;
    /** Told within a file, by the place in `ingestSteps`; what it gives back is waited for. */
    onStep?: (step: number) => void | Promise<void>;
  };

/**
 * Files in, one after another: read → clean → section → figures → passages → publish. A file that cannot be read is
 * refused with a sentence and the others go on; memory holds one report at a time.
 */
export async function ingestFiles(
  deps: IngestDeps,
  files: readonly SourceFile[],
  choices: IngestChoices,
): Promise<IngestOutcome[]> {
  await sweep(deps);
  const outcomes: IngestOutcome[] = [];
  for (const [index, file] of files.entries()) {
    const at = { done: index, total: files.length, label: file.name };
    const tell: TellStep = async (name) => {
      const step = ingestSteps.indexOf(name);
      choices.progress({ ...at, step: { at: step, of: ingestSteps.length, name } });
      await choices.onStep?.(step);
    };
    outcomes.push(...(await ingestFile(deps, file, choices, tell)));
  }
  choices.progress({ done: files.length, total: files.length, label: "" });
  return outcomes;
}

/** One outcome, or one for each file of an archive. */
async function ingestFile(
  deps: IngestDeps,
  file: SourceFile,
  choices: IngestChoices,
  tell: TellStep,
): Promise<IngestOutcome[]> {
  await tell("读取");
  /** Each file of an archive is a report of its own. */
  const from = (name: string) => (file.source && name !== file.name ? `${file.source}/${name}` : (file.source ?? null));
  const bytes = await file.read().catch(() => null);
  if (bytes === null)
    return [
      refusedOutcome(file.name, {
        code: "FILE_UNREADABLE",
        message: `无法读取文件“${file.name}”，请确认文件存在并且可以打开。`,
      }),
    ];
  const outcomes: IngestOutcome[] = [];
  for await (const { source, ...sent } of readSource({ name: file.name, bytes }, countAttempts(deps, deps.parser))) {
    const refusal = source.kind === "refused";
    outcomes.push(
      refusal
        ? refusedOutcome(sent.name, source)
        : await ingestText(deps, { ...sent, from: from(sent.name) }, source, { choices, tell }),
    );
  }
  return outcomes;
}

async function ingestText(
  deps: IngestDeps,
  { name, bytes, from }: FileInput & { from: string | null },
  source: ReadText,
  { choices, tell }: { choices: IngestChoices; tell: TellStep },
): Promise<IngestOutcome> {
  const original = await keepOriginal(deps, { bytes, leftOut: source.leftOut });
  const byRules = await readReport({ file: name, ...source, original }, deps, tell);
  const read = (await deps.label?.(byRules)) ?? byRules;
  await tell("建索引");
  const { progress: _ofFiles, onStep: _told, ...request } = choices;
  const done = await ingestReport(deps, { ...commandLine(deps), ...request, source: from, read });
  await dropUnusedOriginal(deps, original);
  await tell("预览");
  const message = await ingestMessage(deps, read, done);
  return { ...counted(read), ...shownOutcome(done), message, next: nextCommand(done) };
}

/** Two commands at once are one actor and two holders. */
function commandLine({ newId }: IngestDeps): Acting {
  return { actor: "cli", holder: `cli:${newId()}` };
}

function shownOutcome(done: Ingested): Pick<IngestOutcome, "outcome" | "reportId" | "version"> {
  if (done.kind === "busy") return { outcome: "busy", reportId: null, version: null };
  const outcome = done.kind === "lost" ? "undecided" : done.kind;
  return { outcome, reportId: done.reportId, version: done.version };
}

function counted(
  read: ReadReport,
): Pick<
  IngestOutcome,
  "file" | "title" | "figures" | "passages" | "masked" | "unaccounted" | "labelled" | "leftOut" | "code"
> {
  return {
    file: read.file,
    title: read.facts.title,
    figures: read.figures.length,
    passages: read.passages.length,
    masked: read.figures.filter((figure) => figure.masked !== "none").length,
    unaccounted: read.unaccounted.length,
    labelled: read.figures.filter(({ labels }) => labels !== undefined).length,
    leftOut: read.leftOut,
    code: null,
  };
}

/** What is told of a file that did not get as far as being read. */
export function refusedOutcome(
  file: string,
  { code, message }: Pick<IngestOutcome, "code" | "message">,
): IngestOutcome {
  return {
    file,
    outcome: "refused",
    reportId: null,
    version: null,
    title: null,
    code,
    message,
    next: null,
    figures: 0,
    passages: 0,
    masked: 0,
    unaccounted: 0,
    labelled: 0,
    leftOut: [],
  };
}
