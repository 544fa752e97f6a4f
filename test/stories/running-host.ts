import type { Database } from "../../src/ports.ts";
import { keepApiKey, keyScopes } from "../../src/store/api-keys.ts";

/** The product as it runs, reached as anybody reaches it. */
export type RunningHost = {
  /** Without a slash at its end. */
  url: string;
  /** The database the host works with, for what a test has to put there or look up. */
  database: Database;
  /** Lets the host's clock strike now. */
  tick: () => Promise<void>;
  close: () => Promise<void>;
};

/** Starts one host with these settings and an empty library. */
export type StartHost = (settings?: Readonly<Record<string, string>>) => Promise<RunningHost>;

/** A key with every scope, put where the host looks for it. */
export async function makeApiKey({ database }: RunningHost): Promise<string> {
  const key = `jsk_${crypto.randomUUID()}`;
  const about = {
    id: "stories",
    name: "stories",
    scopes: keyScopes,
    audience: null,
    createdAt: "2026-01-01T00:00:00.000Z",
    expiresAt: "2100-01-01T00:00:00.000Z",
  };
  await database.batch([keepApiKey(key, about)]);
  return key;
}

export type Uploaded = { outcome: string; version: number | null; message: string };

/** Reads a text in through the API and publishes it. */
export async function publishOver(host: RunningHost, key: string, file: { name: string; text: string }) {
  const response = await fetch(`${host.url}/api/reports`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify({ ...file, publish: true }),
  });
  const outcomes = (await response.json()) as Uploaded[];
  return { status: response.status, outcomes };
}
