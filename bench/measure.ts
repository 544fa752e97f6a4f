import { createRandom, shuffled } from "./random.ts";

/** Milliseconds, one for each input. */
export type Timings = readonly number[];

export type Engine<Input> = { name: string; run: (input: Input) => unknown };

/** `-- --processor` counts the processor's time instead of the clock's, for a machine that others use too. */
export const clock = process.argv.includes("--processor") ? "processorMs" : "ms";

/** Calls per engine before the clock counts: caches filled, code compiled. */
const warmUps = 20;

/** Calls of one engine with one input, of which the fastest counts: the others met the machine's noise. */
const rounds = 2;

/**
 * Times every engine on every input. Engines take turns input by input, in a drawn order, so that a noisy moment of the
 * machine hits all of them alike. Gives the milliseconds of each engine in the order of the inputs.
 */
export async function timeInTurns<Input>(
  engines: readonly Engine<Input>[],
  inputs: readonly Input[],
): Promise<Map<string, Timings>> {
  const timings = new Map(engines.map(({ name }) => [name, inputs.map(() => Number.POSITIVE_INFINITY)]));
  const random = createRandom(inputs.length);
  for (const input of inputs.slice(0, warmUps)) for (const engine of engines) await engine.run(input);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, input] of inputs.entries()) {
      for (const { name, run } of shuffled(engines, random)) {
        const { [clock]: ms } = await timed(() => run(input));
        const fastest = timings.get(name);
        if (fastest !== undefined) fastest[at] = Math.min(fastest[at] ?? ms, ms);
      }
    }
  }
  return timings;
}

/** The time within which that share of calls was done: 0.5 is the median. */
export function percentile(timings: Timings, share: number): number {
  const sorted = [...timings].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export const median = (timings: Timings): number => percentile(timings, 0.5);

export const p99 = (timings: Timings): number => percentile(timings, 0.99);

/** Milliseconds that a piece of work takes, by the clock and of the processor, with what it gives. */
export async function timed<Result>(
  work: () => Result | Promise<Result>,
): Promise<{ ms: number; processorMs: number; result: Result }> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - start, processorMs: (user + system) / 1000, result };
}
