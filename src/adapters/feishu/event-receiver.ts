import type { Clock, Log } from "../../ports.ts";
import { createEventDispatcher, type TakeEvent } from "./event-dispatcher.ts";
import { openEvent, type EventKeys, type OpenedEvent } from "./open-event.ts";
import { readBody, type BodyFault } from "./read-body.ts";

/** Answers one request to the event address. */
export type ReceiveEvent = (request: Request) => Promise<Response>;

export type EventReceiverDeps = { keys: EventKeys; take: TakeEvent; clock: Clock; log: Log };

/**
 * The event address (`POST /feishu/events`): reads, checks, hands over, answers. 200 means that `take` has kept the
 * event; a fault answers 500, and the platform sends it again. Whatever proves nothing gets one and the same answer,
 * and leaves no trace but a line in the log.
 */
export function createEventReceiver({ keys, take, clock, log }: EventReceiverDeps): ReceiveEvent {
  const dispatcher = createEventDispatcher({ take, log });
  return async (request) => {
    const raw = await readBody(request);
    if (typeof raw === "string") return refusedBody(raw, log);
    const opened = openEvent(keys, { raw, headers: request.headers, now: clock() });
    if (opened.kind === "refused") return refused(opened, log);
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
