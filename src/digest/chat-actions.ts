import type { ActionHandlers } from "../chat/action-handlers.ts";
import type { ChatDeps } from "../chat/chat-deps.ts";
import { said } from "../chat/reply.ts";
import { saveSubscription, subscriptionOf } from "../store/digest-subscriptions.ts";
import { asManager, textOf, withStatements, type DigestChatDeps } from "./chat-commands.ts";
import { decideDraft, recallOf, sendNow, whenOf } from "./manage.ts";
import { readSettings } from "./settings-form.ts";
import { digestTexts } from "./texts.ts";

/** What the buttons of a weekly summary do. */
export function digestActions(digest: DigestChatDeps): ActionHandlers {
  return {
    "digest-settings": (deps, { request, form }) =>
      asManager(deps, request, async (group) => {
        const current = await subscriptionOf(deps.database, group.chatId);
        if (current === null) return said(deps, group, { outcome: "digest", text: digestTexts.notSubscribed });
        const read = readSettings(form, current, digest.gazetteer);
        if (read.kind === "problem") return said(deps, group, { outcome: "digest", text: read.text });
        const text = digestTexts.saved(whenOf(read.subscription, deps.clock()));
        return withStatements(said(deps, group, { outcome: "digest", text }), [saveSubscription(read.subscription)]);
      }),
    "digest-again": (deps, { request }) =>
      asManager(deps, request, async (group) => {
        const { chatId, openId: by } = group;
        const { timeZone } = deps.settings;
        const sent = await sendNow(digest, { chatId, by, now: deps.clock(), timeZone, again: true });
        return said(deps, group, { outcome: "digest", text: textOf(sent) });
      }),
    "digest-recall": (deps, { request, action }) =>
      asManager(deps, request, async (group) => {
        const { chatId, openId: by } = group;
        const found = await recallOf(deps, { chatId, week: action.week, by, now: deps.clock() });
        if (found === "nothing") return said(deps, group, { outcome: "digest", text: digestTexts.nothingToRecall });
        if (found === "busy") return said(deps, group, { outcome: "digest", text: digestTexts.stillSending });
        const taken = await takeBack(deps, found.messageIds);
        if (!taken) return said(deps, group, { outcome: "digest", text: digestTexts.notRecalled });
        return withStatements(said(deps, group, { outcome: "digest", text: digestTexts.recalled }), found.statements);
      }),
    // The owner decides in a direct chat, about another one: whoever got the draft may press.
    "digest-draft": async (deps, { request, action }) => {
      const { chat: chatId, week, send } = action;
      const subscription = await subscriptionOf(deps.database, chatId);
      if (subscription?.owner !== request.openId)
        return said(deps, request, { outcome: "not-admin", text: digestTexts.onlyOwner });
      const done = await decideDraft(deps, { chatId, week, send, by: request.openId, now: deps.clock() });
      return withStatements(said(deps, request, { outcome: "digest", text: done.text }), done.statements);
    },
  };
}

/** True when every message is gone. */
async function takeBack({ platform }: ChatDeps, messageIds: readonly string[]): Promise<boolean> {
  for (const messageId of messageIds) {
    const outcome = await platform.recall(messageId);
    if (outcome.kind !== "sent" && !(outcome.kind === "refused" && outcome.gone)) return false;
  }
  return true;
}
