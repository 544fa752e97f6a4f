import type { Database } from "../../src/ports.ts";

/** The product as it runs, reached as anybody reaches it. */
export type RunningHost = {
  fetch: (path: string, init?: RequestInit) => Promise<Response>;
  /** The database the host works with, for what a test has to put there or look up. */
  database: Database;
  close: () => Promise<void>;
};

/** Starts one host with these settings and an empty library. */
export type StartHost = (settings?: Readonly<Record<string, string>>) => Promise<RunningHost>;
