import type { D1Database, Fetcher, R2Bucket } from "@cloudflare/workers-types";
import type { Environment } from "../../config.ts";

/** What wrangler.toml binds. Settings and secrets are further properties, all text. */
export type Bindings = {
  DATABASE: D1Database;
  /** Uploaded files as they came. */
  ORIGINALS: R2Bucket;
  /** Styles and client scripts, by file name. */
  ASSETS: Fetcher;
};

/** The settings among the bindings, as Node has them in its environment. */
export function settingsIn(bindings: Bindings): Environment {
  const named = Object.entries<unknown>(bindings);
  return Object.fromEntries(named.filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}
