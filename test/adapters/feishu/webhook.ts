import { Hono } from "hono";
import { createEventReceiver } from "../../../src/adapters/feishu/event-receiver.ts";
import type { EventKeys } from "../../../src/adapters/feishu/open-event.ts";
import { createUnprovedBudget } from "../../../src/adapters/feishu/unproved-budget.ts";
import type { ChatEvent } from "../../../src/ports/chat-platform.ts";
import { messageEvent, type PushedEvent } from "../../fakes/feishu/events.ts";
import { addMessage } from "../../fakes/feishu/say.ts";
import { sealEvent, type SealedEvent } from "../../fakes/feishu/seal-event.ts";
import { addChat, addUser, createWorld, type World } from "../../fakes/feishu/world.ts";

export const now = Date.UTC(2026, 10, 22, 4);
export const forged = { status: 401, text: '{"error":"unauthorized"}' };

type Sent = { body: NonNullable<RequestInit["body"]>; headers: Record<string, string>; from?: string };

/** The address events are pushed to, as it is served, in a world of one group and one member. */
export type Webhook = {
  world: World;
  taken: ChatEvent[];
  logged: unknown[];
  app: Hono;
  /** Everybody calls from an address of their own unless `from` says so: how often one may is a test by itself. */
  post(sent: Sent): Promise<{ status: number; text: string }>;
  question(): PushedEvent;
  seal(event: unknown, at?: number): SealedEvent;
  pass(milliseconds: number): void;
};

/** Opens it with the world's own keys, or with others in their place. */
export function openWebhook(otherKeys: (own: EventKeys) => Partial<EventKeys> = () => ({})): Webhook {
  const world = createWorld(1);
  addUser(world, "ou_1");
  addChat(world, "oc_1");
  const taken: ChatEvent[] = [];
  const logged: unknown[] = [];
  const app = new Hono();
  let [time, callers] = [now, 0];
  const { appId, encryptKey, verificationToken, tenantKey } = world.app;
  const own = { appId, encryptKeys: [encryptKey], verificationTokens: [verificationToken], tenantKey };
  const receive = createEventReceiver({
    keys: { ...own, ...otherKeys(own) },
    take: async (event) => void taken.push(event),
    budget: createUnprovedBudget(() => new Date(time)),
    clock: () => new Date(time),
    log: (event, fields) => logged.push([event, fields]),
  });
  app.post("/feishu/events", (context) => receive(context.req.raw, context.req.header("from") ?? ""));
  return {
    world,
    taken,
    logged,
    app,
    async post({ body, headers, from = `10.${(callers += 1) >> 8}.0.${callers & 255}` }) {
      const request: RequestInit = { method: "POST", body, headers: { ...headers, from }, duplex: "half" };
      const response = await app.request("/feishu/events", request);
      return { status: response.status, text: await response.text() };
    },
    question() {
      const chat = addChat(world, "oc_1", { members: new Set(["ou_1"]) });
      const said = addMessage(world, { chatId: "oc_1", from: "ou_1", mention: ["bot"], text: "覆盖率多少" });
      return messageEvent(world, said, chat);
    },
    seal: (event, at = now) => sealEvent(event, encryptKey, at),
    pass(milliseconds) {
      time += milliseconds;
    },
  };
}
