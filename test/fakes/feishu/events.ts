import { parentOnTheWire, type FakeChat, type FakeMessage, type World } from "./world.ts";

/** Events in the shape the platform pushes them (feishu.md 1.2 to 1.4), before they are encrypted. */
export type PushedEvent = { schema: "2.0"; header: Record<string, string>; event: Record<string, unknown> };

export function envelope(world: World, type: string, event: Record<string, unknown>): PushedEvent {
  const now = Math.floor(world.now());
  return {
    schema: "2.0",
    header: {
      event_id: world.nextId("ev"),
      event_type: type,
      // Microseconds for card callbacks, milliseconds for everything else.
      create_time: type === "card.action.trigger" ? `${now}000` : String(now),
      token: world.app.verificationToken,
      app_id: world.app.appId,
      tenant_key: world.app.tenantKey,
    },
    event,
  };
}

export function messageEvent(world: World, message: FakeMessage, chat: FakeChat): PushedEvent {
  return envelope(world, "im.message.receive_v1", {
    sender: {
      sender_id: ids(message.from),
      sender_type: message.senderType === "app" ? "bot" : "user",
      tenant_key: message.tenantKey,
    },
    message: {
      message_id: message.messageId,
      ...(message.rootId !== null && { root_id: message.rootId, parent_id: parentOnTheWire(message) }),
      ...(message.threadId !== null && { thread_id: message.threadId }),
      create_time: String(Math.floor(message.createTime)),
      update_time: String(Math.floor(message.updateTime)),
      chat_id: message.chatId,
      chat_type: chat.kind,
      message_type: message.type,
      content: message.deleted ? "" : message.content,
      ...(message.mentions.length > 0 && {
        mentions: message.mentions.map(({ key, openId, name, kind }) => ({
          key,
          id: ids(openId),
          mentioned_type: kind,
          name,
          tenant_key: world.app.tenantKey,
        })),
      }),
    },
  });
}

export type Press = {
  openId: string;
  messageId: string;
  chatId: string;
  value: unknown;
  form?: Record<string, unknown>;
  tenantKey?: string;
};

export function pressEvent(world: World, press: Press): PushedEvent {
  return envelope(world, "card.action.trigger", {
    operator: { ...ids(press.openId), tenant_key: press.tenantKey ?? world.app.tenantKey },
    token: world.nextId("c"),
    action: {
      value: press.value,
      tag: "button",
      timezone: "Asia/Shanghai",
      ...(press.form !== undefined && { form_value: press.form }),
    },
    host: "im_message",
    context: { open_message_id: press.messageId, open_chat_id: press.chatId },
  });
}

export function botEvent(world: World, what: "added" | "deleted", chat: FakeChat, openId: string): PushedEvent {
  return envelope(world, `im.chat.member.bot.${what}_v1`, {
    chat_id: chat.chatId,
    operator_id: ids(openId),
    external: chat.external,
    operator_tenant_key: world.app.tenantKey,
    name: chat.name,
    i18n_names: { zh_cn: chat.name, en_us: "", ja_jp: "" },
  });
}

export function recalledEvent(world: World, message: FakeMessage): PushedEvent {
  return envelope(world, "im.message.recalled_v1", {
    message_id: message.messageId,
    chat_id: message.chatId,
    recall_time: String(Math.floor(world.now())),
    recall_type: "message_owner",
  });
}

export function membersEvent(
  world: World,
  what: "added" | "deleted",
  chat: FakeChat,
  openIds: readonly string[] = [],
): PushedEvent {
  return envelope(world, `im.chat.member.user.${what}_v1`, {
    chat_id: chat.chatId,
    operator_id: ids("ou_someone"),
    external: chat.external,
    operator_tenant_key: world.app.tenantKey,
    users: openIds.map((openId) => ({
      name: world.users.get(openId)?.name ?? openId,
      tenant_key: world.users.get(openId)?.tenantKey ?? world.app.tenantKey,
      user_id: ids(openId),
    })),
  });
}

export function menuEvent(world: World, openId: string, key: string): PushedEvent {
  return envelope(world, "application.bot.menu_v6", {
    operator: { operator_name: world.users.get(openId)?.name ?? openId, operator_id: ids(openId) },
    event_key: key,
    timestamp: Math.floor(world.now() / 1000),
  });
}

function ids(openId: string) {
  return { union_id: openId.replace("ou_", "on_"), user_id: "", open_id: openId };
}
