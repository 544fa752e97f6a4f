import { serveThread } from "../../../src/hosts/node/serve-thread.ts";
import { oddWork } from "./odd-work.ts";

serveThread(oddWork, () => {});
