import type { CardAction } from "../cards/actions.ts";
import type { JsonValue } from "../reports/json.ts";
import type { ChatDeps, ChatRequest, Handled } from "./chat-deps.ts";

/** A press on a button of ours, by somebody the gate let in. */
export type Press<Do extends CardAction["do"]> = {
  request: ChatRequest;
  /** The card that was pressed. */
  messageId: string;
  action: Extract<CardAction, { do: Do }>;
  form: Readonly<Record<string, JsonValue>>;
};

export type ActionHandler<Do extends CardAction["do"]> = (deps: ChatDeps, press: Press<Do>) => Promise<Handled>;

/** Who handles what, by `do`. The host joins those of all parts; a button without a handler is answered politely. */
export type ActionHandlers = { readonly [Do in CardAction["do"]]?: ActionHandler<Do> };
