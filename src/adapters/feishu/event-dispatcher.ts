import { EventDispatcher } from "@larksuiteoapi/node-sdk";
import type { Log } from "../../ports.ts";
import type { ChatEvent } from "../../ports/chat-platform.ts";
import { eventTypes, readEvent, type EventType } from "./read-event.ts";
import { createSdkLogger } from "./sdk-logger.ts";

/**
 * Takes one event and resolves once it is safely kept; when it rejects, the platform sends the event again. What is
 * given for a press on a card is shown to the person who pressed.
 */
export type TakeEvent = (event: ChatEvent) => Promise<PressReply | void>;

export type PressReply = { toast: { type: "info" | "success" | "warning" | "error"; content: string } };

/** The SDK's dispatcher with our mapping. Its own check of signatures is never used (see `open-event.ts`). */
export function createEventDispatcher({ take, log }: { take: TakeEvent; log: Log }): EventDispatcher {
  const dispatcher = new EventDispatcher({ logger: createSdkLogger(log) });
  const handlers = eventTypes.map((type) => [type, (data: unknown) => dispatch(type, data, take, log)]);
  dispatcher.register(Object.fromEntries(handlers) as Record<string, (data: unknown) => Promise<unknown>>);
  return dispatcher;
}

async function dispatch(type: EventType, data: unknown, take: TakeEvent, log: Log): Promise<PressReply | undefined> {
  // The SDK lays the header's fields and the event's side by side.
  const { event_id: eventId, tenant_key: tenantKey } = data as Record<string, unknown>;
  const event = readEvent(type, data, { eventId: textOr(eventId, ""), tenantKey: textOr(tenantKey, "") });
  if (event === null) {
    log("feishu.event.unreadable", { type });
    return undefined;
  }
  return (await take(event)) ?? undefined;
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === "string" ? value : otherwise;
}
