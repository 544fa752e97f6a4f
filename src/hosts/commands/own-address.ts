import type { Config } from "../../config.ts";

/**
 * Where the pages of this installation are: its public address, or this machine's. Empty where the system picks a port
 * when the server starts (PORT=0) and `port` does not say which.
 */
export function ownAddress({ JUSHI_BASE_URL, PORT }: Config, port: number = PORT): string {
  return JUSHI_BASE_URL ?? (port === 0 ? "" : `http://localhost:${port}`);
}
