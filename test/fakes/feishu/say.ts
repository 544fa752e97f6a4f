import type { FakeMention, FakeMessage, World } from "./world.ts";

/** What a person says. The bot is mentioned where `mention` says so; a file or another kind goes by `type`. */
export type Said = {
  chatId: string;
  from: string;
  text?: string;
  /** Who is mentioned before the text: open_ids, `bot` for the bot, `all` for @所有人. */
  mention?: readonly string[];
  /** The message replied to. */
  replyTo?: FakeMessage;
  threadId?: string;
  /** Milliseconds; the platform's time now when left out. */
  at?: number;
  file?: { name: string; bytes: Uint8Array };
  /** Any other kind of message, with its content: `audio`, `image`, `sticker`, `post`. */
  other?: { type: string; content: unknown };
  /** Another tenant's, for people from outside. */
  tenantKey?: string;
};

/** Puts a person's message into the chat's history. */
export function addMessage(world: World, said: Said): FakeMessage {
  const mentions = mentionsOf(world, said);
  const { type, content } = contentOf(world, said, mentions);
  const at = said.at ?? world.now();
  const message: FakeMessage = {
    messageId: world.nextId("om"),
    chatId: said.chatId,
    from: said.from,
    senderType: "user",
    tenantKey: said.tenantKey ?? world.users.get(said.from)?.tenantKey ?? world.app.tenantKey,
    type,
    content: JSON.stringify(content),
    createTime: at,
    updateTime: at,
    parentId: said.replyTo?.messageId ?? null,
    rootId: said.replyTo === undefined ? null : (said.replyTo.rootId ?? said.replyTo.messageId),
    threadId: said.threadId ?? said.replyTo?.threadId ?? null,
    mentions: mentions.filter(({ openId }) => openId !== "all"),
    deleted: false,
    uuid: null,
    earlier: [],
    followUps: [],
  };
  world.messages.set(message.messageId, message);
  if (said.file !== undefined) {
    const { file_key: fileKey } = content as { file_key: string };
    world.files.set(fileKey, { ...said.file, messageId: message.messageId, fileKey, forbidden: false });
  }
  return message;
}

function mentionsOf(world: World, { mention = [] }: Said): FakeMention[] {
  return mention.map((who, index) => {
    if (who === "all") return { key: "@_all", openId: "all", name: "所有人", kind: "user" };
    const isBot = who === "bot" || who === world.app.botOpenId;
    const openId = isBot ? world.app.botOpenId : who;
    const name = isBot ? world.app.botName : (world.users.get(who)?.name ?? who);
    return { key: `@_user_${index + 1}`, openId, name, kind: isBot ? "bot" : "user" };
  });
}

function contentOf(world: World, said: Said, mentions: readonly FakeMention[]): { type: string; content: unknown } {
  if (said.other !== undefined) return said.other;
  if (said.file !== undefined)
    return { type: "file", content: { file_key: world.nextId("file_v3"), file_name: said.file.name } };
  return { type: "text", content: { text: [...mentions.map(({ key }) => key), said.text ?? ""].join(" ") } };
}
