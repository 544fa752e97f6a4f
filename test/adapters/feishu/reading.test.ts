import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isAppError } from "../../../src/errors.ts";
import type { ChatMessage } from "../../../src/ports/chat-platform.ts";
import { tooFast } from "../../fakes/feishu/answer.ts";
import { addChat, addUser, directChat } from "../../fakes/feishu/world.ts";
import { message, startPlatform, type Started } from "./start-platform.ts";

let on: Started;
beforeEach(async () => {
  on = await startPlatform({ rates: "none" });
});
afterEach(() => on.fake.close());

const hour = 3_600_000;

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

function history(fromMs: number, toMs: number, chatId = "oc_1"): Promise<ChatMessage[]> {
  return all(on.platform.history({ chatId, from: new Date(fromMs), to: new Date(toMs) }));
}

const textsOf = (messages: readonly ChatMessage[]) =>
  messages.map(({ content }) => (content.kind === "text" ? content.text : content.kind));

describe("history", () => {
  test("gives what was said between two times, oldest first, over several pages, the bot's own included", async () => {
    const now = Date.now();
    for (let n = 0; n < 120; n++)
      on.fake.say({ chatId: "oc_1", from: "ou_1", text: `第${n}句`, at: now - 3 * hour + n * 60_000 });
    await on.platform.send(message("u1"));
    const found = await history(now - 2 * hour, now + hour);
    expect(textsOf(found)).toEqual([...Array.from({ length: 60 }, (_, n) => `第${n + 60}句`), "好"]);
    expect(found.at(-1)?.sender).toMatchObject({ openId: on.fake.world.app.botOpenId, kind: "bot" });
  });

  test("has replies in threads too, also of a thread begun before the time", async () => {
    const now = Date.now();
    const root = on.fake.say({ chatId: "oc_1", from: "ou_1", text: "话题", at: now - 5 * hour }).message;
    root.threadId = "omt_1";
    on.fake.say({ chatId: "oc_1", from: "ou_1", text: "那第二剂呢", replyTo: root, at: now - hour });
    const [reply, ...others] = await history(now - 2 * hour, now);
    expect(reply).toMatchObject({ threadId: "omt_1", parentId: root.messageId, content: { text: "那第二剂呢" } });
    expect(others).toEqual([]);
  });

  test("has the latest of a thread that is asked for, however long ago it began", async () => {
    const now = Date.now();
    const root = on.fake.say({ chatId: "oc_1", from: "ou_1", text: "话题", at: now - 900 * hour }).message;
    root.threadId = "omt_1";
    for (let n = 0; n < 130; n++) {
      const at = now - 800 * hour + n * 60_000;
      on.fake.say({ chatId: "oc_1", from: "ou_1", text: `旧${n}`, replyTo: root, at });
    }
    const earlier = on.fake.say({
      chatId: "oc_1",
      from: "ou_1",
      text: "第一剂",
      replyTo: root,
      at: now - 50_000,
    }).message;
    on.fake.say({ chatId: "oc_1", from: "ou_1", text: "那第二剂呢", replyTo: earlier, at: now - 40_000 });
    const range = { chatId: "oc_1", from: new Date(now - hour), to: new Date(now) };
    expect(await all(on.platform.history(range))).toEqual([]);
    const found = await all(on.platform.history({ ...range, threads: ["omt_1"] }));
    expect(textsOf(found)).toEqual(["第一剂", "那第二剂呢"]);
    expect(found.map(({ parentId }) => parentId)).toEqual([root.messageId, root.messageId]);
    const lists = on.fake.requests.filter(({ path }) => path.includes("container_id_type=thread"));
    expect(lists).toHaveLength(1);
  });

  test("knows a direct chat, and a message that was taken back", async () => {
    const { chatId } = directChat(on.fake.world, "ou_1");
    on.fake.say({ chatId, from: "ou_1", text: "覆盖率" }).message.deleted = true;
    expect(await history(Date.now() - hour, Date.now() + hour, chatId)).toMatchObject([
      { chatKind: "direct", recalled: true },
    ]);
  });

  test("that may not be read is a fault that names the scope", async () => {
    on.fake.world.app.scopes.delete("im:message.group_msg");
    await expect(history(0, Date.now())).rejects.toSatisfy(
      (error) =>
        isAppError(error) && error.code === "PLATFORM_FAILED" && error.message.includes("im:message.group_msg"),
    );
  });

  test("is read again when it was too fast, or when a connection broke", async () => {
    on.fake.say({ chatId: "oc_1", from: "ou_1", text: "覆盖率" });
    on.fake.faults.add({ route: "history", times: 1, fault: { kind: "drop-before" } });
    on.fake.faults.add({ route: "history", times: 1, fault: { kind: "answer", reply: tooFast(1) } });
    expect(textsOf(await history(Date.now() - hour, Date.now() + hour))).toEqual(["覆盖率"]);
  });
});

