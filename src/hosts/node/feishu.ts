import { createEventReceiver } from "../../adapters/feishu/event-receiver.ts";
import { openLongConnection } from "../../adapters/feishu/long-connection.ts";
import { createUnprovedBudget } from "../../adapters/feishu/unproved-budget.ts";
import type { AppDeps } from "../../app.ts";
import type { Config } from "../../config.ts";
import type { Log } from "../../ports.ts";
import type { ChatPlatform } from "../../ports/chat-platform.ts";
import { feishuAppOf } from "../feishu-app.ts";
import type { Host } from "../host.ts";
import { startChat } from "./chat.ts";

export type RunningFeishu = {
  /** The event address; null when events come over the long connection. */
  receiveEvent: AppDeps["receiveEvent"];
  stop: () => Promise<void>;
};

/** Connects the chat to Feishu or Lark; null where no app is set up. */
export async function startFeishu(host: Host, config: Config, log: Log): Promise<RunningFeishu | null> {
  const feishu = feishuAppOf(config, log);
  if (feishu === null) return null;
  const platform = feishu.platform();
  const chat = await startChat({ host, config, platform, log });
  if (config.FEISHU_EVENTS === "websocket") {
    const connection = openLongConnection({ app: feishu.app, take: chat.take, log });
    return {
      receiveEvent: null,
      stop: async () => {
        connection.close();
        await chat.stop();
      },
    };
  }
  const keys = { ...feishu.keys, tenantKey: await ownTenant(platform) };
  const { clock } = host.deps;
  const budget = createUnprovedBudget(clock);
  return { receiveEvent: createEventReceiver({ keys, take: chat.take, budget, clock, log }), stop: chat.stop };
}

/** Null when the platform cannot be asked now, or does not say: the app id still has to be ours. */
async function ownTenant(platform: ChatPlatform): Promise<string | null> {
  return platform.bot().then(
    ({ tenantKey }) => tenantKey,
    () => null,
  );
}
