import type { Hono } from "hono";
import {
  ingestFiles,
  type IngestChoices,
  type IngestDeps,
  type IngestOutcome,
  type SourceFile,
} from "../../ingest/ingest-files.ts";
import { labelFigures } from "../../ingest/labels.ts";
import { answerQuestion } from "../answer/answer-question.ts";
import type { AnswerDeps, AskInput } from "../answer/asking.ts";
import { createApp, type AppDeps } from "../app.ts";
import type { Config } from "../config.ts";
import type { Audience, CitationUrl, Clock, Database, Log } from "../ports.ts";
import type { Model } from "../ports/model.ts";
import type { Originals } from "../ports/originals.ts";
import type { DocumentParser } from "../ports/parser.ts";
import type { Answer } from "../reports/answer.ts";
import type { Gazetteer } from "../reports/gazetteer.ts";
import type { Lexicon } from "../reports/lexicon.ts";
import { isMigrated, type Migration } from "../store/migrate.ts";
import { listReports } from "../store/reports.ts";
import type { Documents } from "../ports/documents.ts";
import type { Management } from "../ports/management.ts";
import type { Rebuilding } from "../ports/rebuild.ts";
import type { Library } from "../web/library.ts";
import { createDigestApi } from "./digest-api.ts";
import { createDocumentDoor, type FetchLinked } from "./document-door.ts";
import { createExampleQuestions } from "./example-questions.ts";
import { resolveExpectedPlaces } from "./expected-places.ts";
import { resolveHomePlace } from "./home-place.ts";
import { createKeyHolder } from "./key-holder.ts";
import { createManagement } from "./management.ts";
import { createRebuilding } from "./rebuilding.ts";
import { createReportApi } from "./report-api.ts";
import { reportsInScope } from "./report-scope.ts";
import type { OpenSearch } from "./search.ts";
import { createStoredLibrary } from "./stored-library.ts";

/** Everything a command, the server or a Worker works with (design.md 4: one core, two hosts). */
export type Host = {
  deps: AnswerDeps & IngestDeps;
  /** `reports` may hold ids or file names. */
  ask: (input: AskInput) => Promise<Answer>;
  ingest: (files: readonly SourceFile[], choices: IngestChoices) => Promise<IngestOutcome[]>;
  /** The document a link of the chat platform leads to, as a file to be read in. */
  fetchLinked: FetchLinked;
  /** A few questions the library can answer. */
  examples: () => Promise<string[]>;
  /** What the pages show. */
  library: Library;
  /** True when the database answers and every migration is applied. */
  ready: () => Promise<boolean>;
  asset: AppDeps["asset"];
  /** The chat that is told of trouble and of what everybody asked; null where none is set. */
  adminChat: string | null;
  /** Looking after reports: drafts, comparisons, publishing, rolling back, taking down. */
  management: Management;
  /** Building the search index anew. */
  rebuilding: Rebuilding;
};

/** What each host brings of its own: where rows live, and how the project's data files are read. */
export type HostParts = {
  config: Config;
  /** What JUSHI_PLACES names; read from its file where it is one and the host has files. */
  placeNames: readonly string[] | null;
  /** Already brought up to date with `migrations`. */
  database: Database;
  search: OpenSearch;
  lexicon: Lexicon;
  gazetteer: Gazetteer;
  parser: DocumentParser;
  /** Where uploaded files are kept beside their text. */
  originals?: Originals;
  migrations: readonly Migration[];
  asset: AppDeps["asset"];
  clock: Clock;
  /** The chat platform's documents; null where no app is set up. */
  documents: Documents | null;
  /** Undefined where none is set up: rules and templates answer alone. */
  model?: Model | undefined;
  log: Log;
};

/** Who the command line and the pages show things to: what everyone may see. */
export const everyone: Audience = { kind: "everyone" };

/** Builds what both hosts share out of what they do not. @throws AppError when the home place is not usable. */
export function composeHost(parts: HostParts): Host {
  const { config, database, search, lexicon, gazetteer, parser, migrations, asset, clock } = parts;
  const home = resolveHomePlace(config.JUSHI_HOME_PLACE, gazetteer);
  const deps: Host["deps"] = {
    database,
    index: search.index,
    lexicon,
    gazetteer,
    parser,
    ...(parts.originals === undefined ? {} : { originals: parts.originals }),
    clock,
    newId: shortId,
    timeZone: config.JUSHI_TIME_ZONE,
    homePlace: home,
    expectedPlaces: resolveExpectedPlaces(parts.placeNames, home, gazetteer),
    citationUrl: citationUrlUnder(config.JUSHI_BASE_URL ?? ""),
    model: parts.model,
    ...labelling(parts),
    log: parts.log,
  };
  return {
    deps,
    ask: askWith(deps),
    ingest: (files, choices) => ingestFiles(deps, files, choices),
    fetchLinked: createDocumentDoor(parts.documents, database),
    // Whether a question has an answer is told by the rules; no model is to be kept busy with it.
    examples: createExampleQuestions(deps, askWith({ ...deps, model: undefined })),
    library: createStoredLibrary(database, everyone),
    ready: () => isMigrated(database, migrations),
    asset,
    adminChat: config.JUSHI_ADMIN_CHAT,
    management: createManagement(deps),
    rebuilding: createRebuilding({ ...deps, ...search, log: parts.log }),
  };
}

/** Off unless somebody turns it on and there is a model. */
function labelling({ config, model, ...known }: HostParts): Pick<Host["deps"], "label"> {
  const { CHAT_MODEL: modelName, MODEL_LABELS: wanted } = config;
  if (wanted !== "on" || model === undefined || modelName === null) return {};
  return { label: async (read) => labelFigures({ ...known, model, modelName }, read) };
}

type ChatRoute = Pick<AppDeps, "receiveEvent" | "callerOf">;

const noChat: ChatRoute = { receiveEvent: null, callerOf: () => "" };

/** The routes over a host, with the chat's where there is one. */
export function createHostApp(host: Host, log: Log, chat: ChatRoute = noChat): Hono {
  const { clock, timeZone } = host.deps;
  const apis = {
    reports: createReportApi(host),
    digests: createDigestApi(host, log),
    rebuild: { ...host.rebuilding, keyHolder: createKeyHolder(host.deps) },
  };
  return createApp({ ...host, ...apis, clock, timeZone, log, ...chat });
}

function askWith(deps: Host["deps"]): Host["ask"] {
  return async (input) => answerQuestion(deps, { ...input, reports: await scopeOf(deps, input) });
}

/** 16 characters that need no escaping in an address: 80 random bits do not collide within a library. */
export function shortId(): string {
  return crypto.randomUUID().replaceAll("-", "").slice(12);
}

/** `/reports/ID?v=1&at=120-134#figure`, after the service's public address when that is known. */
function citationUrlUnder(base: string): CitationUrl {
  return ({ reportId, version, span }) =>
    `${base}/reports/${encodeURIComponent(reportId)}?v=${version}&at=${span.join("-")}#figure`;
}

async function scopeOf({ database }: AnswerDeps, { reports, audience }: AskInput): Promise<string[] | null> {
  return reports === null ? null : reportsInScope(reports, await listReports(database, { audience }));
}
