import type { Statement } from "../ports.ts";
import { messageUuid } from "../store/message-uuid.ts";
import { queueMessage } from "../store/outbox.ts";
import type { ChatDeps } from "./chat-deps.ts";
import { chatTexts } from "./texts.ts";

export type Alert = keyof typeof chatTexts.alerts;

/**
 * Tells the admins' chat of trouble, at most once an hour for each kind unless `uuid` says what counts as the same; the
 * log has every case. Empty where no chat is set. `about` is an id they can look up, never the text of a question or a
 * report.
 */
export function alertAdmins(
  { clock, settings, log }: Pick<ChatDeps, "clock" | "settings" | "log">,
  alert: Alert,
  about: string,
  uuid: string = messageUuid("alert", alert, clock().toISOString().slice(0, 13)),
): Statement[] {
  log("chat.alert", { alert, about });
  if (settings.adminChat === null) return [];
  const now = clock();
  const message = {
    uuid,
    to: { chatId: settings.adminChat },
    replyTo: null,
    content: { kind: "text", text: chatTexts.alerts[alert](about) },
  } as const;
  return [queueMessage(message, now)];
}
