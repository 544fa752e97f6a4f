import { failure, success, tooFast, bytes, type Reply } from "./answer.ts";
import { cardRefusal } from "./card-check.ts";
import type { Call, Route } from "./route.ts";
import { directChat, parentOnTheWire, type FakeChat, type FakeMessage } from "./world.ts";

/** Sending, changing and reading messages (feishu.md 4 and 10). */
export const messageRoutes: Route[] = [
  { name: "create", method: "POST", path: /^\/open-apis\/im\/v1\/messages$/, run: create },
  { name: "reply", method: "POST", path: /^\/open-apis\/im\/v1\/messages\/([^/]+)\/reply$/, run: reply },
  { name: "patch", method: "PATCH", path: /^\/open-apis\/im\/v1\/messages\/([^/]+)$/, run: patch },
  { name: "recall", method: "DELETE", path: /^\/open-apis\/im\/v1\/messages\/([^/]+)$/, run: recall },
  { name: "read", method: "GET", path: /^\/open-apis\/im\/v1\/messages\/([^/]+)$/, run: readBack },
  { name: "history", method: "GET", path: /^\/open-apis\/im\/v1\/messages$/, run: history },
  { name: "suggest", method: "POST", path: /^\/open-apis\/im\/v1\/messages\/([^/]+)\/push_follow_up$/, run: suggest },
  {
    name: "download",
    method: "GET",
    path: /^\/open-apis\/im\/v1\/messages\/([^/]+)\/resources\/([^/]+)$/,
    run: download,
  },
];

const hour = 3_600_000;
const day = 24 * hour;

type SendBody = { receive_id?: string; msg_type?: string; content?: string; uuid?: string; reply_in_thread?: boolean };

function create(call: Call): Reply {
  const { world, body, query } = call;
  const { receive_id: to = "", ...message } = body as SendBody;
  const kind = query.get("receive_id_type");
  if (kind === "open_id") {
    const user = world.users.get(to);
    if (user === undefined) return failure(230034, "The receive_id is invalid");
    if (!user.inScope) return failure(230013, "Bot has NO availability to this user.");
    return send(call, directChat(world, to), message, null);
  }
  const chat = world.chats.get(to);
  if (kind !== "chat_id" || chat === undefined) return failure(230034, "The receive_id is invalid");
  return send(call, chat, message, null);
}

function reply(call: Call): Reply {
  const parent = call.world.messages.get(call.parts[0] ?? "");
  if (parent === undefined) return failure(230001, "Your request contains an invalid request parameter.");
  const chat = call.world.chats.get(parent.chatId);
  if (chat === undefined) return failure(232009, "The chat has been dissolved.");
  return send(call, chat, call.body as SendBody, parent);
}

function send(call: Call, chat: FakeChat, message: SendBody, parent: FakeMessage | null): Reply {
  const { world } = call;
  const known = message.uuid === undefined ? undefined : world.uuids.get(message.uuid);
  if (known !== undefined && known.until > world.now()) {
    const first = world.messages.get(known.messageId);
    return first === undefined ? failure(230001, "invalid uuid") : success(messageJson(call, first));
  }
  if (chat.dissolved) return failure(232009, "The chat has been dissolved.");
  if (!chat.botIn) return failure(230002, "The bot can not be outside the group.");
  if (parent?.deleted) return failure(230011, "The message was withdrawn.");
  if ((message.uuid?.length ?? 0) > 50) return failure(230001, "uuid is longer than 50");
  if (message.reply_in_thread && !chat.threads) return failure(230071, "The chat does not support threads.");
  const late = overRate(call, chat.chatId);
  if (late !== null) return late;
  const refused = contentRefusal(message.msg_type, message.content);
  if (refused !== null) return refused;
  const inThread = parent !== null && (parent.threadId !== null || message.reply_in_thread === true);
  const made: FakeMessage = {
    messageId: world.nextId("om"),
    chatId: chat.chatId,
    from: world.app.appId,
    senderType: "app",
    tenantKey: world.app.tenantKey,
    type: message.msg_type ?? "",
    content: message.content ?? "",
    createTime: world.now(),
    updateTime: world.now(),
    parentId: parent?.messageId ?? null,
    rootId: parent === null ? null : (parent.rootId ?? parent.messageId),
    threadId: inThread ? (parent.threadId ?? world.nextId("omt")) : null,
    mentions: [],
    deleted: false,
    uuid: message.uuid ?? null,
    earlier: [],
    followUps: [],
  };
  if (inThread && parent.threadId === null) parent.threadId = made.threadId;
  world.messages.set(made.messageId, made);
  if (made.uuid !== null) world.uuids.set(made.uuid, { messageId: made.messageId, until: world.now() + hour });
  return success(messageJson(call, made));
}

function patch(call: Call): Reply {
  const message = ownMessage(call);
  if ("status" in message) return message;
  if (message.type !== "interactive") return failure(230001, "This message is NOT a card.");
  if (call.world.now() - message.createTime > 14 * day) return failure(230031, "The card is too old.");
  const late = overRate(call, message.messageId);
  if (late !== null) return late;
  const { content = "" } = call.body as { content?: string };
  const refused = contentRefusal("interactive", content);
  if (refused !== null) return refused;
  message.earlier.push(message.content);
  message.content = content;
  message.updateTime = call.world.now();
  return success({});
}

function recall(call: Call): Reply {
  const message = ownMessage(call);
  if ("status" in message) return message;
  message.deleted = true;
  return success({});
}

