import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";
import { runCommandLine } from "../../src/hosts/command-line.ts";
import { buildNodeHost, type NodeHost } from "../../src/hosts/node.ts";
import { sourceFilesAt } from "../../src/hosts/source-files.ts";
import { createTerminal } from "../../src/hosts/terminal.ts";
import { startFakeQdrant, type FakeQdrant } from "../fakes/qdrant/server.ts";
import { makeHome, samples, type Home } from "./run-jushi.ts";

/** I9: a backup of the database on an empty machine, with Qdrant empty or put back without its alias. */

const questions = [
  "永安市2021年18岁以上第一剂接种覆盖率是多少",
  "永安市2021年12-17岁第二剂接种覆盖率多少",
  "永安市正行风的做法",
];

let home: Home;
let restored: Home;
const servers: FakeQdrant[] = [];

async function startQdrant(): Promise<FakeQdrant> {
  const server = await startFakeQdrant();
  servers.push(server);
  return server;
}

beforeEach(() => {
  [home, restored] = [makeHome(), makeHome()];
});
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
  home.remove();
  restored.remove();
});

/** The program as an operator sets it up, without the start of a process. */
const settings = (at: Home, { url }: FakeQdrant) => ({ JUSHI_DATA_DIR: join(at.folder, "data"), QDRANT_URL: url });

async function withLibrary<Result>(at: Home, qdrant: FakeQdrant, work: (host: NodeHost) => Promise<Result>) {
  const host = await buildNodeHost(readConfig(settings(at, qdrant)));
  try {
    return await work(host);
  } finally {
    host.close();
  }
}

async function answers(at: Home, qdrant: FakeQdrant) {
  return withLibrary(at, qdrant, async (host) => {
    const shown = [];
    for (const question of questions) {
      const askedAt = new Date("2022-01-05T02:00:00Z");
      const asked = { question, askedAt, context: [], reports: null, audience: { kind: "everyone" } as const };
      const { decision, claims, citations, notes } = await host.ask(asked);
      const quoted = citations.map(({ file, span, quote }) => ({ file, span, quote }));
      shown.push({
        decision,
        claims: claims.map(({ display }) => display),
        quoted,
        notes: notes.map(({ code }) => code),
      });
    }
    return shown;
  });
}

function restoreBackup(): void {
  const backup = join(restored.folder, "backup.sqlite");
  const live = new DatabaseSync(join(home.folder, "data", "jushi.sqlite"));
  live.exec(`VACUUM INTO '${backup}'`);
  live.close();
  mkdirSync(join(restored.folder, "data"));
  cpSync(backup, join(restored.folder, "data", "jushi.sqlite"));
}

test.each(["empty", "put back from its snapshot, which has no alias"])(
  "with Qdrant %s, reindex makes every answer what it was",
  async (state) => {
    const qdrant = await startQdrant();
    const files = await sourceFilesAt([samples]);
    await withLibrary(home, qdrant, (host) => host.ingest(files, { draft: false, progress: () => {} }));
    const before = await answers(home, qdrant);
    expect(before.map(({ decision }) => decision)).toEqual(["answer", "answer", "answer"]);
    expect(before.flatMap(({ notes }) => notes)).not.toContain("SEARCH_DEGRADED");
    restoreBackup();
    const other = await startQdrant();
    if (state !== "empty") for (const [name, held] of qdrant.collections) other.collections.set(name, held);
    const terminal = createTerminal({ out: { write: () => {} }, err: { write: () => {} } });
    expect(await runCommandLine(["reindex"], { environment: settings(restored, other), terminal })).toBe(0);
    expect([...other.aliases.keys()]).toEqual(["jushi"]);
    expect(other.collections.size).toBe(1);
    expect(await answers(restored, other)).toEqual(before);
    const switches = other.requests.filter(({ path }) => path === "/collections/aliases");
    expect(
      switches.map(({ body }) => (body as { actions: object[] }).actions.map((action) => Object.keys(action))),
    ).toEqual([[["create_alias"]]]);
  },
);
