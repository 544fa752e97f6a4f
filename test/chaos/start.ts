/** `npm run chaos` kills the bot while questions come in; `npm run chaos -- digest` the clock of the weekly summaries. */
const [what = "deliveries"] = process.argv.slice(2);
const runs: Record<string, () => Promise<unknown>> = {
  deliveries: () => import("./run.ts"),
  digest: () => import("./run-digest.ts"),
};
const run = runs[what];
if (run === undefined) {
  console.error(`no such run: ${what}; there are ${Object.keys(runs).join(", ")}`);
  process.exitCode = 2;
} else await run();
