/** Everything the fake platform remembers. Tests read it and change it directly. */

export type FakeApp = {
  appId: string;
  appSecret: string;
  encryptKey: string;
  verificationToken: string;
  tenantKey: string;
  botOpenId: string;
  botName: string;
  /** Scopes that were granted; a call that needs another is refused with 99991672. */
  scopes: Set<string>;
};

export type FakeChat = {
  chatId: string;
  name: string;
  kind: "p2p" | "group";
  external: boolean;
  ownerId: string | null;
  /** open_ids; the bot is in the chat while `botIn`. */
  members: Set<string>;
  botIn: boolean;
  dissolved: boolean;
  threads: boolean;
};

export type FakeUser = { openId: string; name: string; tenantKey: string; departments: string[]; inScope: boolean };

export type FakeDepartment = { id: string; name: string; parent: string | null };

export type FakeMessage = {
  messageId: string;
  chatId: string;
  /** open_id of a person, or the app id for the bot. */
  from: string;
  senderType: "user" | "app";
  tenantKey: string;
  type: string;
  /** JSON text, as it travels. */
  content: string;
  createTime: number;
  updateTime: number;
  parentId: string | null;
  rootId: string | null;
  threadId: string | null;
  mentions: FakeMention[];
  deleted: boolean;
  uuid: string | null;
  /** Contents it had before each patch, oldest first. */
  earlier: string[];
  followUps: string[];
};

/** In a thread the platform names the thread's first message as the one replied to, whichever it was. */
export function parentOnTheWire({ threadId, rootId, parentId }: FakeMessage): string | null {
  return threadId === null ? parentId : rootId;
}

export type FakeMention = { key: string; openId: string; name: string; kind: "user" | "bot" };

export type FakeFile = { messageId: string; fileKey: string; name: string; bytes: Uint8Array; forbidden: boolean };

/** What becomes of an export: `job_status` of the platform where it is not the bytes. */
export type FakeDocument = {
  type: "docx" | "doc" | "sheet" | "file";
  title: string;
  /** What it is exported or downloaded as. */
  bytes: Uint8Array;
  /** Shared with the app; another tenant's never is. */
  shared: boolean;
  deleted: boolean;
  /** The status an export ends with; 0 when left out. */
  exportEnds?: number;
};

export type World = {
  app: FakeApp;
  chats: Map<string, FakeChat>;
  users: Map<string, FakeUser>;
  departments: Map<string, FakeDepartment>;
  messages: Map<string, FakeMessage>;
  files: Map<string, FakeFile>;
  /** Cloud documents, sheets and files by their own token. */
  documents: Map<string, FakeDocument>;
  /** Nodes of wikis: the document each stands for, by its own token. */
  wikiNodes: Map<string, { token: string; type: FakeDocument["type"] | "bitable" | "mindnote"; title: string }>;
  /** What was made for a uuid, until it is forgotten. */
  uuids: Map<string, { messageId: string; until: number }>;
  tokens: Map<string, number>;
  /** Milliseconds of the platform's own, scaled, clock. */
  now: () => number;
  /** Moves that clock on at once. */
  pass: (milliseconds: number) => void;
  nextId: (prefix: string) => string;
};

/** App ids must look real: the SDK's long connection refuses others. */
const app = (): FakeApp => ({
  appId: "cli_0123456789abcdef",
  appSecret: "fake-app-secret",
  encryptKey: "fake-encrypt-key",
  verificationToken: "fake-verification-token",
  tenantKey: "tenant_home",
  botOpenId: "ou_bot",
  botName: "据实",
  scopes: new Set([
    "im:message:send_as_bot",
    "im:message.p2p_msg:readonly",
    "im:message.group_at_msg:readonly",
    "im:message.group_msg",
    "im:message:readonly",
    "im:chat:readonly",
    "tenant:tenant:readonly",
    "contact:contact.base:readonly",
    "contact:user.department:readonly",
    "docs:document:export",
    "wiki:node:read",
    "drive:file:download",
  ]),
});

/** @param timeScale how many seconds of the platform pass in one real second */
export function createWorld(timeScale: number): World {
  const begun = Date.now();
  let [count, passed] = [0, 0];
  return {
    app: app(),
    chats: new Map(),
    users: new Map(),
    departments: new Map(),
    messages: new Map(),
    files: new Map(),
    documents: new Map(),
    wikiNodes: new Map(),
    uuids: new Map(),
    tokens: new Map(),
    now: () => begun + (Date.now() - begun) * timeScale + passed,
    pass: (milliseconds) => {
      passed += milliseconds;
    },
    nextId: (prefix) => `${prefix}_${(++count).toString(36).padStart(6, "0")}`,
  };
}

export function addUser(world: World, openId: string, given: Partial<FakeUser> = {}): FakeUser {
  const user = {
    openId,
    name: openId,
    tenantKey: world.app.tenantKey,
    departments: [],
    inScope: true,
    ...given,
  };
  world.users.set(openId, user);
  return user;
}

export function addChat(world: World, chatId: string, given: Partial<FakeChat> = {}): FakeChat {
  const chat: FakeChat = {
    chatId,
    name: chatId,
    kind: "group",
    external: false,
    ownerId: null,
    members: new Set(),
    botIn: true,
    dissolved: false,
    threads: true,
    ...given,
  };
  world.chats.set(chatId, chat);
  return chat;
}

/** The direct chat between the bot and a person; made when it is first needed, as on the platform. */
export function directChat(world: World, openId: string): FakeChat {
  const found = [...world.chats.values()].find((chat) => chat.kind === "p2p" && chat.members.has(openId));
  return found ?? addChat(world, `oc_p2p_${openId}`, { kind: "p2p", members: new Set([openId]) });
}

/** A document shared with the app, unless said otherwise. */
export function addDocument(
  world: World,
  token: string,
  given: Pick<FakeDocument, "type" | "title" | "bytes"> & Partial<FakeDocument>,
): FakeDocument {
  const document = { shared: true, deleted: false, ...given };
  world.documents.set(token, document);
  return document;
}
