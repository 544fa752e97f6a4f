import { createEventReceiver } from "../../adapters/feishu/event-receiver.ts";
import type { AppDeps } from "../../app.ts";
import type { Config } from "../../config.ts";
import type { Log } from "../../ports.ts";
import { chatParts as parts, feishuAppOf } from "../feishu-app.ts";
import type { Host } from "../host.ts";
import { startChat } from "./chat.ts";

export type RunningFeishu = {
  /** The event address; null when events come over the long connection. */
  receiveEvent: AppDeps["receiveEvent"];
  stop: () => Promise<void>;
};

/** Connects the chat to Feishu or Lark; null where no app is set up. */
export async function startFeishu(host: Host, config: Config, log: Log): Promise<RunningFeishu | null> {
  const app = feishuAppOf(config, log);
  if (app === null) return null;
  const chat = await startChat({ host, config, platform: app.platform(), parts, log });
  return {
    receiveEvent: createEventReceiver({ keys: app.keys, take: chat.take, clock: host.deps.clock, log }),
    stop: chat.stop,
  };
}
