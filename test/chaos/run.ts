import { fileURLToPath } from "node:url";
import { createBotProcess } from "./bot-process.ts";
import { runDeliveries, type DeliveryRun } from "./deliveries.ts";

/**
 * `npm run chaos`: delivery at full size, five seeds unless `SEED=n` names one; `QUESTIONS` and `KILLS` may be smaller.
 * Ends with 1 when a question was lost or answered twice, or when a negative control did not fail.
 */
const number = (name: string, otherwise: number) => Number(process.env[name] ?? otherwise);
const questions = number("QUESTIONS", 10_000);
const kills = number("KILLS", 50);
const seeds = process.env["SEED"] === undefined ? [1, 2, 3, 4, 5] : [number("SEED", 1)];

const faults = { duplicates: 0.3, limited: 0.05, ambiguous: 0.05 };
const say = (line: string) => console.error(`… ${line}`);
const memoryBot: DeliveryRun["makeBot"] = (folder, fake) =>
  createBotProcess(folder, fake, fileURLToPath(new URL("./memory-bot.ts", import.meta.url)));

let failed = false;
for (const seed of seeds) {
  const outcome = await runDeliveries({ seed, questions, kills, ...faults, say });
  console.log(`seed ${seed}:`, JSON.stringify(outcome));
  failed ||= outcome.lost > 0 || outcome.missed > 0 || outcome.doubled > 0;
}
const control = { seed: seeds[0] ?? 1, questions: Math.min(questions, 2000), kills: Math.min(kills, 10), ...faults };
for (const [name, change] of [
  ["a platform that forgets uuids", { forgetsUuids: true }],
  ["a bot that remembers in memory only", { makeBot: memoryBot }],
] as const) {
  const outcome = await runDeliveries({ ...control, ...change, patience: 20_000, say });
  console.log(`negative control, ${name}:`, JSON.stringify(outcome));
  failed ||= outcome.doubled === 0;
}
process.exitCode = failed ? 1 : 0;
