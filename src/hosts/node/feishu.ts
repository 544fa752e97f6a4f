import { setTimeout as sleep } from "node:timers/promises";
import { createEventReceiver } from "../../adapters/feishu/event-receiver.ts";
import { createFeishuPlatform } from "../../adapters/feishu/feishu-platform.ts";
import type { AppDeps } from "../../app.ts";
import type { Config } from "../../config.ts";
import type { Log } from "../../ports.ts";
import type { ChatParts } from "../chat-host.ts";
import type { Host } from "../host.ts";
import { startChat } from "./chat.ts";

export type RunningFeishu = {
  /** The event address; null when events come over the long connection. */
  receiveEvent: AppDeps["receiveEvent"];
  stop: () => Promise<void>;
};

/** What other parts of the product put into the chat. */
const parts: ChatParts = { commands: [], actions: {}, takeFile: null };

/** Connects the chat to Feishu or Lark; null where no app is set up. */
export async function startFeishu(host: Host, config: Config, log: Log): Promise<RunningFeishu | null> {
  const { FEISHU_APP_ID: appId, FEISHU_APP_SECRET: appSecret } = config;
  if (appId === null || appSecret === null) return null;
  const platform = createFeishuPlatform({
    app: { appId, appSecret, domain: config.FEISHU_DOMAIN },
    log,
    elapsed: () => performance.now(),
    sleep: async (milliseconds) => sleep(milliseconds),
  });
  const chat = await startChat({ host, config, platform, parts, log });
  const keys = {
    appId,
    encryptKeys: [config.FEISHU_ENCRYPT_KEY ?? ""],
    verificationTokens: [config.FEISHU_VERIFICATION_TOKEN ?? ""],
    tenantKey: null,
  };
  return {
    receiveEvent: createEventReceiver({ keys, take: chat.take, clock: host.deps.clock, log }),
    stop: chat.stop,
  };
}
