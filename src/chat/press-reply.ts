import { readCardAction } from "../cards/actions.ts";
import type { ChatEvent } from "../ports/chat-platform.ts";
import { chatTexts } from "./texts.ts";

/** A short line the platform shows to the person who pressed, and to nobody else. */
export type PressReply = { toast: { type: "info" | "success"; content: string } };

/** Said within the three seconds a press may take: only that it was received, because nothing was done yet. */
export function pressReply(event: ChatEvent): PressReply | undefined {
  if (event.kind !== "action") return undefined;
  const action = readCardAction(event.value);
  return action?.do === "feedback"
    ? { toast: { type: "success", content: chatTexts.toasts.feedback } }
    : { toast: { type: "info", content: chatTexts.toasts.working } };
}
