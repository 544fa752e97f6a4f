import { eventKeys } from "../adapters/feishu/event-keys.ts";
import type { FeishuApp } from "../adapters/feishu/feishu-app.ts";
import type { EventKeys } from "../adapters/feishu/open-event.ts";
import { createFeishuDocuments, createFeishuPlatform } from "../adapters/feishu/feishu-platform.ts";
import type { Config } from "../config.ts";
import type { Log } from "../ports.ts";
import type { ChatPlatform } from "../ports/chat-platform.ts";
import type { Documents } from "../ports/documents.ts";

/** The Feishu or Lark app of the settings, the same on every host. */
export type ConfiguredFeishu = {
  app: FeishuApp;
  platform: () => ChatPlatform;
  /** Asks the platform anew each time: on Workers no request may wait for another's token. */
  documents: Documents;
  keys: EventKeys;
};

/** Null where no app is set up. */
export function feishuAppOf(config: Config, log: Log): ConfiguredFeishu | null {
  const { FEISHU_APP_ID: appId, FEISHU_APP_SECRET: appSecret } = config;
  if (appId === null || appSecret === null) return null;
  const app = { appId, appSecret, domain: config.FEISHU_DOMAIN };
  const deps = {
    app,
    log,
    elapsed: () => performance.now(),
    sleep: (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
  };
  return {
    app,
    platform: () => createFeishuPlatform(deps),
    documents: { fetch: async (link) => createFeishuDocuments(deps).fetch(link) },
    keys: eventKeys({
      appId,
      encryptKey: config.FEISHU_ENCRYPT_KEY,
      verificationToken: config.FEISHU_VERIFICATION_TOKEN,
      tenantKey: null,
    }),
  };
}
