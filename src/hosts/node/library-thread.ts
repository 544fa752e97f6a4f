import { workerData } from "node:worker_threads";
import type { Config } from "../../config.ts";
import { buildNodeHost } from "../node.ts";
import { libraryWork } from "./library-work.ts";
import { serveThread } from "./serve-thread.ts";

/** What runs inside a thread: the whole product again, with a connection of its own. */
const host = await buildNodeHost(workerData as Config);

serveThread(libraryWork(host), host.close);
