import { Hono } from "hono";
import { createEventReceiver } from "../../../src/adapters/feishu/event-receiver.ts";
import { createUnprovedBudget } from "../../../src/adapters/feishu/unproved-budget.ts";

/** A server's event address by itself: it takes events sealed with the key `k` and forgets them. */
export function eventApp(verificationToken: string): Hono {
  const receive = createEventReceiver({
    keys: { appId: "a", encryptKeys: ["k"], verificationTokens: [verificationToken], tenantKey: null },
    take: async () => {},
    budget: createUnprovedBudget(() => new Date()),
    clock: () => new Date(),
    log: () => {},
  });
  return new Hono().post("/feishu/events", (context) => receive(context.req.raw, ""));
}
