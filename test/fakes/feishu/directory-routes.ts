import { failure, success, topLevel, type Reply } from "./answer.ts";
import type { Call, Route } from "./route.ts";

/** Tokens, the bot, chats, people and departments (feishu.md 7 and 10). */
export const directoryRoutes: Route[] = [
  {
    name: "token",
    method: "POST",
    path: /^\/open-apis\/auth\/v3\/tenant_access_token\/internal$/,
    run: token,
    open: true,
  },
  { name: "bot", method: "GET", path: /^\/open-apis\/bot\/v3\/info$/, run: bot },
  { name: "scopes", method: "GET", path: /^\/open-apis\/application\/v6\/scopes$/, run: scopes },
  { name: "chats", method: "GET", path: /^\/open-apis\/im\/v1\/chats$/, run: chats },
  { name: "chat", method: "GET", path: /^\/open-apis\/im\/v1\/chats\/([^/]+)$/, run: oneChat },
  { name: "tenant", method: "GET", path: /^\/open-apis\/tenant\/v2\/tenant\/query$/, run: tenant },
  { name: "members", method: "GET", path: /^\/open-apis\/im\/v1\/chats\/([^/]+)\/members$/, run: members },
  { name: "user", method: "GET", path: /^\/open-apis\/contact\/v3\/users\/([^/]+)$/, run: user },
  {
    name: "departments",
    method: "GET",
    path: /^\/open-apis\/contact\/v3\/departments\/parent$/,
    run: departmentsAbove,
  },
];

const tokenLife = 7_200_000;
/** While so much of it is left the platform gives the same token again. */
const tokenKept = 1_800_000;

function token({ world, body }: Call): Reply {
  const { app_id: id, app_secret: secret } = body as { app_id?: string; app_secret?: string };
  if (id !== world.app.appId || secret !== world.app.appSecret)
    return { status: 200, headers: {}, body: { code: 10014, msg: "app secret invalid" } };
  const fresh = [...world.tokens].findLast(([, until]) => until - world.now() >= tokenKept);
  const [value, until] = fresh ?? [`t-${world.nextId("token")}`, world.now() + tokenLife];
  world.tokens.set(value, until);
  return topLevel({ tenant_access_token: value, expire: Math.floor((until - world.now()) / 1000) });
}

function bot({ world }: Call): Reply {
  const { botName, botOpenId } = world.app;
  return topLevel({
    bot: { activate_status: 2, app_name: botName, avatar_url: "", ip_white_list: [], open_id: botOpenId },
  });
}

function scopes({ world }: Call): Reply {
  return success({
    scopes: [...world.app.scopes].map((name) => ({ scope_name: name, grant_status: 1, scope_type: "tenant" })),
  });
}

/** Groups the bot is in; direct chats are not listed. */
function chats({ world, query }: Call): Reply {
  const all = [...world.chats.values()].filter(({ kind, botIn, dissolved }) => kind === "group" && botIn && !dissolved);
  return paged(
    query,
    all.map((chat) => ({
      chat_id: chat.chatId,
      name: chat.name,
      owner_id: chat.ownerId ?? "",
      owner_id_type: "open_id",
      external: chat.external,
      tenant_key: world.app.tenantKey,
      chat_status: "normal",
    })),
  );
}

function oneChat({ world, parts }: Call): Reply {
  const found = world.chats.get(parts[0] ?? "");
  if (found === undefined || !found.botIn) return failure(232006, "Your request specifies a chat_id which is invalid.");
  return success({ name: found.name, chat_mode: found.kind, chat_type: "private", external: found.external });
}

function tenant({ world }: Call): Reply {
  if (!world.app.scopes.has("tenant:tenant:readonly"))
    return failure(99991672, "Access denied: tenant:tenant:readonly");
  return success({ tenant: { name: "某市卫生健康委", tenant_key: world.app.tenantKey } });
}

function members({ world, parts, query }: Call): Reply {
  const chat = world.chats.get(parts[0] ?? "");
  if (chat === undefined) return failure(232006, "Your request specifies a chat_id which is invalid.");
  if (!chat.botIn) return failure(232011, "Operator can NOT be out of the chat.");
  const items = [...chat.members].map((openId) => ({
    member_id_type: "open_id",
    member_id: openId,
    name: world.users.get(openId)?.name ?? openId,
    tenant_key: world.users.get(openId)?.tenantKey ?? world.app.tenantKey,
  }));
  return paged(query, items, { member_total: items.length });
}

function user({ world, parts }: Call): Reply {
  const found = world.users.get(parts[0] ?? "");
  if (found === undefined || !found.inScope) return failure(41050, "no user authority error");
  return success({
    user: {
      open_id: found.openId,
      name: found.name,
      department_ids: world.app.scopes.has("contact:user.department:readonly") ? found.departments : undefined,
    },
  });
}

function departmentsAbove({ world, query }: Call): Reply {
  const above: { name: string; open_department_id: string; parent_department_id: string }[] = [];
  let next = world.departments.get(query.get("department_id") ?? "")?.parent ?? null;
  while (next !== null) {
    const department = world.departments.get(next);
    if (department === undefined) break;
    above.push({
      name: department.name,
      open_department_id: department.id,
      parent_department_id: department.parent ?? "0",
    });
    next = department.parent;
  }
  return paged(query, above);
}

function paged(query: URLSearchParams, all: readonly unknown[], more: Record<string, unknown> = {}): Reply {
  const size = Math.min(Number(query.get("page_size") ?? 20), 100);
  const start = Number(query.get("page_token") ?? 0);
  const hasMore = start + size < all.length;
  return success({
    items: all.slice(start, start + size),
    has_more: hasMore,
    page_token: hasMore ? String(start + size) : "",
    ...more,
  });
}
