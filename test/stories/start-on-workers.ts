import type { D1Database } from "@cloudflare/workers-types";
import { fileURLToPath } from "node:url";
import { createTestHarness } from "wrangler";
import { createD1Database } from "../../src/adapters/d1.ts";
import type { StartHost } from "./running-host.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The Worker of wrangler.toml, bundled as it is deployed, in workerd with local D1, R2 and queues. */
export const startOnWorkers: StartHost = async (settings = {}) => {
  const harness = createTestHarness({ root, workers: [{ configPath: "wrangler.toml", vars: settings }] });
  const { url } = await harness.listen();
  const worker = harness.getWorker<{ DATABASE: D1Database }>();
  await fetch(new URL("/readyz", url)); // The first request makes the tables.
  return {
    url: url.href.replace(/\/$/, ""),
    database: createD1Database((await worker.getEnv()).DATABASE),
    tick: async () => void (await worker.scheduled({ cron: "* * * * *", scheduledTime: new Date() })),
    close: () => harness.close(),
  };
};
