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
  kills: number;
  /** Of these, how many hit a process that was still at work. */
  hit: number;
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
  const { milliseconds } = await ingestToTheEnd(home, env, "1.txt");
  const file = join(home.folder, "data", "jushi.sqlite");
  const database = createNodeDatabase({ file });
  const ask = await openAsking(database, env);
  const outcome: KilledOutcome = { kills: 0, hit: 0, asked: 0, mixed: [], torn: [], faults: [], integrity: "" };
  const asking = startAskers({ file, env, askers: run.askers });
  let random = run.seed;
  const next = () => (random = (random * 48_271) % 2_147_483_647) / 2_147_483_647;
  for (; outcome.kills < run.kills; outcome.kills += 1) {
    await database.batch([{ sql: "DELETE FROM report_leases" }]); // A minute later, what a dead process held is free.
    const sent = `${outcome.kills % 2}.txt`;
    if (await killedAfter(home, env, sent, next() * 1.1 * milliseconds)) outcome.hit += 1;
    const left = { rate: await shown(ask, "rate"), homes: await shown(ask, "homes"), how: await shown(ask, "how") };
    const whole = states.some((state) => JSON.stringify(state) === JSON.stringify(left));
    const live = (await listManaged(database)).filter(({ state }) => state === "live").length;
    if (!whole || live !== 1) outcome.torn.push(JSON.stringify({ ...left, live }));
    if (outcome.kills % 10 === 9) run.say?.(`${outcome.kills + 1} kills`);
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

/** True when it was still at work. */
async function killedAfter(home: Home, env: Record<string, string>, file: string, after: number): Promise<boolean> {
  const child = startJushi(home, ["ingest", file], { env });
  await firstWord(child);
  const killed = setTimeout(() => child.child.kill("SIGKILL"), after);
  const { code } = await child.ended;
  clearTimeout(killed);
  return code === null;
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
