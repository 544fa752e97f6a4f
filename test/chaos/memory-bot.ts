import { randomUUID } from "node:crypto";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { createEventReceiver } from "../../src/adapters/feishu/event-receiver.ts";
import { createFeishuPlatform } from "../../src/adapters/feishu/feishu-platform.ts";
import { createUnprovedBudget } from "../../src/adapters/feishu/unproved-budget.ts";
import type { ChatMessage } from "../../src/ports/chat-platform.ts";

/**
 * The usual shape of a bot, for the negative control: it acknowledges first, remembers what it saw in memory, and tries
 * a send three times under a new uuid each time. The chaos test must see what that loses and doubles.
 */
const setting = (name: string) => process.env[name] ?? "";
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const platform = createFeishuPlatform({
  app: {
    appId: setting("FEISHU_APP_ID"),
    appSecret: setting("FEISHU_APP_SECRET"),
    domain: setting("FEISHU_DOMAIN"),
  },
  log: () => {},
  elapsed: () => performance.now(),
  sleep: pause,
});
const seen = new Set<string>();

async function answer({ messageId, chatId }: ChatMessage): Promise<void> {
  await pause(20);
  for (let tries = 0; tries < 3; tries += 1) {
    const delivery = await platform.send({
      uuid: randomUUID(),
      to: { chatId },
      replyTo: { messageId, inThread: false },
      content: { kind: "text", text: "92.79%" },
    });
    if (delivery.kind === "sent") return;
    await pause(200);
  }
}

const receive = createEventReceiver({
  keys: {
    appId: setting("FEISHU_APP_ID"),
    encryptKeys: [setting("FEISHU_ENCRYPT_KEY")],
    verificationTokens: [setting("FEISHU_VERIFICATION_TOKEN")],
    tenantKey: null,
  },
  take: async (event) => {
    if (event.kind !== "message" || seen.has(event.message.messageId)) return;
    seen.add(event.message.messageId);
    void answer(event.message);
  },
  budget: createUnprovedBudget(() => new Date()),
  clock: () => new Date(),
  log: () => {},
});

const app = new Hono();
app.post("/feishu/events", (context) => receive(context.req.raw, ""));
serve({ fetch: app.fetch, port: 0 }, ({ port }) => console.log(`据实已启动：http://localhost:${port}`));