function readBack(call: Call): Reply {
  const message = call.world.messages.get(call.parts[0] ?? "");
  if (message === undefined) return failure(230001, "The message_id is invalid.");
  if (call.world.chats.get(message.chatId)?.botIn !== true) return failure(230002, "The bot is NOT in the chat.");
  return success({ items: [messageJson(call, message)] });
}

/** By chat or by thread; a chat's list has only the first message of each thread, as on the platform. */
function history(call: Call): Reply {
  const { world, query } = call;
  const [kind, id] = [query.get("container_id_type"), query.get("container_id") ?? ""];
  const chat = world.chats.get(id);
  if (kind === "chat" && chat?.botIn !== true) return failure(230002, "The bot is NOT in the chat.");
  if (chat?.kind === "group" && !world.app.scopes.has("im:message.group_msg"))
    return failure(230027, "Lack of necessary permissions, ext=need scope: im:message.group_msg");
  const [from, to] = [seconds(query.get("start_time"), 0), seconds(query.get("end_time"), Infinity)];
  const found = [...world.messages.values()]
    .filter((message) =>
      kind === "thread"
        ? message.threadId === id
        : message.chatId === id && (message.threadId === null || message.rootId === null),
    )
    .filter(({ createTime }) => kind === "thread" || (createTime >= from && createTime < to + 1000))
    .toSorted((left, right) => left.createTime - right.createTime);
  if (query.get("sort_type") !== "ByCreateTimeAsc") found.reverse();
  return page(
    call,
    found.map((message) => messageJson(call, message)),
  );
}

function page(call: Call, all: readonly unknown[]): Reply {
  const size = Math.min(Number(call.query.get("page_size") ?? 20), 50);
  const start = Number(call.query.get("page_token") ?? 0);
  const items = all.slice(start, start + size);
  const hasMore = start + size < all.length;
  return success({ items, has_more: hasMore, page_token: hasMore ? String(start + size) : "" });
}

function suggest(call: Call): Reply {
  const message = ownMessage(call);
  if ("status" in message) return message;
  const { follow_ups: followUps = [] } = call.body as { follow_ups?: { content: string }[] };
  const chat = call.world.chats.get(message.chatId);
  const latest = [...call.world.messages.values()].findLast(({ chatId }) => chatId === message.chatId);
  const wrong =
    chat?.kind !== "p2p" ||
    latest !== message ||
    call.world.now() - message.createTime > 600_000 ||
    followUps.length < 1 ||
    followUps.length > 3 ||
    followUps.some(({ content }) => content.length === 0 || content.length > 200);
  if (wrong) return failure(230001, "Your request contains an invalid request parameter.");
  message.followUps = followUps.map(({ content }) => content);
  return success({});
}

function download(call: Call): Reply {
  const [messageId = "", fileKey = ""] = call.parts;
  const file = call.world.files.get(fileKey);
  if (file === undefined || file.messageId !== messageId) return failure(234003, "File not in message.");
  if (call.world.messages.get(messageId)?.deleted) return failure(230110, "The message has been deleted.");
  if (file.forbidden) return failure(234038, "The group forbids downloading.");
  return bytes(file.bytes, file.name);
}

function ownMessage(call: Call): FakeMessage | Reply {
  const message = call.world.messages.get(call.parts[0] ?? "");
  if (message === undefined) return failure(230001, "The message_id is invalid.");
  if (message.senderType !== "app") return failure(230003, "The bot is NOT the sender of the message.");
  return message.deleted ? failure(230011, "The message was withdrawn.") : message;
}

function overRate(call: Call, target: string): Reply | null {
  const verdict = call.rate(target);
  if (verdict === "target") return failure(230020, "This operation triggers the frequency limit.");
  return verdict === "app" ? tooFast(1) : null;
}

function contentRefusal(type: string | undefined, content: string | undefined): Reply | null {
  const limits: Record<string, number> = { text: 150 * 1024, post: 30 * 1024, interactive: 30 * 1024 };
  const limit = limits[type ?? ""];
  if (limit === undefined || content === undefined) return failure(230001, "msg_type or content is missing");
  if (Buffer.byteLength(content) > limit)
    return failure(230025, "The length of the message content reaches its limit.");
  const read = parsed(content);
  if (read === null) return failure(230001, "content is not a JSON object in string form");
  if (type === "interactive") return cardRefusal(read);
  const whole = type === "text" ? typeof read["text"] === "string" : typeof read["zh_cn"] === "object";
  return whole ? null : failure(230055, "The content does not match the msg_type.");
}

function parsed(content: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(content);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function seconds(given: string | null, otherwise: number): number {
  return given === null ? otherwise : Number(given) * 1000;
}

/** A message as it is read back; the content of a taken back message is not given. */
function messageJson({ world }: Call, message: FakeMessage): Record<string, unknown> {
  const fromApp = message.senderType === "app";
  return {
    message_id: message.messageId,
    ...(message.rootId !== null && { root_id: message.rootId, parent_id: parentOnTheWire(message) }),
    ...(message.threadId !== null && { thread_id: message.threadId }),
    msg_type: message.type,
    create_time: String(Math.floor(message.createTime)),
    update_time: String(Math.floor(message.updateTime)),
    deleted: message.deleted,
    updated: message.earlier.length > 0,
    chat_id: message.chatId,
    sender: {
      id: message.from,
      id_type: fromApp ? "app_id" : "open_id",
      sender_type: fromApp ? "app" : "user",
      tenant_key: message.tenantKey,
    },
    body: { content: message.deleted ? '{"text":"This message was recalled"}' : message.content },
    mentions: message.mentions.map(({ key, openId, name }) => ({
      key,
      id: openId,
      id_type: "open_id",
      name,
      tenant_key: world.app.tenantKey,
    })),
  };
}
