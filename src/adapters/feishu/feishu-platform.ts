import type { ChatPlatform } from "../../ports/chat-platform.ts";
import type { Documents } from "../../ports/documents.ts";
import { createDirectory } from "./directory.ts";
import { createDocuments } from "./documents.ts";
import type { FeishuDeps } from "./feishu-app.ts";
import { createFeishuClient } from "./feishu-client.ts";
import { createPacer } from "./pacer.ts";
import { createReading } from "./read-messages.ts";
import { createSending } from "./send.ts";

/** Feishu or Lark as the chat platform. Opens no connection until it is used; one per process keeps the pace. */
export function createFeishuPlatform(deps: FeishuDeps): ChatPlatform {
  const client = createFeishuClient(deps);
  const directory = createDirectory({ ...deps, client });
  return {
    ...createSending({ client, pacer: createPacer(deps) }),
    ...createReading({ ...deps, client, botOpenId: async () => (await directory.bot()).openId }),
    ...directory,
  };
}

/** The documents of the same platform. */
export function createFeishuDocuments(deps: FeishuDeps): Documents {
  return createDocuments({ ...deps, client: createFeishuClient(deps) });
}
