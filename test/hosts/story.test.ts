import { afterAll } from "vitest";
import { readConfig } from "../../src/config.ts";
import { createHostApp } from "../../src/hosts/host.ts";
import { buildNodeHost } from "../../src/hosts/node.ts";
import { withThreads } from "../../src/hosts/node/threads.ts";
import { startServer } from "../../src/hosts/serve.ts";
import { describeYearlyReport } from "../stories/yearly-report.ts";
import { makeHome } from "./run-jushi.ts";

const closing: (() => Promise<void>)[] = [];

afterAll(async () => {
  for (const close of closing) await close();
});

describeYearlyReport("Node", async () => {
  const home = makeHome();
  const config = readConfig({ JUSHI_DATA_DIR: home.folder });
  const own = await buildNodeHost(config);
  const host = withThreads(own, config, () => {});
  const server = await startServer(
    createHostApp(host, () => {}),
    { hostname: "127.0.0.1", port: 0 },
  );
  closing.push(async () => {
    await server.stop();
    await host.closeThreads();
    own.close();
    home.remove();
  });
  return {
    fetch: (path, init) => fetch(`http://localhost:${server.port}${path}`, init),
    readIn: async ({ name, text }) => {
      const files = [{ name, read: async () => new TextEncoder().encode(text) }];
      const [outcome] = await host.ingest(files, { draft: false, progress: () => {} });
      if (outcome === undefined) throw new Error("nothing was read in");
      return outcome;
    },
  };
});
