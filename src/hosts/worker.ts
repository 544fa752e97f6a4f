import type { ExecutionContext } from "@cloudflare/workers-types";
import type { Hono } from "hono";
import { createHostApp } from "./host.ts";
import { createLog } from "./log.ts";
import type { Bindings } from "./worker/bindings.ts";
import { createWorkerHosts } from "./worker/host.ts";

/** The product on Cloudflare Workers (design.md 4); what is bound to it is in wrangler.toml. */

const hostOf = createWorkerHosts();

const log = createLog(
  () => new Date(),
  (line) => console.log(line),
);

let app: Hono | null = null;

export default {
  fetch: async (request: Request, bindings: Bindings, context: ExecutionContext): Promise<Response> => {
    const host = await hostOf(bindings);
    app ??= createHostApp(host, log);
    return app.fetch(request, bindings, context);
  },
};
