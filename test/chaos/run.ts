import { fileURLToPath } from "node:url";
import { simulate } from "../digest/simulation.ts";
import { createBotProcess } from "./bot-process.ts";
import { runCrowd } from "./crowd.ts";
import { runKilledIngest } from "./killed-ingest.ts";
import { runDeliveries, type DeliveryRun } from "./deliveries.ts";
import { runSoak } from "./soak.ts";

/**
 * `npm run chaos [-- deliveries | crowd | soak | ingest | digest]`; deliveries when nothing is said. Each prints what it saw
 * and ends with 1 when that is not what is promised, or when a negative control did not fail.
 */
const number = (name: string, otherwise: number) => Number(process.env[name] ?? otherwise);
const say = (line: string) => console.error(`… ${line}`);

/** At full size, five seeds unless `SEED=n` names one; `QUESTIONS` and `KILLS` may be smaller. */
async function deliveries(): Promise<boolean> {
  const questions = number("QUESTIONS", 10_000);
  const kills = number("KILLS", 50);
  const seeds = process.env["SEED"] === undefined ? [1, 2, 3, 4, 5] : [number("SEED", 1)];
  const faults = { duplicates: 0.3, limited: 0.05, ambiguous: 0.05 };
  const memoryBot: DeliveryRun["makeBot"] = (folder, fake) =>
    createBotProcess(folder, fake, { entry: fileURLToPath(new URL("./memory-bot.ts", import.meta.url)) });

  let kept = true;
  for (const seed of seeds) {
    const outcome = await runDeliveries({ seed, questions, kills, ...faults, say });
    console.log(`seed ${seed}:`, JSON.stringify(outcome));
    kept &&= outcome.lost + outcome.missed + outcome.doubled + outcome.damaged === 0;
  }
  const control = { seed: seeds[0] ?? 1, questions: Math.min(questions, 2000), kills: Math.min(kills, 10), ...faults };
  for (const [name, change] of [
    ["a platform that forgets uuids", { forgetsUuids: true }],
    ["a bot that remembers in memory only", { makeBot: memoryBot }],
  ] as const) {
    const outcome = await runDeliveries({ ...control, ...change, patience: 20_000, say });
    console.log(`negative control, ${name}:`, JSON.stringify(outcome));
    kept &&= outcome.doubled > 0;
  }
  return kept;
}

/** `QUESTIONS` questions (200) in one group within ten seconds. */
async function crowd(): Promise<boolean> {
  const outcome = await runCrowd(number("QUESTIONS", 200));
  console.log("crowd:", JSON.stringify(outcome));
  const { asked, answered, outOfOrder, other, p99Seconds } = outcome;
  return answered === asked && outOfOrder === 0 && other === 0 && p99Seconds <= 90;
}

/** F8: `MINUTES` (60) at `A_SECOND` (20) questions a second; 0 for as many as the machine answers. */
async function soak(): Promise<boolean> {
  const pace = number("A_SECOND", 20) || Number.POSITIVE_INFINITY;
  const outcome = await runSoak({ minutes: number("MINUTES", 60), pace }, say);
  console.log("soak:", JSON.stringify(outcome));
  const { memory, openFiles, writeAheadLog, unanswered } = outcome;
  const grows = memory.end - memory.begin > 50 || openFiles.end - openFiles.begin > 8;
  return !grows && writeAheadLog.mostMegabytes <= 64 && unanswered === 0;
}

/** I1: `KILLS` (50) kills of a re-ingest while `ASKERS` (20) ask, with the database's own index and with Qdrant. */
async function ingest(): Promise<boolean> {
  let kept = true;
  for (const qdrant of [false, true]) {
    const seed = number("SEED", 1);
    const outcome = await runKilledIngest({
      kills: number("KILLS", 50),
      askers: number("ASKERS", 20),
      seed,
      qdrant,
      say,
    });
    console.log(`${qdrant ? "Qdrant" : "FTS5"}, seed ${seed}:`, JSON.stringify(outcome));
    const { mixed, torn, faults, integrity } = outcome;
    kept &&= mixed.length + torn.length + faults.length === 0 && integrity === "ok";
  }
  return kept;
}

/** Weekly summaries of `CHATS` groups (200) through `WEEKS` weeks (60) of simulated time. */
async function digest(): Promise<boolean> {
  const simulated = { chats: number("CHATS", 200), weeks: number("WEEKS", 60), seed: number("SEED", 7), deaths: 0.1 };
  const outcome = await simulate(simulated);
  console.log(`seed ${simulated.seed}:`, JSON.stringify(outcome));
  let sends = 0;
  const otherUuid = (uuid: string) => `${uuid.slice(0, 30)}${(sends += 1)}`;
  const control = await simulate({ ...simulated, chats: Math.min(simulated.chats, 6), uuid: otherUuid });
  console.log("negative control, another uuid at every try:", JSON.stringify(control));
  return outcome.missing + outcome.doubled === 0 && control.doubled > 0;
}

const runs: Readonly<Record<string, () => Promise<boolean>>> = { deliveries, crowd, soak, ingest, digest };
const name = process.argv[2] ?? "deliveries";
const run = runs[name];
if (run === undefined) {
  console.error(`npm run chaos -- ${Object.keys(runs).join(" | ")}`);
  process.exitCode = 2;
} else process.exitCode = (await run()) ? 0 : 1;
