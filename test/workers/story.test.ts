import { env, exports } from "cloudflare:workers";
import { createWorkerHosts } from "../../src/hosts/worker/host.ts";
import { describeYearlyReport } from "../stories/yearly-report.ts";

describeYearlyReport("Workers", async () => {
  const host = await createWorkerHosts()(env);
  return {
    fetch: (path, init) => exports.default.fetch(new Request(new URL(path, "http://jushi.invalid"), init)),
    readIn: async ({ name, text }) => {
      const files = [{ name, read: async () => new TextEncoder().encode(text) }];
      const [outcome] = await host.ingest(files, { draft: false, progress: () => {} });
      if (outcome === undefined) throw new Error("nothing was read in");
      return outcome;
    },
  };
});
