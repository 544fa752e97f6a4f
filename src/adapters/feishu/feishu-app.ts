import type { Log } from "../../ports.ts";

export const callTimeoutMs = 10_000;

/** The self-built app the bot is. `domain` is the open platform's address: Feishu, Lark, or a local one in tests. */
export type FeishuApp = { appId: string; appSecret: string; domain: string };

export type FeishuDeps = {
  app: FeishuApp;
  log: Log;
  /** For one call, downloads apart; 10 seconds when left out. */
  timeoutMs?: number;
  /** Milliseconds that only ever go forward, whatever is done to the machine's clock. */
  elapsed: () => number;
  sleep: (milliseconds: number) => Promise<void>;
};
