import type { Clock, Log } from "../../ports.ts";
import { createEventDispatcher, type TakeEvent } from "./event-dispatcher.ts";
import { looksSigned, openEvent, type EventKeys, type OpenedEvent } from "./open-event.ts";
import { readBody, type BodyFault } from "./read-body.ts";
import type { UnprovedBudget } from "./unproved-budget.ts";

/** Answers one request to the event address; `from` is the caller's address as the host knows it. */
export type ReceiveEvent = (request: Request, from: string) => Promise<Response>;

export type EventReceiverDeps = { keys: EventKeys; take: TakeEvent; budget: UnprovedBudget; clock: Clock; log: Log };

/**
 * The event address (`POST /feishu/events`): reads, checks, hands over, answers. 200 means that `take` has kept the
 * event; a fault answers 500, and the platform sends it again. Whatever proves nothing gets one and the same answer,
 * and leaves no trace but a line in the log. An address that goes on like that is turned away: unread where the request
 * does not even look signed, else after one hash of its bytes.
 */
export function createEventReceiver({ keys, take, budget, clock, log }: EventReceiverDeps): ReceiveEvent {
  const dispatcher = createEventDispatcher({ take, log });
  return async (request, from) => {
    const spent = budget.isSpent(from);
    if (spent && !looksSigned(request.headers, clock())) return tooMany();
    const raw = await readBody(request);
    const opened =
      typeof raw === "string" ? raw : openEvent(keys, { raw, headers: request.headers, now: clock(), spent });
    if (typeof opened === "string" || opened.kind === "refused") {
      if (budget.count(from)) log("feishu.event.limited", { from });
      if (spent) return tooMany();
      return typeof opened === "string" ? refusedBody(opened, log) : refused(opened, log);
    }
    if (opened.kind === "challenge") return Response.json({ challenge: opened.challenge });
    try {
      const { body } = opened;
      const reply: unknown = await dispatcher.invoke({ schema: "2.0", ...body }, { needCheck: false });
      return Response.json(typeof reply === "object" && reply !== null ? reply : {});
    } catch (error) {
      log("feishu.event.not-kept", { error: error instanceof Error ? error.message : "unknown" });
      return Response.json({ error: "try again" }, { status: 500 });
    }
  };
}

/** Nothing is logged: the line that said so would be written thousands of times. */
function tooMany(): Response {
  return Response.json({ error: "too many requests" }, { status: 429, headers: { "retry-after": "60" } });
}

function refused({ reason, why }: Extract<OpenedEvent, { kind: "refused" }>, log: Log): Response {
  log("feishu.event.refused", { why });
  return reason === "malformed"
    ? Response.json({ error: "bad request" }, { status: 400 })
    : Response.json({ error: "unauthorized" }, { status: 401 });
}

function refusedBody(fault: BodyFault, log: Log): Response {
  log("feishu.event.refused", { why: fault });
  const status = { "too-large": 413, "too-slow": 408, encoded: 415 }[fault];
  return Response.json({ error: "bad request" }, { status });
}