describe("a message by its id", () => {
  test("is given with who sent it", async () => {
    const said = on.fake.say({ chatId: "oc_1", from: "ou_1", mention: ["bot"], text: "覆盖率" }).message;
    expect(await on.platform.message(said.messageId)).toMatchObject({
      chatKind: "group",
      sender: { openId: "ou_1", kind: "user" },
      content: { text: "覆盖率", mentions: [{ openId: on.fake.world.app.botOpenId }] },
    });
  });

  test("is null when there is none, when it was taken back, and when the bot is out of the chat", async () => {
    const said = on.fake.say({ chatId: "oc_1", from: "ou_1", text: "覆盖率" }).message;
    expect(await on.platform.message("om_none")).toBeNull();
    said.deleted = true;
    expect(await on.platform.message(said.messageId)).toBeNull();
    said.deleted = false;
    addChat(on.fake.world, "oc_1", { botIn: false });
    expect(await on.platform.message(said.messageId)).toBeNull();
  });
});

describe("a file", () => {
  const bytes = Buffer.from("%PDF-1.7 \u0000\u00ff 通报", "utf8");
  const drop = () => on.fake.say({ chatId: "oc_1", from: "ou_1", file: { name: "通报.pdf", bytes } }).message;
  const keyOf = (content: string) => (JSON.parse(content) as { file_key: string }).file_key;

  test("comes byte for byte", async () => {
    const { messageId, content } = drop();
    const got = await on.platform.download({ messageId, fileKey: keyOf(content) });
    expect(Buffer.from(got).equals(bytes)).toBe(true);
  });

  test.each([
    [
      "of another message",
      (said: ReturnType<typeof drop>) => ({ messageId: "om_other", fileKey: keyOf(said.content) }),
    ],
    ["that is not there", (said: ReturnType<typeof drop>) => ({ messageId: said.messageId, fileKey: "file_none" })],
  ])("%s is refused in a sentence the sender can read", async (_what, wanted) => {
    await expect(on.platform.download(wanted(drop()))).rejects.toSatisfy(
      (error) => isAppError(error) && error.userVisible && error.code === "FILE_UNREADABLE",
    );
  });
});

describe("who is who", () => {
  test("the bot knows itself, and asks once", async () => {
    const { botOpenId, botName, tenantKey } = on.fake.world.app;
    expect(await on.platform.bot()).toEqual({ openId: botOpenId, name: botName, tenantKey });
    await on.platform.bot();
    expect(on.fake.requests.filter(({ route }) => route === "bot")).toHaveLength(1);
  });

  test("without the scope its tenant is not known, which is no fault", async () => {
    on.fake.world.app.scopes.delete("tenant:tenant:readonly");
    expect((await on.platform.bot()).tenantKey).toBeNull();
  });

  test("lists its groups, however many, and no direct chat", async () => {
    for (let n = 0; n < 150; n++) addChat(on.fake.world, `oc_many_${n}`, { external: n === 7 });
    directChat(on.fake.world, "ou_1");
    const chats = await all(on.platform.chats());
    expect(chats).toHaveLength(151);
    expect(chats[0]).toEqual({ chatId: "oc_1", name: "疾控科", external: false, ownerId: "ou_1" });
    expect(chats.filter(({ external }) => external)).toHaveLength(1);
  });

  test("gives a person's departments and all above them", async () => {
    const { world } = on.fake;
    for (const [id, parent] of [
      ["od-bureau", null],
      ["od-cdc", "od-bureau"],
      ["od-vaccine", "od-cdc"],
    ] as const)
      world.departments.set(id, { id, name: id, parent });
    addUser(world, "ou_1", { departments: ["od-vaccine"] });
    expect(await on.platform.departmentsOf("ou_1")).toEqual(["od-vaccine", "od-cdc", "od-bureau"]);
    addUser(world, "ou_far", { inScope: false });
    expect(await on.platform.departmentsOf("ou_far")).toEqual([]);
  });

  test("knows who is in a group", async () => {
    addChat(on.fake.world, "oc_2", { members: new Set(Array.from({ length: 230 }, (_, n) => `ou_m${n}`)) });
    expect(await on.platform.isMember("oc_2", "ou_m229")).toBe(true);
    expect(await on.platform.isMember("oc_2", "ou_1")).toBe(false);
  });
});
