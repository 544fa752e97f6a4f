import { card } from "../cards/card.ts";
import { digestMessage } from "../cards/digest-card.ts";
import { buttons, markdown } from "../cards/element.ts";
import { form } from "../cards/form.ts";
import { escapeMarkdown } from "../cards/markdown.ts";
import type { ChatDeps, ChatRequest, Handled } from "../chat/chat-deps.ts";
import type { Command } from "../chat/commands.ts";
import { queueReply, said } from "../chat/reply.ts";
import type { Outgoing } from "../ports/chat-platform.ts";
import type { Gazetteer } from "../reports/gazetteer.ts";
import { subscriptionOf } from "../store/digest-subscriptions.ts";
import type { ComposeDeps } from "./compose-digest.ts";
import { isoWeekOf, weekKey } from "./iso-week.ts";
import { preview, sendNow, subscribe, unsubscribe, type SentNow } from "./manage.ts";
import { settingsFields } from "./settings-form.ts";
import { digestTexts } from "./texts.ts";
import { localDay } from "../reports/wall-clock.ts";

export type DigestChatDeps = ComposeDeps & { gazetteer: Gazetteer };

/** 订阅周报 and its company: for the group's owner and for admins. */
export function digestCommands(digest: DigestChatDeps): Command[] {
  const command = (
    name: string,
    help: string,
    run: (deps: ChatDeps, request: InGroup) => Promise<Handled>,
  ): Command => ({
    names: [name],
    takes: "nothing",
    who: "anyone",
    help,
    // The first one is told everywhere, or nobody would look for it in a group.
    ...(name !== "订阅周报" && { helpIn: "groups" }),
    run: (deps, { request }) => asManager(deps, request, (group) => run(deps, group)),
  });
  return [
    command("订阅周报", digestTexts.help.subscribe, async (deps, request) => {
      const { chatId, openId: owner } = request;
      const done = await subscribe(deps, { chatId, owner, now: deps.clock(), timeZone: deps.settings.timeZone });
      return withStatements(said(deps, request, { outcome: "digest", text: done.text }), done.statements);
    }),
    command("取消订阅", digestTexts.help.unsubscribe, async (deps, request) => {
      const done = await unsubscribe(deps, { chatId: request.chatId, now: deps.clock() });
      return withStatements(said(deps, request, { outcome: "digest", text: done.text }), done.statements);
    }),
    command("周报设置", digestTexts.help.settings, async (deps, request) => {
      const subscription = await subscriptionOf(deps.database, request.chatId);
      if (subscription === null) return said(deps, request, { outcome: "digest", text: digestTexts.notSubscribed });
      const fields = settingsFields(subscription, digest.gazetteer);
      const submit = { text: digestTexts.save, press: { do: "digest-settings" } } as const;
      const content: Outgoing = {
        kind: "card",
        card: card({
          summary: digestTexts.settingsTitle,
          header: { title: digestTexts.settingsTitle, colour: "blue" },
          elements: [form({ name: "digest_settings", fields, submit })],
        }),
        fallback: digestTexts.settingsTitle,
      };
      return { outcome: "digest", statements: [queueReply(deps, request, content)] };
    }),
    command("预览周报", digestTexts.help.preview, async (deps, request) => {
      const now = deps.clock();
      const pages = await preview(digest, { chatId: request.chatId, now, timeZone: deps.settings.timeZone });
      return {
        outcome: "digest",
        statements: pages.map((page, part) =>
          queueReply(
            deps,
            request,
            digestMessage({ ...page, title: `${page.title}（${digestTexts.previewTitle}）` }),
            `preview-${part}`,
          ),
        ),
      };
    }),
    command("立即发送", digestTexts.help.send, async (deps, request) => {
      const { chatId, openId: by } = request;
      const { timeZone } = deps.settings;
      const sent = await sendNow(digest, { chatId, by, now: deps.clock(), timeZone, again: false });
      if (sent.state !== "already") return said(deps, request, { outcome: "digest", text: textOf(sent) });
      return { outcome: "digest", statements: [queueReply(deps, request, askAgain(weekNow(deps), sent.waits))] };
    }),
    command("撤回周报", digestTexts.help.recall, async (deps, request) => ({
      outcome: "digest",
      statements: [queueReply(deps, request, askRecall(weekNow(deps)))],
    })),
  ];
}

export type InGroup = ChatRequest & { chatId: string };

/** Only in a group, and only for its owner or an admin; everybody else is told who to ask. */
export async function asManager(
  deps: ChatDeps,
  request: ChatRequest,
  run: (request: InGroup) => Promise<Handled>,
): Promise<Handled> {
  const { chatId, chatKind, openId } = request;
  if (chatId === null || chatKind !== "group")
    return said(deps, request, { outcome: "digest", text: digestTexts.onlyInGroups });
  if (!(await deps.isAdmin(openId, chatId)) && !(await ownsChat(deps, chatId, openId)))
    return said(deps, request, { outcome: "not-admin", text: digestTexts.onlyOwner });
  return run({ ...request, chatId });
}

async function ownsChat({ platform }: ChatDeps, chatId: string, openId: string): Promise<boolean> {
  for await (const chat of platform.chats()) if (chat.chatId === chatId) return chat.ownerId === openId;
  return false;
}

export function textOf(sent: SentNow): string {
  return sent.state === "queued" ? digestTexts.sentNow : digestTexts.alreadyMade;
}

export function withStatements(handled: Handled, statements: Handled["statements"]): Handled {
  return { ...handled, statements: [...statements, ...handled.statements] };
}

function weekNow(deps: ChatDeps): string {
  return weekKey(isoWeekOf(localDay(deps.clock(), deps.settings.timeZone)));
}

function askAgain(week: string, waits: boolean): Outgoing {
  const { alreadySent, again, draftWaits, sendAnyway } = digestTexts;
  const press = { do: "digest-again", week } as const;
  return waits ? question(draftWaits, { text: sendAnyway, press }) : question(alreadySent, { text: again, press });
}

function askRecall(week: string): Outgoing {
  return question(digestTexts.askRecall, { text: digestTexts.recall, press: { do: "digest-recall", week } });
}

function question(text: string, yes: Parameters<typeof buttons>[0][number]): Outgoing {
  const content = card({ summary: text, elements: [markdown(escapeMarkdown(text)), buttons([yes])] });
  return { kind: "card", card: content, fallback: text };
}
