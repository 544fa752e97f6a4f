import { join } from "node:path";
import { createNodeDatabase } from "../../src/adapters/node-sqlite.ts";
import { makeHome, serverAddress, startJushi } from "../hosts/run-jushi.ts";
import type { StartHost } from "./running-host.ts";

/** `jushi serve` in a process of its own. */
export const startOnNode: StartHost = async (settings = {}) => {
  const home = makeHome();
  const server = startJushi(home, ["serve"], { env: settings });
  const [, url = ""] = await server.waitFor(serverAddress);
  const database = createNodeDatabase({ file: join(home.folder, "data", "jushi.sqlite") });
  return {
    url,
    database,
    tick: async () => {}, // Its own clock runs.
    close: async () => {
      database.close();
      server.child.kill("SIGTERM");
      await server.ended;
      home.remove();
    },
  };
};
