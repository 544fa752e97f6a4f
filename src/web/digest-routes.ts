import type { Context, Hono } from "hono";
import type { ManagementScope } from "../reports/management-scope.ts";
import { isManagedWithin } from "../reports/management-scope.ts";
import { checkKey, fault, needs, scopeOf, type Keyed, type KeyHolder } from "./key-check.ts";

/** What `/api/digests` does: weekly summaries for other programs. */
export type DigestApi = {
  /** The holder of a key that is good now. */
  keyHolder: (key: string) => Promise<KeyHolder | null>;
  /** Subscriptions and the latest summaries. */
  list: () => Promise<{ subscriptions: readonly { chatId: string }[]; digests: readonly { chatId: string }[] }>;
  /** Whether the bot is in a group of this id. */
  isOwnGroup: (chatId: string) => Promise<boolean>;
  /** What a group's summary would say now. */
  preview: (chatId: string) => Promise<unknown>;
  /** Posts this week's summary; `already` when the week has one and `again` is not said. */
  send: (request: { chatId: string; again: boolean; by: string }) => Promise<{ state: string; waits?: boolean }>;
};

/** A key for some chats handles only their summaries; any other chat is not there for it. */
export function addDigestApi(app: Hono, { keyHolder, list, isOwnGroup, preview, send }: DigestApi): void {
  const groupIn = async (context: Context<Keyed>): Promise<string> => {
    const chatId = context.req.param("chat") ?? "";
    if (isOwn(chatId, scopeOf(context)) && (await isOwnGroup(chatId))) return chatId;
    throw fault(404, "NOT_FOUND", "没有这个群。");
  };
  const api = app.basePath("/api/digests") as unknown as Hono<Keyed>;
  api.use("*", checkKey(keyHolder));
  api.get("/", needs("read"), async (context) => {
    const { subscriptions, digests } = await list();
    const own = ({ chatId }: { chatId: string }) => isOwn(chatId, scopeOf(context));
    return context.json({ subscriptions: subscriptions.filter(own), digests: digests.filter(own) });
  });
  api.get("/:chat/preview", needs("read"), async (context) => context.json(await preview(await groupIn(context))));
  api.post("/:chat/send", needs("publish"), async (context) => {
    const again = context.req.query("again") === "true";
    const chatId = await groupIn(context);
    const { state, waits } = await send({ chatId, again, by: `key:${context.get("holder").id}` });
    if (state === "already") throw fault(409, "ALREADY_SENT", alreadyText(waits ?? false));
    return context.json({ state });
  });
}

function alreadyText(waits: boolean): string {
  return waits
    ? "这周的周报草稿还在等订阅人确认；要不等确认就发，请加 ?again=true。"
    : "这周的周报已经发过；要再发一次，请加 ?again=true。";
}

function isOwn(chatId: string, within: ManagementScope): boolean {
  return isManagedWithin([`chat:${chatId}`], within);
}
