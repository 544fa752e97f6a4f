import type { Clock, Database, NewId, Progress, SearchIndex } from "../src/ports.ts";
import type { Gazetteer } from "../src/reports/gazetteer.ts";
import type { Lexicon } from "../src/reports/lexicon.ts";
import type { ReadReport } from "../src/reports/report.ts";
import { findVersionByHash } from "../src/store/versions.ts";
import { publishReport } from "./publish.ts";
import { readReport } from "./read-report.ts";
import { readFile, type ReadText } from "./read.ts";

export type IngestDeps = {
  database: Database;
  index: SearchIndex;
  lexicon: Lexicon;
  gazetteer: Gazetteer;
  clock: Clock;
  newId: NewId;
};

/** A file somewhere: its name as citations show it, and a way to its bytes. */
export type SourceFile = {
  name: string;
  read: () => Promise<Uint8Array>;
};

export type IngestOutcome = {
  file: string;
  outcome: "published" | "draft" | "unchanged" | "refused";
  reportId: string | null;
  version: number | null;
  title: string | null;
  /** One plain sentence for the person who sent the file. */
  message: string;
  figures: number;
  passages: number;
  masked: number;
  /** Digit runs no rule accounts for: nothing, or a fault of the reading rules worth a report. */
  unaccounted: number;
};

/**
 * Files in, one after another: read → clean → section → figures → passages → publish. A file that cannot be read is
 * refused with a sentence and the others go on; memory holds one report at a time.
 */
export async function ingestFiles(
  deps: IngestDeps,
  files: readonly SourceFile[],
  choices: { draft: boolean; progress: Progress },
): Promise<IngestOutcome[]> {
  const outcomes: IngestOutcome[] = [];
  for (const [index, file] of files.entries()) {
    choices.progress({ done: index, total: files.length, label: file.name });
    outcomes.push(await ingestFile(deps, file, choices.draft));
  }
  choices.progress({ done: files.length, total: files.length, label: "" });
  return outcomes;
}

async function ingestFile(deps: IngestDeps, file: SourceFile, draft: boolean): Promise<IngestOutcome> {
  const bytes = await file.read().catch(() => null);
  if (bytes === null) return refused(file.name, `无法读取文件“${file.name}”，请确认文件存在并且可以打开。`);
  const source = readFile({ name: file.name, bytes });
  if (source.kind === "refused") return refused(file.name, source.message);
  return ingestText(deps, file.name, source, draft);
}

async function ingestText(deps: IngestDeps, name: string, source: ReadText, draft: boolean): Promise<IngestOutcome> {
  const read = await readReport({ file: name, ...source }, deps);
  const known = await findVersionByHash(deps.database, read.contentHash);
  if (known !== null && known.state === "live") {
    const message = `“${name}”的内容与已入库的报告相同，没有改动。`;
    return { ...counted(read), outcome: "unchanged", reportId: known.reportId, version: known.number, message };
  }
  const published = await publishReport(deps, read, { draft });
  return {
    ...counted(read),
    outcome: draft ? "draft" : "published",
    reportId: published.reportId,
    version: published.version,
    message: sentenceFor(read, draft, published.version),
  };
}

function sentenceFor(read: ReadReport, draft: boolean, version: number): string {
  const done = draft ? "已存为草稿" : version > 1 ? `已更新为第${version}版` : "已入库";
  const masked = read.figures.filter((figure) => figure.masked !== "none").length;
  const hidden = masked > 0 ? `，其中${masked}处数字在原文中被隐去或缺失` : "";
  return `“${read.file}”${done}：读到${read.figures.length}个数字${hidden}。`;
}

function counted(
  read: ReadReport,
): Pick<IngestOutcome, "file" | "title" | "figures" | "passages" | "masked" | "unaccounted"> {
  return {
    file: read.file,
    title: read.facts.title,
    figures: read.figures.length,
    passages: read.passages.length,
    masked: read.figures.filter((figure) => figure.masked !== "none").length,
    unaccounted: read.unaccounted.length,
  };
}

function refused(file: string, message: string): IngestOutcome {
  return {
    file,
    outcome: "refused",
    reportId: null,
    version: null,
    title: null,
    message,
    figures: 0,
    passages: 0,
    masked: 0,
    unaccounted: 0,
  };
}
