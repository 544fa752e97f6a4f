import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { createNodeDatabase } from "../../src/adapters/node-sqlite.ts";
import { listManaged } from "../../src/store/report-versions.ts";
import { startFakeQdrant, type FakeQdrant } from "../fakes/qdrant/server.ts";
import { makeHome, runJushi, startJushi } from "../hosts/run-jushi.ts";
import { openAsking, shown, states, type Askers, type AskersSaw } from "./askers.ts";

/**
 * I1 of the reliability programme: `jushi ingest` in a process of its own is killed at any moment of taking in a corrected
 * report, while askers ask the same database every 50 ms.
 */
export type KilledIngest = {
  kills: number;
  askers: number;
  seed: number;
  qdrant: boolean;
  say?: (line: string) => void;
};

export type KilledOutcome = {
  /** All of them hit a process that was still at work. */
  kills: number;
  /** How many of them hit it after each step had begun. */
  during: Record<string, number>;
  /** Runs that were done before their kill came. */
  missed: number;
  asked: number;
  /** Answers citing two versions, or holding a figure that is in neither state. */
  mixed: string[];
  /** After a kill: neither wholly the old state nor wholly the new one, or not one live version. */
  torn: string[];
  /** Questions that failed. */
  faults: string[];
  integrity: string;
};

const lectures = (seats: number) =>
  Array.from({ length: 300 }, (_, index) => `第${index + 1}村完成健康讲座${index + seats}场，发放材料${index + 7}份。`);
const report = (rate: string, homes: string, how: string, seats: number) =>
  [
    "浦江县卫生健康局2023年工作总结",
    `2023年，全县老年人健康管理率为${rate}。`,
    `全县共有村卫生室${homes}。`,
    `主要做法是${how}，推进老年人健康管理。`,
    ...lectures(seats),
  ].join("\n");

export async function runKilledIngest(run: KilledIngest): Promise<KilledOutcome> {
  const home = makeHome();
  const qdrant = run.qdrant ? await startFakeQdrant() : null;
  try {
    for (const [index, { rate, homes, how }] of states.entries())
      writeFileSync(join(home.folder, `${index}.txt`), report(rate, homes, how, 3 + index));
    return await killAndAsk(run, home, qdrant);
  } finally {
    home.remove();
    await qdrant?.close();
  }
}

type Home = ReturnType<typeof makeHome>;

async function killAndAsk(run: KilledIngest, home: Home, qdrant: FakeQdrant | null): Promise<KilledOutcome> {
  const env: Record<string, string> = qdrant === null ? {} : { QDRANT_URL: qdrant.url };
  await runJushi(home, ["ingest", "0.txt"], { env });
  let { milliseconds } = await ingestToTheEnd(home, env, "1.txt");
  const file = join(home.folder, "data", "jushi.sqlite");
  const database = createNodeDatabase({ file });
  const ask = await openAsking(database, env);
  const seen = { mixed: [], torn: [] as string[], faults: [] };
  const outcome: KilledOutcome = { kills: 0, during: {}, missed: 0, asked: 0, ...seen, integrity: "" };
  const asking = startAskers({ file, env, askers: run.askers });
  let random = run.seed;
  const next = () => (random = (random * 48_271) % 2_147_483_647) / 2_147_483_647;
  let answering = 1;
  while (outcome.kills < run.kills && outcome.missed < run.kills * 2) {
    await database.batch([{ sql: "DELETE FROM report_leases" }]); // A minute later, what a dead process held is free.
    // The text that answers already would change nothing, and end before anything could hit it.
    const { hit, step, lived } = await killedAfter(home, env, `${1 - answering}.txt`, next() * milliseconds);
    if (hit) {
      outcome.kills += 1;
      outcome.during[step] = (outcome.during[step] ?? 0) + 1;
    } else {
      // A machine with less to do is faster than when this was measured.
      outcome.missed += 1;
      milliseconds = lived;
    }
    const left = { rate: await shown(ask, "rate"), homes: await shown(ask, "homes"), how: await shown(ask, "how") };
    const found = states.findIndex((state) => JSON.stringify(state) === JSON.stringify(left));
    const live = (await listManaged(database)).filter(({ state }) => state === "live").length;
    if (found < 0 || live !== 1) outcome.torn.push(JSON.stringify({ ...left, live }));
    else answering = found;
    if (outcome.kills % 10 === 0) run.say?.(`${outcome.kills} kills`);
  }
  Object.assign(outcome, await asking());
  const [row] = await database.query<{ integrity_check: string }>({ sql: "PRAGMA integrity_check" });
  outcome.integrity = row?.integrity_check ?? "";
  database.close();
  return outcome;
}

/** From the first word of the process to its end: what is spent before is Node starting up. */
async function ingestToTheEnd(
  home: Home,
  env: Record<string, string>,
  file: string,
): Promise<{ milliseconds: number }> {
  const child = startJushi(home, ["ingest", file], { env });
  const begun = await firstWord(child);
  await child.ended;
  return { milliseconds: performance.now() - begun };
}

function firstWord({ child, ended }: ReturnType<typeof startJushi>): Promise<number> {
  return new Promise((resolve) => {
    child.stderr.once("data", () => resolve(performance.now()));
    void ended.then(() => resolve(performance.now()));
  });
}

type Killed = { hit: boolean; step: string; lived: number };

/** `hit` when it was still at work, and at which step of reading; `lived` counts from its first word. */
async function killedAfter(home: Home, env: Record<string, string>, file: string, after: number): Promise<Killed> {
  const child = startJushi(home, ["ingest", file], { env });
  const begun = await firstWord(child);
  const killed = setTimeout(() => child.child.kill("SIGKILL"), after);
  const { code, err } = await child.ended;
  clearTimeout(killed);
  const step = /\S+(?= \S+$)/.exec(err.trim())?.[0] ?? "";
  return { hit: code === null, step, lived: performance.now() - begun };
}

/** Askers in a thread; the function stops them and gives what they saw. */
function startAskers(given: Askers): () => Promise<AskersSaw> {
  const thread = new Worker(new URL("./askers.ts", import.meta.url), { workerData: given });
  return () =>
    new Promise((resolve, reject) => {
      thread.once("message", resolve);
      thread.once("error", reject);
      thread.postMessage("stop");
    });
}
