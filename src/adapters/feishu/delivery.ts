import type { Delivery } from "../../ports/chat-platform.ts";
import type { CallFault } from "./call-fault.ts";

/** What each of the platform's codes means for a message (feishu.md 4). Codes that are not here are refusals. */

/** Try again after so many milliseconds unless the platform says when. */
const later = new Map([
  [99991400, 1000], // the app calls too often
  [230020, 1000], // this chat or person gets too many messages
  [11232, 1000], // the same, from an older part of the platform
  [230049, 2000], // the message is still being sent
  [99991663, 5000], // the token was refused twice running
  [99991661, 5000],
  [99991671, 5000],
]);

/** The chat, the bot's place in it, the person or the message is no more. */
const gone = new Set([
  230002, // the bot is not in the chat
  230011, // the message was taken back
  230110, // the message was deleted
  230111, // the message has destroyed itself
  231003, // the message does not exist any more
  230013, // the person is outside the app's availability
  230029, // the person has left
  230053, // the person has stopped the bot
  230054,
  232009, // the chat was dissolved
]);

/** The card cannot be built, or is too long: the same said as plain text may get through. */
const needsPlainText = new Set([230099, 230025]);

/** The chat or the message has no threads: a plain reply may get through. */
const needsNoThread = new Set([230019, 230071, 230072]);

export function isCardRefused(fault: CallFault): boolean {
  return fault.kind === "code" && needsPlainText.has(fault.code);
}

export function isThreadRefused(fault: CallFault): boolean {
  return fault.kind === "code" && needsNoThread.has(fault.code);
}

/** A rate limit of the platform, and for how long. */
export function isRateLimited(fault: CallFault): boolean {
  return fault.kind === "code" && [99991400, 230020, 11232].includes(fault.code);
}

export function deliveryOf(fault: CallFault): Delivery {
  if (fault.kind === "not-sent") return { kind: "later", afterMs: 5000, detail: fault.detail };
  if (fault.kind === "lost") return { kind: "unknown", detail: fault.detail };
  const wait = later.get(fault.code);
  if (wait !== undefined) return { kind: "later", afterMs: fault.resetMs ?? wait, detail: fault.detail };
  return { kind: "refused", code: fault.code, gone: gone.has(fault.code), detail: fault.detail };
}
