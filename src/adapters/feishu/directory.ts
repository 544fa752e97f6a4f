import type { Client } from "@larksuiteoapi/node-sdk";
import type { ChatPlatform } from "../../ports/chat-platform.ts";
import type { FeishuDeps } from "./feishu-app.ts";
import { everyItem, readingAgain } from "./pages.ts";
import { isForbidden, readFailed } from "./read-failed.ts";

type Directory = Pick<ChatPlatform, "bot" | "chats" | "departmentsOf" | "isMember">;

type Deps = Pick<FeishuDeps, "sleep"> & { client: Client };

/** Who the bot is, which groups it is in, and who belongs where. */
export function createDirectory(deps: Deps): Directory {
  const { client } = deps;
  let self: Promise<Awaited<ReturnType<Directory["bot"]>>> | null = null;

  return {
    bot: () => {
      self ??= readBot(deps).catch((error: unknown) => {
        self = null;
        throw readFailed("asking who the bot is", error);
      });
      return self;
    },
    chats: async function* () {
      try {
        const items = everyItem(async (pageToken) => {
          const params = { page_size: 100, ...(pageToken !== undefined && { page_token: pageToken }) };
          return (await readingAgain(deps, () => client.im.v1.chat.list({ params }))).data;
        });
        for await (const chat of items) {
          if (chat.chat_id === undefined) continue;
          const ownerId = chat.owner_id === undefined || chat.owner_id === "" ? null : chat.owner_id;
          yield { chatId: chat.chat_id, name: chat.name ?? "", external: chat.external ?? false, ownerId };
        }
      } catch (error) {
        throw readFailed("listing the bot's groups", error);
      }
    },
    departmentsOf: async (openId) => {
      try {
        return await departments(deps, openId);
      } catch (error) {
        if (isForbidden(error)) return [];
        throw readFailed(`reading the departments of ${openId}`, error);
      }
    },
    isMember: async (chatId, openId) => {
      const members = everyItem(async (pageToken) => {
        const params = {
          member_id_type: "open_id" as const,
          page_size: 100,
          ...(pageToken !== undefined && { page_token: pageToken }),
        };
        const path = { chat_id: chatId };
        return (await readingAgain(deps, () => client.im.v1.chatMembers.get({ path, params }))).data;
      });
      try {
        for await (const member of members) if (member.member_id === openId) return true;
        return false;
      } catch (error) {
        throw readFailed(`reading the members of chat ${chatId}`, error);
      }
    },
  };
}

async function readBot(deps: Deps): Promise<Awaited<ReturnType<Directory["bot"]>>> {
  const url = "/open-apis/bot/v3/info";
  type Info = { bot?: { open_id?: string; app_name?: string } };
  const { bot } = await readingAgain(deps, () => deps.client.request<Info>({ method: "GET", url }));
  return { openId: bot?.open_id ?? "", name: bot?.app_name ?? "", tenantKey: await tenantKey(deps) };
}

/** Null when the app has not been given the scope to ask. */
async function tenantKey({ client }: Deps): Promise<string | null> {
  try {
    const { data } = await client.tenant.v2.tenant.query({});
    return (data?.tenant as { tenant_key?: string } | undefined)?.tenant_key ?? null;
  } catch {
    return null;
  }
}

/** The departments a person is in, and every one above them. */
async function departments(deps: Deps, openId: string): Promise<string[]> {
  const { client } = deps;
  const types = { user_id_type: "open_id" as const, department_id_type: "open_department_id" as const };
  const { data } = await readingAgain(deps, () =>
    client.contact.v3.user.get({ path: { user_id: openId }, params: types }),
  );
  const found = new Set<string>();
  for (const id of data?.user?.department_ids ?? []) {
    found.add(id);
    const above = everyItem(async (pageToken) => {
      const params = {
        ...types,
        department_id: id,
        page_size: 50,
        ...(pageToken !== undefined && { page_token: pageToken }),
      };
      return (await readingAgain(deps, () => client.contact.v3.department.parent({ params }))).data;
    });
    for await (const { open_department_id: parent } of above) if (parent !== undefined) found.add(parent);
  }
  return [...found];
}
