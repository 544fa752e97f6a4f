import { simulate } from "../digest/simulation.ts";

/**
 * `npm run chaos -- digest`: 200 groups through 60 weeks with kills at every step, two instances and three firings for
 * each slot; `CHATS`, `WEEKS` and `SEED` may be others. Ends with 1 when a summary was missing or doubled, or when the
 * negative control, a platform told another uuid at every try, did not double any.
 */
const number = (name: string, otherwise: number) => Number(process.env[name] ?? otherwise);
const run = { chats: number("CHATS", 200), weeks: number("WEEKS", 60), seed: number("SEED", 7), deaths: 0.1 };

const begun = performance.now();
const outcome = await simulate(run);
console.log(`seed ${run.seed}:`, JSON.stringify(outcome), `${Math.round((performance.now() - begun) / 1000)} s`);

let sends = 0;
const otherUuid = (uuid: string) => `${uuid.slice(0, 30)}${(sends += 1)}`;
const control = await simulate({ ...run, chats: Math.min(run.chats, 6), uuid: otherUuid });
console.log("negative control, another uuid at every try:", JSON.stringify(control));

process.exitCode = outcome.missing > 0 || outcome.doubled > 0 || control.doubled === 0 ? 1 : 0;
