import type { EventKeys } from "../adapters/feishu/open-event.ts";
import { createFeishuPlatform } from "../adapters/feishu/feishu-platform.ts";
import type { Config } from "../config.ts";
import type { Log } from "../ports.ts";
import type { ChatPlatform } from "../ports/chat-platform.ts";
import type { ChatParts } from "./chat-host.ts";

/** The Feishu or Lark app of the settings, the same on every host. */
export type FeishuApp = { platform: () => ChatPlatform; keys: EventKeys };

/** What other parts of the product put into the chat. */
export const chatParts: ChatParts = { commands: [], actions: {}, takeFile: null };

/** Null where no app is set up. */
export function feishuAppOf(config: Config, log: Log): FeishuApp | null {
  const { FEISHU_APP_ID: appId, FEISHU_APP_SECRET: appSecret } = config;
  if (appId === null || appSecret === null) return null;
  return {
    platform: () =>
      createFeishuPlatform({
        app: { appId, appSecret, domain: config.FEISHU_DOMAIN },
        log,
        elapsed: () => performance.now(),
        sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      }),
    keys: {
      appId,
      encryptKeys: [config.FEISHU_ENCRYPT_KEY ?? ""],
      verificationTokens: [config.FEISHU_VERIFICATION_TOKEN ?? ""],
      tenantKey: null,
    },
  };
}
