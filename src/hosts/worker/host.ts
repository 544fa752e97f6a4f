import { createDocumentParser } from "../../../ingest/read/parse-document.ts";
import { createD1Database } from "../../adapters/d1.ts";
import { createR2Originals } from "../../adapters/r2.ts";
import { readConfig } from "../../config.ts";
import type { Database, Log } from "../../ports.ts";
import { isMigrated, migrate } from "../../store/migrate.ts";
import { feishuAppOf } from "../feishu-app.ts";
import { composeHost, shortId, type Host } from "../host.ts";
import { openModel } from "../model.ts";
import { openSearch } from "../search.ts";
import { createAssets } from "./assets.ts";
import { settingsIn, type Bindings } from "./bindings.ts";
import { prompts, readGazetteer, readLexicon } from "./data-files.ts";
import { migrations } from "./migrations.ts";

/**
 * Gives the product for each request: built once per isolate, its database brought up to date by whichever request
 * comes first. Nothing a request waits for is shared with another: when a visitor leaves, Cloudflare drops what that
 * request had under way, and whoever shared the promise would wait for ever.
 */
export function createWorkerHosts(log: Log): (bindings: Bindings) => Promise<Host> {
  let built: Host | null = null;
  let upToDate = false;
  return async (bindings) => {
    built ??= buildWorkerHost(bindings, log);
    if (!upToDate) {
      await bringUpToDate(built.deps.database);
      upToDate = true;
    }
    return built;
  };
}

/** Waits for nothing. @throws AppError CONFIG_INVALID */
function buildWorkerHost(bindings: Bindings, log: Log): Host {
  const database = createD1Database(bindings.DATABASE);
  const config = readConfig(settingsIn(bindings));
  const clock = () => new Date();
  const timeZone = config.JUSHI_TIME_ZONE;
  return composeHost({
    config,
    placeNames: config.JUSHI_PLACES,
    database,
    search: openSearch(config, database, { newId: shortId, log }),
    lexicon: readLexicon(),
    gazetteer: readGazetteer(),
    parser: createDocumentParser(noPdfData),
    originals: createR2Originals(bindings.ORIGINALS),
    migrations,
    asset: createAssets(bindings.ASSETS),
    clock,
    documents: feishuAppOf(config, log)?.documents ?? null,
    model: openModel({ config, prompts, database, clock, timeZone, newId: shortId, log }),
    log,
  });
}

/** One question to the database when nothing is to be done, which is nearly always. */
async function bringUpToDate(database: Database): Promise<void> {
  if (!(await isMigrated(database, migrations).catch(() => false))) await migrate(database, migrations);
}

/**
 * The tables of old Chinese encodings are not part of the Worker: a page that needs one is told of as incomplete, never
 * taken for empty.
 */
async function noPdfData(): Promise<never> {
  throw new Error("no table of this encoding");
}
