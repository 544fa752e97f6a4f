import type { D1Database, Fetcher, Queue, R2Bucket } from "@cloudflare/workers-types";
import type { Environment } from "../../config.ts";
import type { JobKind } from "../../ports/job-queue.ts";

/** What wrangler.toml binds. Settings and secrets are further properties, all text. */
export type Bindings = {
  DATABASE: D1Database;
  /** Uploaded files as they came. */
  ORIGINALS: R2Bucket;
  /** Wakes somebody up to look for jobs. */
  JOBS: Queue<JobMessage>;
  /** Styles and client scripts, by file name. */
  ASSETS: Fetcher;
};

/** What a message of the queue says. */
export type JobMessage = { kind: JobKind; id: string };

/** The settings among the bindings, as Node has them in its environment. */
export function settingsIn(bindings: Bindings): Environment {
  const named = Object.entries<unknown>(bindings);
  return Object.fromEntries(named.filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}
