import type { D1Database } from "@cloudflare/workers-types";
import { fileURLToPath } from "node:url";
import { createTestHarness } from "wrangler";
import { createD1Database } from "../../src/adapters/d1.ts";
import type { StartHost } from "./running-host.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The Worker of wrangler.toml, bundled as it is deployed, in workerd with local D1, R2 and queues. */
export const startOnWorkers: StartHost = async (settings = {}) => {
  const harness = createTestHarness({ root, workers: [{ configPath: "wrangler.toml", vars: settings }] });
  await harness.listen();
  const { DATABASE } = await harness.getWorker<{ DATABASE: D1Database }>().getEnv();
  const fetchFrom = harness.fetch as unknown as typeof fetch;
  return {
    fetch: (path, init) => fetchFrom(path, init),
    database: createD1Database(DATABASE),
    close: () => harness.close(),
  };
};
