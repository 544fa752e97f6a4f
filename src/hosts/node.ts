import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { createNodeDatabase } from "../adapters/node-sqlite.ts";
import { createOriginalsFolder } from "../adapters/originals-folder.ts";
import type { Config } from "../config.ts";
import { AppError } from "../errors.ts";
import { migrate } from "../store/migrate.ts";
import { composeHost, shortId, type Host } from "./host.ts";
import { feishuAppOf } from "./feishu-app.ts";
import { createLog } from "./log.ts";
import { openModel } from "./model.ts";
import { createNodeParser } from "./node/parser.ts";
import { openSearch, wordsOnly, type OpenSearch } from "./search.ts";
import { readPlaceNames } from "./node/places-file.ts";
import { takesConnections } from "./node/takes-connections.ts";
import { readAssets, readGazetteer, readLexicon, readMigrations, readPrompts } from "./project-files.ts";

/** The product on Node, built once per process or thread. */
export type NodeHost = Host & { search: OpenSearch; close: () => void };

/**
 * Opens the database (`databaseFile`, or the one in the data folder), brings it up to date and reads the lexicon and
 * the gazetteer. @throws AppError when the folder, the database or the home place is not usable.
 */
export async function buildNodeHost(config: Config, databaseFile?: string): Promise<NodeHost> {
  const [lexicon, gazetteer, migrations, assets, prompts] = await Promise.all([
    readLexicon(),
    readGazetteer(),
    readMigrations(),
    readAssets(),
    readPrompts(),
  ]);
  const database = createNodeDatabase({ file: databaseFile ?? databaseIn(config.JUSHI_DATA_DIR) });
  try {
    await migrate(database, migrations);
    const clock = () => new Date();
    const timeZone = config.JUSHI_TIME_ZONE;
    const log = createLog(clock, (line) => void process.stderr.write(`${line}\n`));
    const newId = () => crypto.randomUUID();
    const search = databaseFile === undefined ? openSearch(config, database, { newId, log }) : wordsOnly(database);
    const host = composeHost({
      config,
      placeNames: readPlaceNames(config.JUSHI_PLACES),
      database,
      search,
      lexicon,
      gazetteer,
      parser: createNodeParser(),
      originals: createOriginalsFolder(join(config.JUSHI_DATA_DIR, "originals")),
      migrations,
      asset: async (name) => assets.get(name) ?? null,
      clock,
      documents: feishuAppOf(config, log)?.documents ?? null,
      model: openModel({ config, prompts, database, clock, timeZone, newId: shortId, log, reach: takesConnections }),
      log,
    });
    return { ...host, search, close: () => database.close() };
  } catch (fault) {
    database.close();
    throw fault;
  }
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
