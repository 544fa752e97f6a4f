import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Hono } from "hono";
import { ingestFiles, type IngestDeps, type IngestOutcome, type SourceFile } from "../../ingest/ingest-files.ts";
import { createFtsIndex } from "../adapters/fts.ts";
import { createNodeDatabase } from "../adapters/node-sqlite.ts";
import { answerQuestion, type AnswerDeps, type AskInput } from "../answer/answer-question.ts";
import { createApp } from "../app.ts";
import type { Config } from "../config.ts";
import { AppError } from "../errors.ts";
import type { Audience, CitationUrl, Database, Log, Progress } from "../ports.ts";
import type { Answer } from "../reports/answer.ts";
import { migrate, type Migration } from "../store/migrate.ts";
import { listReports } from "../store/reports.ts";
import { createExampleQuestions } from "./example-questions.ts";
import { resolveHomePlace } from "./home-place.ts";
import { readAssets, readGazetteer, readLexicon, readMigrations } from "./project-files.ts";
import { reportsInScope } from "./report-scope.ts";
import { createStoredLibrary } from "./stored-library.ts";

/** Everything a command or the server works with, built once per process on Node (design.md 4). */
export type NodeHost = {
  deps: AnswerDeps & IngestDeps;
  /** `reports` may hold ids or file names. */
  ask: (input: AskInput) => Promise<Answer>;
  ingest: (files: readonly SourceFile[], choices: { draft: boolean; progress: Progress }) => Promise<IngestOutcome[]>;
  /** A few questions the library can answer. */
  examples: () => Promise<string[]>;
  createApp: (log: Log) => Promise<Hono>;
  close: () => void;
};

/** Who the command line and the pages show things to: what everyone may see. */
export const everyone: Audience = { kind: "everyone" };

/**
 * Opens the database (`databaseFile`, or the one in the data folder), brings it up to date and reads the lexicon and
 * the gazetteer. @throws AppError when the folder, the database or the home place is not usable.
 */
export async function buildNodeHost(config: Config, databaseFile?: string): Promise<NodeHost> {
  const [lexicon, gazetteer, migrations] = await Promise.all([readLexicon(), readGazetteer(), readMigrations()]);
  const homePlace = resolveHomePlace(config.JUSHI_HOME_PLACE, gazetteer);
  const database = createNodeDatabase({ file: databaseFile ?? databaseIn(config.JUSHI_DATA_DIR) });
  await migrate(database, migrations);
  const deps: NodeHost["deps"] = {
    database,
    index: createFtsIndex(database),
    lexicon,
    gazetteer,
    clock: () => new Date(),
    newId: shortId,
    timeZone: config.JUSHI_TIME_ZONE,
    homePlace,
    citationUrl: citationUrlUnder(config.JUSHI_BASE_URL ?? ""),
  };
  const ask: NodeHost["ask"] = async (input) => answerQuestion(deps, { ...input, reports: await scopeOf(deps, input) });
  const examples = createExampleQuestions(deps, ask);
  return {
    deps,
    ask,
    ingest: (files, choices) => ingestFiles(deps, files, choices),
    examples,
    createApp: (log) => appFor({ deps, ask, examples, migrations, log }),
    close: () => database.close(),
  };
}

/** The database's file; its folder is made when it is not there. @throws AppError DATABASE_FAILED */
export function databaseIn(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new AppError({
      code: "DATABASE_FAILED",
      message: `不能使用数据文件夹 ${folder} (cannot use the data folder)：${cause instanceof Error ? cause.message : String(cause)}`,
      userVisible: false,
      remedy: "请换一个可以写入的文件夹：设置 JUSHI_DATA_DIR。",
      cause,
    });
  }
  return join(folder, "jushi.sqlite");
}

/** 16 characters that need no escaping in an address: 80 random bits do not collide within a library. */
function shortId(): string {
  return randomUUID().replaceAll("-", "").slice(12);
}

/** `/reports/ID?v=1&at=120-134#figure`, after the service's public address when that is known. */
function citationUrlUnder(base: string): CitationUrl {
  return ({ reportId, version, span }) =>
    `${base}/reports/${encodeURIComponent(reportId)}?v=${version}&at=${span.join("-")}#figure`;
}

async function scopeOf({ database }: AnswerDeps, { reports, audience }: AskInput): Promise<string[] | null> {
  return reports === null ? null : reportsInScope(reports, await listReports(database, { audience }));
}

type AppParts = Pick<NodeHost, "deps" | "ask" | "examples"> & { migrations: readonly Migration[]; log: Log };

async function appFor({ deps, ask, examples, migrations, log }: AppParts): Promise<Hono> {
  return createApp({
    ask,
    examples,
    library: createStoredLibrary(deps.database, everyone),
    ready: () => isUpToDate(deps.database, migrations),
    assets: await readAssets(),
    clock: deps.clock,
    log,
    timeZone: deps.timeZone,
  });
}

async function isUpToDate(database: Database, migrations: readonly Migration[]): Promise<boolean> {
  const applied = await database.query<{ name: string }>({ sql: "SELECT name FROM schema_migrations" });
  return migrations.every(({ name }) => applied.some((row) => row.name === name));
}
