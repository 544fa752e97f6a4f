import type { CardAction } from "../../cards/actions.ts";
import type { Outgoing } from "../../ports/chat-platform.ts";
import type { ManagedReport } from "../../ports/management.ts";
import type { ManagementScope } from "../../reports/management-scope.ts";
import { messageUuid } from "../../store/message-uuid.ts";
import { queueSending } from "../../store/outbox.ts";
import type { ActionHandler, Press } from "../action-handlers.ts";
import type { ChatDeps, Handled } from "../chat-deps.ts";
import { said } from "../reply.ts";
import { chatTexts } from "../texts.ts";
import { actingFor } from "./acting-for.ts";
import type { AdminTools, AsAdmin } from "./admin-tools.ts";

/** A press by somebody who looks after reports, with whose they are. */
export type Given<Do extends CardAction["do"]> = Press<Do> & AsAdmin;

/** Whoever presses must look after the report; to others its buttons do nothing. */
export function asAdmin<Do extends CardAction["do"]>(
  tools: AdminTools,
  handle: (deps: ChatDeps, press: Given<Do>) => Promise<Handled>,
): ActionHandler<Do> {
  return async (deps, press) => {
    const { request } = press;
    const acting = await actingFor(tools, request);
    if (acting === null) return said(deps, request, { outcome: "not-admin", text: chatTexts.adminsOnly });
    return handle(deps, { ...press, ...acting });
  };
}

/** The version a button names, if it is there for who presses. */
export async function versionOf(
  { management }: AdminTools,
  { action, within }: { action: { report: string; version: number }; within: ManagementScope },
): Promise<ManagedReport | null> {
  const versions = await management.versions({ id: action.report, within });
  return versions.find(({ version }) => version === action.version) ?? null;
}

/** The card that was pressed shows something else. */
export function patchPressed(deps: ChatDeps, { request, messageId }: Given<CardAction["do"]>, content: Outgoing) {
  const uuid = messageUuid("pressed", request.id);
  const lane = request.chatId ?? request.openId;
  return queueSending(
    { uuid, lane, sending: { do: "patch", shown: { messageId }, content, instead: null } },
    deps.clock(),
  );
}
